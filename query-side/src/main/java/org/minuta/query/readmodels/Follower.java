package org.minuta.query.readmodels;

import java.time.Instant;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesId;

/** What is kept of one minutes by somebody who has to know what they said before and after each event. */
public interface Follower {

    MinutesId minutes();

    /**
     * Tells the next event.
     *
     * @throws IllegalStateException if it cannot follow: the record is broken
     */
    void tell(long revision, Instant at, MinutesEvent event);

    /** The last revision told; 0 before the first. */
    long revision();

    /** All that was told is in the rows now. */
    void written();

    /** About how many characters it holds in memory. */
    int weight();
}
