package org.minuta.server.faults;

import java.util.AbstractList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.MinutesEvent.AgreementAssigned;
import org.minuta.api.minutes.Responsible;

/**
 * Puts another event in the place of the one that holds certain words, on its way into the store: one with a list into
 * which nobody can look, so that the serializer itself ends in the error.
 */
record UnwritableEvent(String words, Supplier<? extends Error> error)
        implements MessageDispatchInterceptor<EventMessage<?>> {

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        return (index, event) -> event.getPayload().toString().contains(words)
                ? unwritable((DomainEventMessage<?>) event) : event;
    }

    private EventMessage<?> unwritable(DomainEventMessage<?> event) {
        return new GenericDomainEventMessage<>(event.getType(), event.getAggregateIdentifier(),
                event.getSequenceNumber(), new AgreementAssigned(AgreementId.random(), new ClosedList()),
                event.getMetaData(), event.getIdentifier(), event.getTimestamp());
    }

    private final class ClosedList extends AbstractList<Responsible> {

        @Override
        public int size() {
            return 1;
        }

        @Override
        public Responsible get(int index) {
            throw error.get();
        }
    }
}
