package org.minuta.query.readmodels;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.RecordedEvents;

/**
 * One generation of a {@link ReadModel}: what it keeps, minutes by minutes, and how an event changes that. A
 * {@link ReadModelKeeper} calls it within the transactions of its processor.
 *
 * @param <K> what is kept of one minutes at hand while events come, the last revision that was applied among it
 */
public interface Generation<K> {

    /** What is kept of these minutes; null if nothing. */
    @Nullable K find(MinutesId minutes);

    /** The last revision applied. */
    long revision(K kept);

    /** About how many characters it holds in memory. */
    int weight(K kept);

    /** The last revisions applied to what is kept of these minutes, without those of which nothing is. */
    Map<MinutesId, Long> reached(Collection<MinutesId> minutes);

    /** The last revision applied to what is kept of these minutes, 0 if nothing is; asks for no more than that. */
    default long reached(MinutesId minutes) {
        return reached(List.of(minutes)).getOrDefault(minutes, 0L);
    }

    /**
     * What is to be kept once the next event happened. Nothing is written yet.
     *
     * @param kept null if the event is the first; may be changed. After a failure it is as it was if its
     *             revision is, and otherwise of no more use
     * @throws RuntimeException if the event cannot follow; it is then set aside and tried again later
     */
    K after(@Nullable K kept, NextEvent next);

    /**
     * Writes what is kept of some minutes, the revisions included. It can be told on once the transaction is committed.
     */
    void write(Collection<K> kept);

    /** Deletes at most so many rows of this generation; how many it were, 0 only if none is left. */
    int forget(int limit);

    /** The minutes that follow the given ones by their ids, at most so many; from the first on for null. */
    List<MinutesId> minutesAfter(@Nullable MinutesId last, int limit);

    /**
     * Names the values in which what is kept of these minutes differs from the record, never the values themselves.
     *
     * @param then the minutes at the revision that what is kept has {@link #reached}, told from the record alone
     */
    List<String> differences(MinutesState then, RecordedEvents record);
}
