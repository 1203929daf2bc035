package org.minuta.server.axon;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
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
    static void require(Configuration axon, List<Projection> projections) {
        var check = new StartUpCheck(axon);
        check.parts();
        projections.forEach(projection -> check.processor(projection.processor()));
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
        is("token store", JdbcTokenStore.class, axon.getComponent(TokenStore.class, () -> null));
    }

    private void processor(String name) {
        EventProcessingConfiguration processing = axon.eventProcessingConfiguration();
        is("token store of " + name, JdbcTokenStore.class, processing.tokenStore(name));
        is("transaction manager of " + name, SpringTransactionManager.class, processing.transactionManager(name));
        is("error handler of " + name, PropagatingErrorHandler.class, processing.errorHandler(name));
        is("listener error handler of " + name, PropagatingErrorHandler.class,
                processing.listenerInvocationErrorHandler(name));
        if (processing.deadLetterQueue(name).isEmpty()) {
            faults.add(name + " has no dead letters");
        }
    }

    private void is(String part, Class<?> expected, @Nullable Object actual) {
        if (!expected.isInstance(actual)) {
            faults.add("the " + part + " is " + (actual == null ? "missing" : actual.getClass().getName()));
        }
    }
}
