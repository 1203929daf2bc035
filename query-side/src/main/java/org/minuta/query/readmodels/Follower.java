package org.minuta.query.readmodels;

import java.time.Instant;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.query.minutes.MinutesState;

/** What is kept of one minutes by somebody who has to know what they said before and after each event. */
public interface Follower {

    /**
     * Tells the next event.
     *
     * @throws IllegalStateException if it cannot follow: the record is broken
     */
    void tell(long revision, Instant at, MinutesEvent event);

    /** The last revision told; 0 before the first. */
    long revision();

    /** What the minutes say after the last event told, of which there was one. */
    MinutesState state();
}
