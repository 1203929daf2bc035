package org.minuta.query.readmodels;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.springframework.transaction.support.TransactionOperations;

/** What is kept of the minutes that the events of one transaction are about. */
final class Batch<K> {

    private final Generation<K> generation;
    private final TransactionOperations wholly;
    private final Cache<MinutesId, K> remembered;
    private final Set<MinutesId> unwritten;
    private final Map<MinutesId, K> kept = new HashMap<>();
    private final Map<MinutesId, K> waiting = new HashMap<>();
    /** The revisions of what was found, 0 if nothing was; right before it is written, the rows must still have them. */
    private final Map<MinutesId, Long> relied = new HashMap<>();
    private boolean broken;

    /**
     * @param remembered what earlier transactions left behind; this one takes it out, so that a failure leaves nothing
     * @param unwritten  minutes of which each event is to be written alone, as a batch of them could not be
     */
    Batch(Generation<K> generation, TransactionOperations wholly, Cache<MinutesId, K> remembered,
            Set<MinutesId> unwritten) {
        this.generation = generation;
        this.wholly = wholly;
        this.remembered = remembered;
        this.unwritten = unwritten;
    }

    @Nullable K find(MinutesId minutes) {
        K known = kept.get(minutes);
        if (known != null) {
            return known;
        }
        known = remembered.asMap().remove(minutes);
        if (known == null) {
            known = generation.find(minutes);
        }
        relied.put(minutes, known == null ? 0 : generation.revision(known));
        if (known != null) {
            kept.put(minutes, known);
        }
        return known;
    }

    void put(MinutesId minutes, K told) {
        kept.put(minutes, told);
        waiting.put(minutes, told);
    }

    void writeAlone(MinutesId minutes, K told) {
        kept.remove(minutes);
        Long known = relied.remove(minutes);
        requireRows(known == null ? Map.of() : Map.of(minutes, known));
        wholly.executeWithoutResult(piece -> generation.write(List.of(told)));
        kept.put(minutes, told);
    }

    /** An event was half told. If others wait to be written with it, all come again, one by one. */
    void giveUp(MinutesId minutes) {
        kept.remove(minutes);
        if (waiting.remove(minutes) != null) {
            unwritten.add(minutes);
            broken = true;
        }
    }

    void finish() {
        if (broken) {
            throw new IllegalStateException("Events are told again, one by one");
        }
        requireRows(relied);
        if (waiting.isEmpty()) {
            return;
        }
        try {
            generation.write(new ArrayList<>(waiting.values()));
        } catch (RuntimeException failure) {
            unwritten.addAll(waiting.keySet());
            throw failure;
        }
    }

    private void requireRows(Map<MinutesId, Long> revisions) {
        if (revisions.isEmpty()) {
            return;
        }
        Map<MinutesId, Long> reached = generation.reached(revisions.keySet());
        if (revisions.entrySet().stream().anyMatch(one -> reached.getOrDefault(one.getKey(), 0L) != one.getValue()
                .longValue())) {
            throw new IllegalStateException("What was found is not what the rows have by now; it is read again");
        }
    }

    void committed() {
        remembered.putAll(kept);
        unwritten.removeAll(kept.keySet());
    }
}
