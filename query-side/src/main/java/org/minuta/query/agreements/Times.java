package org.minuta.query.agreements;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When an agreement was recorded and last changed, in microseconds, as the database has it. */
record Times(Instant recordedAt, Instant changedAt) {

    Times {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        changedAt = changedAt.truncatedTo(ChronoUnit.MICROS);
    }

    static Times changed(@Nullable Times before, Instant at) {
        return new Times(before == null ? at : before.recordedAt, at);
    }
}
