package org.minuta.query.minutes;

import java.time.Instant;
import org.minuta.api.minutes.RecordedEvent;

/** How far a record is to be told: to the last event that is neither beyond the revision nor after the instant. */
record Goal(long revision, Instant instant) {

    static final Goal NOW = new Goal(Long.MAX_VALUE, Instant.MAX);

    static Goal at(long revision) {
        return new Goal(revision, Instant.MAX);
    }

    static Goal at(Instant instant) {
        return new Goal(Long.MAX_VALUE, instant);
    }

    boolean includes(RecordedEvent event) {
        return event.revision() <= revision && !event.at().isAfter(instant);
    }

    boolean includes(MinutesState state) {
        return state.revision() <= revision && !state.at().isAfter(instant);
    }

    int limit(MinutesState from, int page) {
        return (int) Math.min(page, revision - from.revision());
    }
}
