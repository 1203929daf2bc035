package org.minuta.query.readmodels;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.query.minutes.RecordedEvents;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps one generation of a read model from the events of a streaming processor. Repeated events are skipped, and what
 * the processor left out is read from the record: when the next event shows the gap, or when somebody who saw it says so.
 *
 * <p>However many events of the same minutes a batch holds, they are written once, right before the batch is committed,
 * so that typing costs no write per key. If that write fails, nobody knows which of the events is to blame: the batch
 * comes again, and each event of those minutes is written on its own, so that the one to blame is set aside.
 *
 * <p>What is kept of minutes that were written lately is remembered, so that each batch need not read it. Before it is
 * relied on the revision in the database is looked at: another server may have told these minutes in between.
 */
public final class ReadModelKeeper<K> {

    private static final String BATCH = ReadModelKeeper.class.getName();
    private static final int PAGE = 500;
    private static final long REMEMBERED_CHARACTERS = 8_000_000;

    private final Generation<K> generation;
    private final RecordedEvents record;
    private final TransactionOperations wholly;
    private final Cache<MinutesId, K> remembered;
    private final Set<MinutesId> unwritten = ConcurrentHashMap.newKeySet();
    private final LongAdder repaired = new LongAdder();

    /** @param wholly undoes what it did if it fails, but not the transaction of the processor around it */
    public ReadModelKeeper(Generation<K> generation, RecordedEvents record, TransactionOperations wholly) {
        this.generation = generation;
        this.record = record;
        this.wholly = wholly;
        this.remembered = Caffeine.newBuilder().maximumWeight(REMEMBERED_CHARACTERS)
                .weigher((MinutesId minutes, K kept) -> generation.weight(kept)).build();
    }

    /** Events that the processor left out and that were read from the record, since the start. */
    public long repaired() {
        return repaired.sum();
    }

    @EventHandler(payloadType = MinutesEvent.class)
    void on(DomainEventMessage<?> message, @SourceId String id, @SequenceNumber long sequence,
            @MetaDataValue(value = "at", required = true) String at, UnitOfWork<?> unit,
            @Nullable DeadLetter<EventMessage<?>> triedAgain) {
        MinutesId minutes = MinutesId.of(id);
        Batch<K> batch = batch(unit.root());
        K known = batch.find(minutes);
        if (sequence < revision(known)) {
            return;
        }
        long told = revision(known);
        K after;
        try {
            K before = sequence > told ? repaired(minutes, known, sequence) : known;
            after = generation.after(before, new DeliveredEvent(minutes, sequence + 1, Instant.parse(at), message));
        } catch (RuntimeException failure) {
            if (revision(known) != told) {
                batch.giveUp(minutes);
            }
            throw failure;
        }
        if (sequence > told) {
            unit.root().afterCommit(committed -> repaired.add(sequence - told));
        }
        if (triedAgain != null || unwritten.contains(minutes)) {
            batch.writeAlone(minutes, after);
        } else {
            batch.put(minutes, after);
        }
    }

    /** The last revisions told of these minutes, without those of which nothing is kept. */
    public Map<MinutesId, Long> reached(Collection<MinutesId> minutes) {
        return generation.reached(minutes);
    }

    /**
     * Tells what the processor left out of these minutes, from the record. The caller's transaction keeps the processor
     * from committing meanwhile, wherever it runs; what that has at hand is then found out to be outdated.
     *
     * @param upTo the last revision to tell
     * @throws RuntimeException if an event cannot follow; nothing is written then
     */
    public void tellLeftOut(MinutesId minutes, long upTo) {
        K known = generation.find(minutes);
        long told = revision(known);
        if (told < upTo) {
            generation.write(List.of(repaired(minutes, known, upTo)));
            repaired.add(upTo - told);
        }
    }

    private Batch<K> batch(UnitOfWork<?> unit) {
        return unit.getOrComputeResource(BATCH, key -> {
            var batch = new Batch<>(generation, wholly, remembered, unwritten);
            unit.onPrepareCommit(committing -> batch.finish());
            unit.afterCommit(committed -> batch.committed());
            return batch;
        });
    }

    private K repaired(MinutesId minutes, @Nullable K known, long upTo) {
        K kept = known;
        while (revision(kept) < upTo) {
            long left = upTo - revision(kept);
            List<RecordedEvent> missed = record.after(minutes, revision(kept), (int) Math.min(PAGE, left));
            if (missed.isEmpty() || missed.getFirst().revision() != revision(kept) + 1) {
                throw new IllegalStateException("Minutes " + minutes + " have no revision " + (revision(kept) + 1)
                        + " to repair what is kept of them");
            }
            for (RecordedEvent event : missed) {
                kept = generation.after(kept, NextEvent.of(minutes, event));
            }
        }
        return kept;
    }

    private long revision(@Nullable K kept) {
        return kept == null ? 0 : generation.revision(kept);
    }
}
