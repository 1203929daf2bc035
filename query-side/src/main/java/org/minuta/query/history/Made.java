package org.minuta.query.history;

import java.time.Instant;
import org.minuta.api.minutes.Author;

/** Who made a revision, and when. */
public record Made(long revision, Author by, Instant at) {
}
