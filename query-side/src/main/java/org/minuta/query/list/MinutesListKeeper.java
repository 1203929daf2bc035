package org.minuta.query.list;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.MinutesOpened;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.query.minutes.RecordedEvents;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the {@link MinutesList} from events. However many events of the same minutes a batch holds, their line is
 * written once, right before the batch is committed, so that typing costs no write per key.
 *
 * <p>Handles the events of a streaming processor. Repeated events are skipped, and what the processor left out is read
 * from the record when the next event shows the gap.
 */
public final class MinutesListKeeper {

    /** The name of its processor. */
    public static final String PROCESSOR = "minutes-list";
    private static final String BATCH = MinutesListKeeper.class.getName();
    private static final int PAGE = 500;

    private final ListedRows rows;
    private final RecordedEvents record;
    private final AtomicLong repaired = new AtomicLong();

    /** @param database in the transactions of the processor */
    public MinutesListKeeper(JdbcClient database, RecordedEvents record) {
        rows = new ListedRows(database);
        this.record = record;
    }

    /** Events that the processor left out and that were read from the record, since the start. */
    public long repaired() {
        return repaired.get();
    }

    @EventHandler(payloadType = MinutesEvent.class)
    void on(DomainEventMessage<?> message, @SourceId String id, @SequenceNumber long sequence,
            @MetaDataValue(value = "at", required = true) String at, UnitOfWork<?> unit) {
        Map<MinutesId, ListedMinutes> batch = batch(unit.root());
        MinutesId minutes = MinutesId.of(id);
        ListedMinutes listed = batch.get(minutes);
        if (listed == null) {
            listed = rows.find(minutes);
        }
        if (sequence > revision(listed)) {
            listed = repaired(minutes, listed, sequence);
        }
        batch.put(minutes, sequence < revision(listed) ? listed : after(listed, message, Instant.parse(at)));
    }

    /** What was typed does not show in the list, and is most of the record: it is not even unpacked. */
    private static ListedMinutes after(@Nullable ListedMinutes listed, DomainEventMessage<?> message, Instant at) {
        return listed != null && message.getPayloadType() == TextEdited.class ? listed.unchanged(at)
                : after(listed, (MinutesEvent) message.getPayload(), at);
    }

    private Map<MinutesId, ListedMinutes> batch(UnitOfWork<?> unit) {
        return unit.getOrComputeResource(BATCH, key -> {
            var batch = new HashMap<MinutesId, ListedMinutes>();
            unit.onPrepareCommit(committing -> batch.values().forEach(rows::write));
            return batch;
        });
    }

    private ListedMinutes repaired(MinutesId minutes, @Nullable ListedMinutes known, long upTo) {
        ListedMinutes listed = known;
        while (revision(listed) < upTo) {
            long left = upTo - revision(listed);
            List<RecordedEvent> missed = record.after(minutes, revision(listed), (int) Math.min(PAGE, left));
            if (missed.isEmpty() || missed.getFirst().revision() != revision(listed) + 1) {
                throw new IllegalStateException(
                        "Minutes " + minutes + " have no revision " + (revision(listed) + 1) + " to repair the list");
            }
            for (RecordedEvent event : missed) {
                listed = after(listed, event.event(), event.at());
            }
            repaired.addAndGet(missed.size());
        }
        return listed;
    }

    private static ListedMinutes after(@Nullable ListedMinutes listed, MinutesEvent event, Instant at) {
        if (listed != null) {
            return listed.after(event, at);
        }
        if (event instanceof MinutesOpened opening) {
            return ListedMinutes.opened(opening, at);
        }
        throw new IllegalStateException("A record does not begin with " + event.getClass().getSimpleName());
    }

    private static long revision(@Nullable ListedMinutes listed) {
        return listed == null ? 0 : listed.revision();
    }
}
