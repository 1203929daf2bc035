package org.minuta.query.history;

import java.util.List;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.TextId;

/**
 * A page of the history with all that it takes to print it.
 *
 * @param filter  what the page was asked for
 * @param asked   what that was called when the head was made
 * @param people  everybody who ever changed these minutes
 * @param heading of the minutes at the head
 * @param names   for each entry, in the same order
 * @param texts   for each entry, in the same order, the texts that read or look otherwise since it restored a revision;
 *                none for other kinds
 */
public record ToldHistory(HistoryPage page, HistoryFilter filter, NamesThen asked, List<Author> people,
        Heading heading, List<NamesThen> names, List<List<TextId>> texts) {
}
