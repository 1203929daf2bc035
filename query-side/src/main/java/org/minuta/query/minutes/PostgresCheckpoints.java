package org.minuta.query.minutes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Checkpoints in the table {@code checkpoint}. Each carries a digest, so that one whose bytes changed is noticed even
 * if it still reads as a state; it is then deleted and the one before it taken.
 */
public final class PostgresCheckpoints implements Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCheckpoints.class);
    private static final String UP_TO_REVISION = """
            select revision, state, digest from checkpoint
            where minutes = :minutes and shape = :shape and revision <= :bound
            order by revision desc limit 1""";
    private static final String UP_TO_INSTANT = """
            select revision, state, digest from checkpoint
            where minutes = :minutes and shape = :shape and at <= :bound
            order by revision desc limit 1""";
    private static final String KEEP = """
            insert into checkpoint (minutes, revision, at, shape, state, digest)
            values (:minutes, :revision, :at, :shape, :state, :digest)
            on conflict (minutes, revision) do update
            set at = excluded.at, shape = excluded.shape, state = excluded.state, digest = excluded.digest
            where (checkpoint.at, checkpoint.shape, checkpoint.state, checkpoint.digest)
                is distinct from (excluded.at, excluded.shape, excluded.state, excluded.digest)""";
    private static final String REVISIONS = """
            select revision from checkpoint where minutes = :minutes and shape = :shape order by revision""";
    private static final String MINUTES = """
            select distinct minutes from checkpoint where :last::uuid is null or minutes > :last::uuid
            order by minutes limit :limit""";
    private static final String TIME = "select at from checkpoint where minutes = :minutes and revision = :revision";
    private static final String FORGET = """
            delete from checkpoint where minutes = :minutes and revision = :revision and digest = :digest""";

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final StateFormat format;

    public PostgresCheckpoints(JdbcClient database, TransactionOperations transactions, StateFormat format) {
        this.database = database;
        this.transactions = transactions;
        this.format = format;
    }

    @Override
    public Optional<MinutesState> latestUpTo(MinutesId minutes, long revision) {
        return latest(minutes, UP_TO_REVISION, revision);
    }

    @Override
    public Optional<MinutesState> latestUpTo(MinutesId minutes, Instant instant) {
        return latest(minutes, UP_TO_INSTANT, inDatabase(instant));
    }

    @Override
    public void keep(MinutesState state) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            // Whoever only looks, as a check does, leaves everything as it found it.
            return;
        }
        try {
            byte[] bytes = format.write(state);
            transactions.executeWithoutResult(transaction -> naming(KEEP, state.minutes(), state.revision())
                    .param("at", inDatabase(roundedUp(state.at())))
                    .param("shape", format.shape())
                    .param("state", bytes)
                    .param("digest", digest(state.minutes(), state.revision(), bytes))
                    .update());
        } catch (RuntimeException failure) {
            LOG.warn("Checkpoint {} of minutes {} cannot be kept: {}",
                    state.revision(), state.minutes(), failure.getClass().getName());
        }
    }

    /** What may be wrong with a checkpoint. */
    public enum Fault {
        /** Its bytes changed since they were written; it is passed over when it is met. */
        DIGEST,
        /** It says something else than the record, or cannot be read. */
        STATE,
        /** It is found for another instant than that of its revision. */
        TIME
    }

    /** The revisions at which one is kept that this program would read. */
    public List<Long> revisions(MinutesId minutes) {
        return database.sql(REVISIONS).param("minutes", minutes.value()).param("shape", format.shape())
                .query(Long.class).list();
    }

    /** Minutes with checkpoints that follow the given ones in the order of their ids; from the first on for null. */
    public List<MinutesId> minutesAfter(@Nullable MinutesId last, int limit) {
        return database.sql(MINUTES).param("last", last == null ? null : last.value()).param("limit", limit)
                .query((row, number) -> new MinutesId(row.getObject("minutes", UUID.class))).list();
    }

    /** What is wrong with the checkpoint at the revision of this state, which was told from the record alone. */
    public Optional<Fault> fault(MinutesState then) {
        return find(then.minutes(), UP_TO_REVISION, then.revision())
                .filter(kept -> kept.revision() == then.revision()).flatMap(kept -> fault(kept, then));
    }

    private Optional<Fault> fault(Kept kept, MinutesState then) {
        if (!isUnchanged(then.minutes(), kept)) {
            return Optional.of(Fault.DIGEST);
        }
        if (!then.equals(read(then.minutes(), kept))) {
            return Optional.of(Fault.STATE);
        }
        OffsetDateTime at = naming(TIME, then.minutes(), then.revision()).query(OffsetDateTime.class).single();
        return at.toInstant().equals(roundedUp(then.at())) ? Optional.empty() : Optional.of(Fault.TIME);
    }

    private boolean isUnchanged(MinutesId minutes, Kept kept) {
        return MessageDigest.isEqual(kept.digest(), digest(minutes, kept.revision(), kept.state()));
    }

    private Optional<MinutesState> latest(MinutesId minutes, String query, Object bound) {
        Optional<Kept> kept = find(minutes, query, bound);
        while (kept.isPresent()) {
            MinutesState state = read(minutes, kept.get());
            if (state != null) {
                return Optional.of(state);
            }
            forget(minutes, kept.get());
            kept = find(minutes, UP_TO_REVISION, kept.get().revision() - 1);
        }
        return Optional.empty();
    }

    private Optional<Kept> find(MinutesId minutes, String query, Object bound) {
        return database.sql(query)
                .param("minutes", minutes.value())
                .param("shape", format.shape())
                .param("bound", bound)
                .query(Kept::of).optional();
    }

    private @Nullable MinutesState read(MinutesId minutes, Kept kept) {
        if (!isUnchanged(minutes, kept)) {
            return null;
        }
        try {
            return format.read(kept.state());
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    private void forget(MinutesId minutes, Kept kept) {
        LOG.warn("Checkpoint {} of minutes {} cannot be read and is forgotten", kept.revision(), minutes);
        transactions.executeWithoutResult(transaction ->
                naming(FORGET, minutes, kept.revision()).param("digest", kept.digest()).update());
    }

    private StatementSpec naming(String sql, MinutesId minutes, long revision) {
        return database.sql(sql).param("minutes", minutes.value()).param("revision", revision);
    }

    private byte[] digest(MinutesId minutes, long revision, byte[] state) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            UUID id = minutes.value();
            digest.update(ByteBuffer.allocate(3 * Long.BYTES).putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits()).putLong(revision).flip());
            digest.update(format.shape().getBytes(StandardCharsets.UTF_8));
            return digest.digest(state);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The database counts microseconds; rounded down, a state would be found before it came to be. */
    private static Instant roundedUp(Instant instant) {
        Instant down = instant.truncatedTo(ChronoUnit.MICROS);
        return down.equals(instant) ? down : down.plus(1, ChronoUnit.MICROS);
    }

    /** Within the years that the database knows. */
    private static OffsetDateTime inDatabase(Instant instant) {
        Instant earliest = Instant.EPOCH;
        Instant latest = Instant.parse("9999-12-31T00:00:00Z");
        Instant known = instant.isBefore(earliest) ? earliest : instant.isAfter(latest) ? latest : instant;
        return known.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private record Kept(long revision, byte[] state, byte[] digest) {

        static Kept of(ResultSet row, int number) throws SQLException {
            return new Kept(row.getLong("revision"), row.getBytes("state"), row.getBytes("digest"));
        }
    }
}
