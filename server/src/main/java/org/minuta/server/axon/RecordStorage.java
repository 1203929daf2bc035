package org.minuta.server.axon;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/** The tables of events and snapshots. */
final class RecordStorage extends JdbcEventStorageEngine {

    /** Axon's resolver for JDBC does not know the exception in which PostgreSQL's driver reports a duplicate. */
    private static final String UNIQUE_VIOLATION = "23505";
    /** As large as the distance of snapshots, so that one query loads what a snapshot does not hold. */
    private static final int BATCH = 512;
    /**
     * Readers give up waiting for a hole in the global order after this time. It is far longer than any transaction
     * may stay open, so that no event is committed into a hole that was given up.
     */
    static final Duration GAP_TIMEOUT = Duration.ofSeconds(120);

    private final EventUpcaster upcasters;
    private final SnapshotDigest digest;

    private RecordStorage(Builder builder, EventUpcaster upcasters, SnapshotDigest digest) {
        super(builder);
        this.upcasters = upcasters;
        this.digest = digest;
    }

    static RecordStorage on(DataSource database, TransactionManager transactions, Serializer events,
            Serializer snapshots, SnapshotFilter readableSnapshots, EventUpcaster upcasters) {
        var digest = new SnapshotDigest(snapshots);
        Builder builder = builder();
        builder.schema(RecordSchema.EVENTS)
                // Shares the connection of the transaction per data source. Axon's own wrapper shares one per unit of
                // work, whichever data source it is of, and processors have two.
                .connectionProvider(new SpringDataSourceConnectionProvider(database))
                .transactionManager(transactions)
                .gapTimeout(Math.toIntExact(GAP_TIMEOUT.toMillis()))
                .eventSerializer(events).snapshotSerializer(snapshots)
                .snapshotFilter(readableSnapshots.combine(digest::fits))
                .upcasterChain(upcasters)
                .persistenceExceptionResolver(new SQLStateResolver(UNIQUE_VIOLATION))
                .batchSize(BATCH)
                .finalAggregateBatchPredicate(batch -> batch.size() < BATCH);
        return new RecordStorage(builder, upcasters, digest);
    }

    /** Some events of one stream, in one query; fewer than the limit only at the end of the stream. */
    List<? extends DomainEventMessage<?>> some(String stream, long firstSequenceNumber, int limit) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                fetchDomainEvents(stream, firstSequenceNumber, limit).stream(), getEventSerializer(), upcasters)
                .asStream().toList();
    }

    /** A snapshot is read at once: where it cannot be, the event store falls back to the events, but only here. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        Optional<DomainEventMessage<?>> snapshot = super.readSnapshot(stream);
        snapshot.ifPresent(DomainEventMessage::getPayload);
        return snapshot;
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        super.storeSnapshot(digest.addedTo(snapshot));
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        Errors.asFailure("Appending events", () -> {
            super.appendEvents(events, serializer);
            return events;
        });
    }
}
