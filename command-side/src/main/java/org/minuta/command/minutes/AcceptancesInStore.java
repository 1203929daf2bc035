package org.minuta.command.minutes;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;

/** Reads the acceptances of long ago from the events' metadata. */
final class AcceptancesInStore implements Acceptances.Record {

    private final EventStore store;
    private final MinutesId minutes;

    AcceptancesInStore(EventStore store, MinutesId minutes) {
        this.store = store;
        this.minutes = minutes;
    }

    @Override
    public Acceptances.@Nullable Outcome outcome(String client, long number) {
        DomainEventStream events = store.readEvents(minutes.toString(), 0);
        while (events.hasNext()) {
            var event = events.next();
            Origin origin = Origin.of(event.getMetaData());
            if (origin.number() == number && origin.client().equals(client)) {
                return new Acceptances.Outcome(number, event.getSequenceNumber() + 1, origin.fingerprint());
            }
        }
        return null;
    }

    @Override
    public long lastNumber(String client) {
        long last = 0;
        DomainEventStream events = store.readEvents(minutes.toString(), 0);
        while (events.hasNext()) {
            Origin origin = Origin.of(events.next().getMetaData());
            if (origin.client().equals(client)) {
                last = origin.number();
            }
        }
        return last;
    }
}
