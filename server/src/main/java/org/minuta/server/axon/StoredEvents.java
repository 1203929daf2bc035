package org.minuta.server.axon;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.command.minutes.Origin;
import org.minuta.query.minutes.RecordedEvents;

/** The record as the event store has it, in the newest shape of each event. Asks one query a call. */
final class StoredEvents implements RecordedEvents {

    private final RecordStorage storage;

    StoredEvents(RecordStorage storage) {
        this.storage = storage;
    }

    @Override
    public List<RecordedEvent> after(MinutesId minutes, long revision, int limit) {
        return storage.some(minutes.toString(), revision, limit).stream().map(StoredEvents::recorded).toList();
    }

    @Override
    public long head(MinutesId minutes) {
        return storage.lastSequenceNumberFor(minutes.toString()).map(last -> last + 1).orElse(0L);
    }

    private static RecordedEvent recorded(DomainEventMessage<?> message) {
        return Origin.of(message.getMetaData())
                .recorded(message.getSequenceNumber() + 1, (MinutesEvent) message.getPayload());
    }
}
