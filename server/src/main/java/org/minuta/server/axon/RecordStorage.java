package org.minuta.server.axon;

import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
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

    /** Enough for what people write in an hour; what a thousand of the longest commands hold would not fit anywhere. */
    static final long PAGE_BYTES = 8 << 20;
    private static final String PAGE = """
            select event_identifier, time_stamp, payload_type, payload_revision, payload, meta_data, type,
                aggregate_identifier, sequence_number
            from (
                select *, sum(octet_length(payload)) over (order by sequence_number
                    rows between unbounded preceding and 1 preceding) as bytes_before
                from domain_event where aggregate_identifier = ? and sequence_number >= ?
                order by sequence_number limit ?) event
            where coalesce(bytes_before, 0) <= ? order by sequence_number""";

    private final TransactionManager transactions;
    private final EventUpcaster upcasters;
    private final SnapshotDigest digest;

    private RecordStorage(Builder builder, TransactionManager transactions, EventUpcaster upcasters, SnapshotDigest digest) {
        super(builder);
        this.transactions = transactions;
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
        return new RecordStorage(builder, transactions, upcasters, digest);
    }

    /**
     * Some events of one stream, in one query: at least one if there is one, then no more once they hold
     * {@link #PAGE_BYTES}. So fewer than the limit may come though the stream goes on.
     */
    List<? extends DomainEventMessage<?>> some(String stream, long firstSequenceNumber, int limit) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                transactions.fetchInTransaction(() -> page(stream, firstSequenceNumber, limit)).stream(),
                getEventSerializer(), upcasters).asStream().toList();
    }

    private List<DomainEventData<?>> page(String stream, long firstSequenceNumber, int limit) {
        return JdbcUtils.executeQuery(getConnection(), connection -> {
            PreparedStatement page = connection.prepareStatement(PAGE);
            page.setString(1, stream);
            page.setLong(2, firstSequenceNumber);
            page.setInt(3, limit);
            page.setLong(4, PAGE_BYTES);
            return page;
        }, JdbcUtils.<DomainEventData<?>>listResults(this::getDomainEventData),
                failure -> new EventStoreException("Failed to read events of " + stream, failure));
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
