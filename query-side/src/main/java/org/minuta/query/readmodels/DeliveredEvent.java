package org.minuta.query.readmodels;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesId;

/** An event as a processor hands it over. */
record DeliveredEvent(MinutesId minutes, long revision, Instant at, DomainEventMessage<?> message)
        implements NextEvent {

    @Override
    public boolean is(Class<? extends MinutesEvent> type) {
        return type.isAssignableFrom(message.getPayloadType());
    }

    @Override
    public MinutesEvent event() {
        return (MinutesEvent) message.getPayload();
    }
}
