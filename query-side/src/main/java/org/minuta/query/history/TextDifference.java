package org.minuta.query.history;

import java.util.List;
import org.minuta.api.minutes.TextId;

/**
 * What became of one text between two revisions.
 *
 * @param passages from its start to its end; what was kept and what went are the text before, what was kept and what
 *                 came are the text after
 */
public record TextDifference(TextId text, List<Passage> passages) {
}
