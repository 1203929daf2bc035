package org.minuta.server.axon;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.EventProcessingConfigurer.PooledStreamingProcessorConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/** Feeds each {@link Projection} through a processor of its own, from the first event on. */
final class Projections implements ConfigurerModule {

    private static final int SEGMENTS = 2;
    private static final int BATCH = 500;
    private static final long CLAIM_MILLIS = 5_000;

    private final List<Projection> projections;
    private final DataSource database;
    private final TransactionManager transactions;
    private final TokenStore tokens;
    private final Serializer tokenSerializer;
    private final Serializer eventSerializer;

    Projections(List<Projection> projections, DataSource database, TransactionManager transactions,
            TokenStore tokens, Serializer tokenSerializer, Serializer eventSerializer) {
        this.projections = projections;
        this.database = database;
        this.transactions = transactions;
        this.tokens = tokens;
        this.tokenSerializer = tokenSerializer;
        this.eventSerializer = eventSerializer;
    }

    @Override
    public void configureModule(Configurer axon) {
        EventProcessingConfigurer processing = axon.eventProcessing()
                .registerTokenStore(ignored -> tokens)
                // Axon's own choice logs what a projection throws and goes on without the event.
                .registerDefaultListenerInvocationErrorHandler(ignored -> PropagatingErrorHandler.INSTANCE)
                .registerDefaultErrorHandler(ignored -> PropagatingErrorHandler.INSTANCE);
        projections.forEach(projection -> register(projection, processing));
    }

    private void register(Projection projection, EventProcessingConfigurer processing) {
        String name = projection.processor();
        processing.registerEventHandler(ignored -> projection.handler())
                .assignHandlerInstancesMatching(name, handler -> handler == projection.handler())
                .registerTransactionManager(name, ignored -> transactions)
                .registerDeadLetterQueue(name, ignored -> deadLetters(name))
                // Otherwise each event asks the database whether one before it lies in the queue.
                .registerDeadLetteringEventHandlerInvokerConfiguration(name,
                        (axon, invoker) -> invoker.enableSequenceIdentifierCache())
                .registerPooledStreamingEventProcessor(name, axon -> (WakingEventStore) axon.eventStore(), feeding());
    }

    private static PooledStreamingProcessorConfiguration feeding() {
        return (axon, processor) -> processor
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(SEGMENTS)
                .batchSize(BATCH)
                .tokenClaimInterval(CLAIM_MILLIS)
                .claimExtensionThreshold(CLAIM_MILLIS)
                .enableCoordinatorClaimExtension();
    }

    SequencedDeadLetterQueue<EventMessage<?>> deadLetters(String processor) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(processor)
                .schema(RecordSchema.DEAD_LETTERS)
                .connectionProvider(new SpringDataSourceConnectionProvider(database))
                .transactionManager(transactions)
                .statementFactory(new DeadLetterStatements(tokenSerializer, eventSerializer))
                .genericSerializer(tokenSerializer)
                .eventSerializer(eventSerializer)
                .build();
    }
}
