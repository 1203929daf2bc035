package org.minuta.query.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When something began.
 *
 * @param revision the first revision it was part of
 * @param at       server time of that revision, in microseconds, as the database has it
 */
public record Since(long revision, Instant at) {

    public Since {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
