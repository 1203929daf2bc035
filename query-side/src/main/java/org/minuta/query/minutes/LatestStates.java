package org.minuta.query.minutes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesId;

/** The latest state seen of minutes that were read lately, as many as fit into a bounded part of memory. */
final class LatestStates {

    private static final long CHARACTERS = 16_000_000;
    private static final int CHARACTERS_PER_THING = 200;

    private final Cache<MinutesId, MinutesState> states =
            Caffeine.newBuilder().maximumWeight(CHARACTERS).weigher(LatestStates::weight).build();

    Optional<MinutesState> of(MinutesId minutes) {
        return Optional.ofNullable(states.getIfPresent(minutes));
    }

    /** Keeps it in mind unless a later one is known. */
    MinutesState remember(MinutesState state) {
        states.asMap().merge(state.minutes(), state,
                (known, seen) -> known.revision() >= seen.revision() ? known : seen);
        return state;
    }

    private static int weight(MinutesId minutes, MinutesState state) {
        MinutesContent content = state.content();
        int things = 1 + content.attendees().size() + content.topics().size() + content.agreements().size()
                + state.names().size();
        return things * CHARACTERS_PER_THING + content.notes().resultLength()
                + content.topics().stream().mapToInt(topic -> topic.discussion().resultLength()).sum()
                + content.agreements().stream().mapToInt(agreement -> agreement.wording().resultLength()).sum();
    }
}
