package org.minuta.query.minutes;

import java.util.List;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;

/** The record itself, event by event. Each call sees every event whose command was acknowledged before it began. */
public interface RecordedEvents {

    /**
     * The events that follow a revision, in order and without a hole.
     *
     * @param revision 0 for the events from the opening on
     * @param limit    at most so many, at least 1; fewer come where the record ends, and where they hold much: only an
     *                 empty answer says that the record ends
     * @return empty only for unknown minutes and for a revision that is the last one or beyond
     */
    List<RecordedEvent> after(MinutesId minutes, long revision, int limit);

    /** The last revision; 0 for unknown minutes. */
    long head(MinutesId minutes);
}
