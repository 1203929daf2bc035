package org.minuta.query.minutes;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;

/** The record of some minutes, in memory; counts what was read of it. */
public final class RecordInMemory implements RecordedEvents {

    private final Map<MinutesId, List<RecordedEvent>> records = new ConcurrentHashMap<>();
    private final AtomicLong read = new AtomicLong();
    private final AtomicInteger largest = new AtomicInteger();

    public RecordInMemory holds(Scribe scribe) {
        records.put(scribe.minutes(), scribe.record());
        return this;
    }

    public RecordInMemory holds(MinutesId minutes, List<RecordedEvent> record) {
        records.put(minutes, List.copyOf(record));
        return this;
    }

    /** Events handed out since the last question. */
    public long eventsRead() {
        return read.getAndSet(0);
    }

    /** Events in the largest answer so far. */
    public int largestAnswer() {
        return largest.get();
    }

    @Override
    public List<RecordedEvent> after(MinutesId minutes, long revision, int limit) {
        List<RecordedEvent> found = records.getOrDefault(minutes, List.of()).stream()
                .skip(revision).limit(limit).toList();
        read.addAndGet(found.size());
        largest.accumulateAndGet(found.size(), Math::max);
        return found;
    }

    @Override
    public long head(MinutesId minutes) {
        return records.getOrDefault(minutes, List.of()).size();
    }
}
