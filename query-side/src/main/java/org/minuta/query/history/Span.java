package org.minuta.query.history;

import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.TextId;

/**
 * The events that make one entry of the history. Those of other entries may lie between them.
 *
 * @param first its first revision, by which it is known; it stays the same while the entry grows
 * @param last  its last revision so far
 * @param count how many events there are
 * @param text  the text that they edited; missing if it is one event that sets values, or a document that was read
 * @param deed  what the first of them set; missing if they edited a text
 */
record Span(long first, long last, int count, @Nullable TextId text, @Nullable Deed deed) {

    Span with(long next) {
        return new Span(first, next, count + 1, text, deed);
    }
}
