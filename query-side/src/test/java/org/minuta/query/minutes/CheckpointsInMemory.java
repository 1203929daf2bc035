package org.minuta.query.minutes;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.minuta.api.minutes.MinutesId;

/** Checkpoints that are gone with the program. */
public final class CheckpointsInMemory implements Checkpoints {

    private final Map<MinutesId, NavigableMap<Long, MinutesState>> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<MinutesState> latestUpTo(MinutesId minutes, long revision) {
        return of(minutes).headMap(revision, true).descendingMap().values().stream().findFirst();
    }

    @Override
    public Optional<MinutesState> latestUpTo(MinutesId minutes, Instant instant) {
        return of(minutes).descendingMap().values().stream().filter(state -> !state.at().isAfter(instant)).findFirst();
    }

    @Override
    public void keep(MinutesState state) {
        of(state.minutes()).put(state.revision(), state);
    }

    public NavigableMap<Long, MinutesState> of(MinutesId minutes) {
        return kept.computeIfAbsent(minutes, id -> new ConcurrentSkipListMap<>());
    }
}
