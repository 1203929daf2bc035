package org.minuta.query.minutes;

import org.minuta.api.minutes.MinutesId;

/**
 * States for one who follows the record event by event and has to know what the minutes said before. Those it left
 * lately are at hand; others are read from the nearest checkpoint.
 */
public final class FollowedStates {

    private final MinutesReader reader;
    private final LatestStates left = new LatestStates();

    public FollowedStates(MinutesReader reader) {
        this.reader = reader;
    }

    /**
     * The state at a revision.
     *
     * @throws IllegalStateException if the record does not have it
     */
    public MinutesState at(MinutesId minutes, long revision) {
        return left.of(minutes).filter(state -> state.revision() == revision)
                .or(() -> reader.at(minutes, revision))
                .orElseThrow(() -> new IllegalStateException("There is no record of minutes " + minutes));
    }

    /** Keeps at hand where the follower has come to. */
    public void leave(MinutesState state) {
        left.remember(state);
    }
}
