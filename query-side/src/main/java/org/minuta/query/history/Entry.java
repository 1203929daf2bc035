package org.minuta.query.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Author;

/**
 * Something that somebody did, as people would tell it. Its words are left to whoever shows it.
 *
 * @param first    the first revision that is part of it, by which it is known
 * @param last     the last one; those of other entries may lie in between
 * @param count    how many revisions are part of it
 * @param since    server time of the first
 * @param until    server time of the last
 * @param part     what it was done to: {@code minutes}, {@code heading}, {@code attendee:<id>}, {@code topic:<id>},
 *                 {@code agreement:<id>}, {@code notes}, {@code followUp} or {@code revision:<n>}
 * @param label    the name or title of the part then
 * @param number   of an agreement, as printed then; missing while it is withdrawn
 * @param values   what was set, from and to
 * @param words    what was written and struck out
 * @param looks    words that were given another look
 * @param restored the earlier revision, where one was restored
 * @param names    of the revisions that are part of it
 */
public record Entry(long first, long last, int count, Instant since, Instant until, Author by, EntryKind kind,
        String part, @Nullable String label, @Nullable Integer number, List<ValueChange> values,
        List<WordChange> words, List<LookChange> looks, @Nullable Long restored, Map<Long, String> names) {

    /** The same entry, told of its share in one agreement. */
    Entry about(@Nullable Integer itsNumber, List<ValueChange> itsValues, List<WordChange> itsWords,
            List<LookChange> itsLooks) {
        return new Entry(first, last, count, since, until, by, kind, part, label, itsNumber, itsValues, itsWords,
                itsLooks, restored, names);
    }

    Entry counting(int revisions) {
        return new Entry(first, last, revisions, since, until, by, kind, part, label, number, values, words, looks,
                restored, names);
    }
}
