package org.minuta.query.history;

import java.util.List;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;

/**
 * The past of minutes in the form in which it is kept, see {@link TraceStore}. Arrays have one element for each revision
 * or strand, in order.
 *
 * @param by     who made each revision, as a place in the people
 * @param nanos  server time of the first event since the epoch, then of each event since the one before it
 * @param texts  which text each revision edited, as a place in the weaves from 1 on; 0 if it set values
 * @param values the events that set values, as in the record, but restored revisions without their words
 */
public record TraceForm(MinutesId minutes, List<Author> people, int[] by, long[] nanos, int[] texts,
        List<RecordedEvent> values, List<WeaveForm> weaves) {

    /** The last revision it knows of. */
    public long revision() {
        return by.length;
    }

    /**
     * Everything one text ever said.
     *
     * @param words   of all strands, with their looks when they were written
     * @param lengths UTF-16 units of each strand
     * @param written the revision that wrote each strand
     * @param turns   of the strands that went
     * @param dresses of the strands that were given another look
     */
    public record WeaveForm(TextId text, Delta words, int[] lengths, long[] written, List<TurnsForm> turns,
            List<DressForm> dresses) {
    }

    /** Revisions in which a strand went, came back … @param strand counts from 0 */
    public record TurnsForm(int strand, long[] revisions) {
    }

    /** What a strand looked like from a revision on. @param strand counts from 0 */
    public record DressForm(int strand, long revision, Attributes looks) {
    }
}
