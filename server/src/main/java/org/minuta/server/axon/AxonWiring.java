package org.minuta.server.axon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.snapshotting.RevisionSnapshotFilter;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.minuta.command.minutes.MinutesModel;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.server.database.DatabaseConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Makes Axon's parts, one by one. Beans of {@link ConfigurerModule} and {@link EventUpcaster} are found and
 * used; upcasters in the order of their {@code @Order}.
 */
@Configuration(proxyBeanMethods = false)
public class AxonWiring {

    /** The phase in which Axon starts. The web server starts 2048 before the default phase. */
    public static final int STARTED = SmartLifecycle.DEFAULT_PHASE - 4096;

    /** Transactions and what is written in them end within this time. */
    private static final Duration TRANSACTION = Duration.ofSeconds(10);
    private static final Duration CLAIM = Duration.ofSeconds(10);

    static {
        QuietAxon.noCallsHome();
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    @Primary
    TransactionManager axonTransactions(PlatformTransactionManager transactions) {
        var brief = readCommitted();
        brief.setTimeout(Math.toIntExact(TRANSACTION.toSeconds()));
        return new SpringTransactionManager(transactions, brief);
    }

    /** Transactions of processors, in which a failed statement does not spoil what comes after it. */
    @Bean(defaultCandidate = false)
    @Qualifier(DatabaseConfiguration.PROJECTIONS)
    PlatformTransactionManager projectionTransactionManager(
            @Qualifier(DatabaseConfiguration.PROJECTIONS) DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean(defaultCandidate = false)
    @Qualifier(DatabaseConfiguration.PROJECTIONS)
    TransactionManager projectionTransactions(
            @Qualifier(DatabaseConfiguration.PROJECTIONS) PlatformTransactionManager transactions) {
        // The connection bounds each statement; a bound here would make the driver keep a timer for each.
        return new SpringTransactionManager(transactions, readCommitted());
    }

    private static DefaultTransactionDefinition readCommitted() {
        var definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return definition;
    }

    @Bean
    ClosedSerializer eventSerializer() {
        return ClosedSerializer.ofEvents();
    }

    @Bean(defaultCandidate = false)
    ClosedSerializer snapshotSerializer() {
        return ClosedSerializer.ofSnapshots(MinutesModel.snapshotType());
    }

    @Bean
    TokenSerializer tokenSerializer() {
        return new TokenSerializer();
    }

    @Bean
    RecordStorage recordStorage(DataSource database, TransactionManager transactions, ClosedSerializer events,
            @Qualifier("snapshotSerializer") ClosedSerializer snapshots, ObjectProvider<EventUpcaster> upcasters) {
        return RecordStorage.on(database, transactions, events, snapshots, readableSnapshots(),
                new EventUpcasterChain(upcasters.orderedStream().toList()));
    }

    /** By the name that the store has: the filter compares a class by another name, and so would let all pass. */
    private static SnapshotFilter readableSnapshots() {
        return RevisionSnapshotFilter.builder()
                .type(MinutesModel.snapshotType().getSimpleName())
                .revision(new AnnotationRevisionResolver().revisionOf(MinutesModel.snapshotType()))
                .build();
    }

    @Bean(destroyMethod = "shutDown")
    WakingEventStore eventStore(RecordStorage storage) {
        return WakingEventStore.over(storage);
    }

    @Bean
    RecordedEvents recordedEvents(RecordStorage storage) {
        return new StoredEvents(storage);
    }

    @Bean
    Cache aggregateCache(Environment settings) {
        return new AggregateCache(settings.getProperty("minuta.cached-minutes", Integer.class, 500));
    }

    @Bean
    CommandBus commandBus(DataSource database, TransactionManager transactions, Cache aggregates) {
        return new GuardedCommandBus(SimpleCommandBus.builder()
                .transactionManager(transactions)
                // A checked exception after an event was applied would be committed otherwise.
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates())
                .build(), database, aggregates);
    }

    @Bean
    TokenStore tokenStore(@Qualifier(DatabaseConfiguration.PROJECTIONS) DataSource database, TokenSerializer tokens) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(database))
                .schema(RecordSchema.TOKENS)
                .serializer(tokens)
                // The name of process and host, which Axon takes, is the same in any two containers.
                .nodeId(UUID.randomUUID().toString())
                .claimTimeout(CLAIM)
                .build();
    }

    @Bean(destroyMethod = "stop")
    SnapshotThreads snapshotThreads() {
        return new SnapshotThreads();
    }

    @Bean(destroyMethod = "")
    org.axonframework.config.Configuration axon(TransactionManager transactions, CommandBus commands,
            WakingEventStore events, TokenSerializer tokenSerializer, ClosedSerializer eventSerializer,
            SnapshotThreads snapshotThreads, ObjectProvider<ConfigurerModule> modules, Cache aggregates) {
        // Without the service loader, which would bring the update checker.
        var axon = DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(ignored -> transactions)
                .configureCommandBus(ignored -> commands)
                .configureEventStore(ignored -> events)
                .configureSerializer(ignored -> tokenSerializer)
                .configureMessageSerializer(ignored -> tokenSerializer)
                .configureEventSerializer(ignored -> eventSerializer)
                .registerComponent(Cache.class, ignored -> aggregates)
                .configureSnapshotter(parts -> AggregateSnapshotter.builder()
                        .eventStore(events).repositoryProvider(parts::repository)
                        .aggregateFactories(aggregateFactories(parts))
                        .transactionManager(transactions).executor(snapshotThreads).build());
        modules.orderedStream().forEach(module -> module.configureModule(axon));
        return axon.buildConfiguration();
    }

    private static List<AggregateFactory<?>> aggregateFactories(org.axonframework.config.Configuration axon) {
        List<AggregateFactory<?>> factories = new ArrayList<>();
        for (AggregateConfiguration<?> aggregate : axon.findModules(AggregateConfiguration.class)) {
            factories.add(aggregate.aggregateFactory());
        }
        return factories;
    }

    @Bean
    Projections projections(WakingEventStore events,
            @Qualifier(DatabaseConfiguration.PROJECTIONS) DataSource database,
            @Qualifier(DatabaseConfiguration.PROJECTIONS) TransactionManager transactions, TokenStore tokens,
            TokenSerializer tokenSerializer, ClosedSerializer eventSerializer, DeadLetterLimits limits) {
        return new Projections(events, database, transactions, tokens, tokenSerializer, eventSerializer, limits);
    }

    @Bean
    DeadLetterLimits deadLetterLimits(Environment settings) {
        return new DeadLetterLimits(settings.getProperty("minuta.dead-letters.minutes", Integer.class, 10_000),
                settings.getProperty("minuta.dead-letters.events", Integer.class, 10_000));
    }

    @Bean
    Processors processors(DataSource database, TokenSerializer tokens) {
        return new Processors(JdbcClient.create(database), tokens);
    }

    @Bean
    DeadLetters deadLetters(DataSource database) {
        return new DeadLetters(JdbcClient.create(database));
    }

    @Bean
    AxonLifecycle axonLifecycle(org.axonframework.config.Configuration axon, WakingEventStore events) {
        return new AxonLifecycle(axon, events);
    }
}
