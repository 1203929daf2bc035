package org.minuta.server.axon;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.snapshotting.RevisionSnapshotFilter;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.minuta.command.minutes.MinutesModel;
import org.minuta.query.minutes.RecordedEvents;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Makes what it takes to read and append events, without anything that feeds on them. */
@Configuration(proxyBeanMethods = false)
public class RecordWiring {

    /** Transactions and what is written in them end within this time. */
    private static final Duration TRANSACTION = Duration.ofSeconds(10);

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

    static DefaultTransactionDefinition readCommitted() {
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

    @Bean
    RecordedEvents recordedEvents(RecordStorage storage) {
        return new StoredEvents(storage);
    }

    @Bean
    Processors processors(DataSource database, TokenSerializer tokens) {
        return new Processors(JdbcClient.create(database), tokens);
    }

    @Bean
    DeadLetters deadLetters(DataSource database) {
        return new DeadLetters(JdbcClient.create(database));
    }
}
