package org.minuta.server.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The unit of time on the wire. */
public final class Millisecond {

    private Millisecond() {
    }

    /**
     * The last instant that reads the same on the wire. Who asks for what was known at the time of an event means the
     * event, too, though it came some microseconds later than it reads.
     */
    public static Instant endOf(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).plusNanos(999_999);
    }
}
