package org.minuta.server.axon;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/**
 * Makes what feeds handlers of events: each is fed from the first event on, in order per minutes, in the transactions
 * of {@link org.minuta.server.database.DatabaseConfiguration#PROJECTIONS}. An event it fails on goes to the dead
 * letters, with all that follow on the same minutes.
 */
public final class Projections {

    private static final int SEGMENTS = 2;
    private static final int BATCH = 500;
    private static final long CLAIM_MILLIS = 5_000;

    private final WakingEventStore events;
    private final DataSource database;
    private final TransactionManager transactions;
    private final TokenStore tokens;
    private final Serializer tokenSerializer;
    private final Serializer eventSerializer;
    private final DeadLetterLimits limits;

    Projections(WakingEventStore events, DataSource database, TransactionManager transactions, TokenStore tokens,
            Serializer tokenSerializer, Serializer eventSerializer, DeadLetterLimits limits) {
        this.events = events;
        this.database = database;
        this.transactions = transactions;
        this.tokens = tokens;
        this.tokenSerializer = tokenSerializer;
        this.eventSerializer = eventSerializer;
        this.limits = limits;
    }

    /**
     * Feeds a handler, once it is started.
     *
     * @param processor names what it remembers of its place in the record; another name starts from the first event
     * @param handler   has methods with {@code @EventHandler}
     */
    public Projection of(String processor, Object handler) {
        var queue = deadLetters(processor);
        var invoker = DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(handler)
                .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                // Axon's own choice logs what a handler throws and goes on without the event.
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .queue(queue)
                .transactionManager(transactions)
                // Otherwise each event asks the database whether one before it lies in the queue.
                .enableSequenceIdentifierCache()
                .build();
        ScheduledExecutorService coordinator = threads(processor + "-coordinator-", 1);
        ScheduledExecutorService workers = threads(processor + "-", SEGMENTS);
        return new Projection(processor, processor(processor, invoker, coordinator, workers), invoker, queue,
                transactions, coordinator, workers);
    }

    private PooledStreamingEventProcessor processor(String name, DeadLetteringEventHandlerInvoker invoker,
            ScheduledExecutorService coordinator, ScheduledExecutorService workers) {
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(SEGMENTS)
                .batchSize(BATCH)
                .tokenClaimInterval(CLAIM_MILLIS)
                .claimExtensionThreshold(CLAIM_MILLIS)
                .enableCoordinatorClaimExtension()
                .build();
    }

    private static ScheduledExecutorService threads(String name, int count) {
        return Executors.newScheduledThreadPool(count, Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    DeadLetterQueue deadLetters(String processor) {
        var queue = JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder();
        queue.processingGroup(processor)
                .schema(RecordSchema.DEAD_LETTERS)
                .connectionProvider(new SpringDataSourceConnectionProvider(database))
                .transactionManager(transactions)
                .statementFactory(new DeadLetterStatements(tokenSerializer, eventSerializer))
                .genericSerializer(tokenSerializer)
                .eventSerializer(eventSerializer)
                .maxSequences(limits.minutes())
                .maxSequenceSize(limits.events());
        return new DeadLetterQueue(processor, queue);
    }
}
