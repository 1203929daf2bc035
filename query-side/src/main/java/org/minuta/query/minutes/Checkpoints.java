package org.minuta.query.minutes;

import java.time.Instant;
import java.util.Optional;
import org.minuta.api.minutes.MinutesId;

/**
 * States worked out earlier, so that a long record need not be read from its start. They can all be thrown away: one
 * that was lost, or is no longer readable, costs time but is never missed and never answers wrongly.
 */
public interface Checkpoints {

    /** The latest one kept at or before this revision. */
    Optional<MinutesState> latestUpTo(MinutesId minutes, long revision);

    /** The latest one kept of those whose {@link MinutesState#at} is not after this instant. */
    Optional<MinutesState> latestUpTo(MinutesId minutes, Instant instant);

    /** Keeps this state in place of any other of the same minutes and revision. */
    void keep(MinutesState state);
}
