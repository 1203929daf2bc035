package org.minuta.command.minutes;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;

/**
 * Reads the acceptances of long ago from the events' metadata: at most once for all commands that are decided together,
 * as a client that lost its connection sends a thousand of them again.
 */
final class AcceptancesInStore implements Acceptances.Record {

    private final EventStore store;
    private final MinutesId minutes;
    private final Map<String, TreeMap<Long, Acceptances.Outcome>> known = new HashMap<>();
    private boolean read;

    AcceptancesInStore(EventStore store, MinutesId minutes) {
        this.store = store;
        this.minutes = minutes;
    }

    @Override
    public Acceptances.@Nullable Outcome outcome(String client, long number) {
        return of(client).get(number);
    }

    @Override
    public long lastNumber(String client) {
        TreeMap<Long, Acceptances.Outcome> outcomes = of(client);
        return outcomes.isEmpty() ? 0 : outcomes.lastKey();
    }

    /** Takes note of a command accepted just now, which the store may not show yet. */
    void accepted(Origin origin, long revision) {
        known.computeIfAbsent(origin.sender(), sender -> new TreeMap<>()).put(origin.number(),
                new Acceptances.Outcome(origin.number(), revision, origin.fingerprint()));
    }

    private TreeMap<Long, Acceptances.Outcome> of(String client) {
        if (!read) {
            readAll();
            read = true;
        }
        return known.getOrDefault(client, new TreeMap<>());
    }

    private void readAll() {
        DomainEventStream events = store.readEvents(minutes.toString(), 0);
        while (events.hasNext()) {
            var event = events.next();
            accepted(Origin.of(event.getMetaData()), event.getSequenceNumber() + 1);
        }
    }
}
