package org.minuta.query.minutes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.minuta.api.minutes.MinutesId;

/** The latest state seen of minutes that were read lately, as many as fit into a bounded part of memory. */
final class LatestStates {

    private static final long CHARACTERS = 16_000_000;

    private final Cache<MinutesId, MinutesState> states =
            Caffeine.newBuilder().maximumWeight(CHARACTERS)
                    .weigher((MinutesId minutes, MinutesState state) -> state.weight()).build();

    Optional<MinutesState> of(MinutesId minutes) {
        return Optional.ofNullable(states.getIfPresent(minutes));
    }

    /** Keeps it in mind unless a later one is known. */
    MinutesState remember(MinutesState state) {
        states.asMap().merge(state.minutes(), state,
                (known, seen) -> known.revision() >= seen.revision() ? known : seen);
        return state;
    }
}
