package org.minuta.server.axon;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an Axon configuration with a part that Axon would have chosen. Where something is missing it falls back to
 * no transactions, to memory, or to a serializer that loads any class, and says nothing.
 */
final class StartUpCheck {

    private final Configuration axon;
    private final List<String> faults = new ArrayList<>();

    private StartUpCheck(Configuration axon) {
        this.axon = axon;
    }

    /** @throws IllegalStateException naming every part that is not ours */
    static void require(Configuration axon) {
        var check = new StartUpCheck(axon);
        check.parts();
        if (!check.faults.isEmpty()) {
            throw new IllegalStateException("Axon is not configured as this server needs it: "
                    + String.join("; ", check.faults));
        }
    }

    private void parts() {
        is("transaction manager", SpringTransactionManager.class,
                axon.getComponent(TransactionManager.class, () -> null));
        is("event store", WakingEventStore.class, axon.eventBus());
        is("command bus", GuardedCommandBus.class, axon.commandBus());
        is("serializer", TokenSerializer.class, axon.serializer());
        is("message serializer", TokenSerializer.class, axon.messageSerializer());
        is("event serializer", ClosedSerializer.class, axon.eventSerializer());
        is("snapshotter", AggregateSnapshotter.class, axon.getComponent(
                org.axonframework.eventsourcing.Snapshotter.class));
    }

    private void is(String part, Class<?> expected, @Nullable Object actual) {
        if (!expected.isInstance(actual)) {
            faults.add("the " + part + " is " + (actual == null ? "missing" : actual.getClass().getName()));
        }
    }
}
