package org.minuta.query.history;

import java.time.Instant;

/** A revision and the server time of the event that made it. */
public record Moment(long revision, Instant at) {
}
