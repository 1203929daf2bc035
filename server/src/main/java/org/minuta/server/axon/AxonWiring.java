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
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.minuta.server.database.DatabaseConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Makes Axon's parts, one by one. Beans of {@link ConfigurerModule} and {@link EventUpcaster} are found and
 * used; upcasters in the order of their {@code @Order}.
 */
@Configuration(proxyBeanMethods = false)
@Import(RecordWiring.class)
public class AxonWiring {

    /** The phase in which Axon starts. The web server starts 2048 before the default phase. */
    public static final int STARTED = SmartLifecycle.DEFAULT_PHASE - 4096;

    private static final Duration CLAIM = Duration.ofSeconds(10);

    static {
        QuietAxon.noCallsHome();
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
        return new SpringTransactionManager(transactions, RecordWiring.readCommitted());
    }

    @Bean(destroyMethod = "shutDown")
    WakingEventStore eventStore(RecordStorage storage) {
        return WakingEventStore.over(storage);
    }

    @Bean
    Cache aggregateCache(Environment settings) {
        return new AggregateCache(settings.getProperty("minuta.cached-minutes", Integer.class, 500));
    }

    @Bean
    CommandBus commandBus(DataSource database, TransactionManager transactions) {
        return new GuardedCommandBus(SimpleCommandBus.builder()
                .transactionManager(transactions)
                // A checked exception after an event was applied would be committed otherwise.
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates())
                .build(), database);
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
    AxonLifecycle axonLifecycle(org.axonframework.config.Configuration axon, WakingEventStore events) {
        return new AxonLifecycle(axon, events);
    }
}
