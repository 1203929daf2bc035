package org.minuta.query.history;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.minutes.RecordedEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Pasts in the table {@code trace}, one row for each minutes, with a digest that shows whether its bytes changed. */
public final class PostgresTraces implements TraceStore {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresTraces.class);
    private static final String FIND = """
            select form, digest from trace where minutes = :minutes and shape = :shape""";
    private static final String LOOK = """
            select revision, form, digest from trace where minutes = :minutes and shape = :shape""";
    private static final String MINUTES = """
            select minutes from trace where :last::uuid is null or minutes > :last::uuid
            order by minutes limit :limit""";
    private static final int PAGE = 1_000;
    private static final String KEEP = """
            insert into trace (minutes, revision, shape, form, digest)
            values (:minutes, :revision, :shape, :form, :digest)
            on conflict (minutes) do update
            set revision = excluded.revision, shape = excluded.shape, form = excluded.form, digest = excluded.digest
            where trace.revision <= excluded.revision or trace.shape <> excluded.shape""";
    private static final String FORGET = "delete from trace where minutes = :minutes and digest = :digest";

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final TraceFormat format;

    public PostgresTraces(JdbcClient database, TransactionOperations transactions, TraceFormat format) {
        this.database = database;
        this.transactions = transactions;
        this.format = format;
    }

    private record Kept(byte[] form, byte[] digest) {

        static Kept of(ResultSet row, int number) throws SQLException {
            return new Kept(row.getBytes("form"), row.getBytes("digest"));
        }
    }

    /** What may be wrong with a past that is kept. */
    public enum Fault {
        /** Its bytes changed since they were written; it is passed over when it is met. */
        CHANGED,
        /** It knows of revisions that the minutes have not had. */
        AHEAD,
        /** It says something else than the record. */
        WRONG
    }

    /** Minutes with pasts that follow the given ones in the order of their ids; from the first on for null. */
    public List<MinutesId> minutesAfter(@Nullable MinutesId last, int limit) {
        return database.sql(MINUTES).param("last", last == null ? null : last.value()).param("limit", limit)
                .query((row, number) -> new MinutesId(row.getObject("minutes", UUID.class))).list();
    }

    /**
     * What is wrong with the past that is kept of these minutes, which is worked out from the record once more; empty if
     * nothing is, or none is kept that this program would read.
     *
     * @param head   the last revision of the minutes; 0 if there are none
     * @param intact the last one up to which their record can be told; beyond, a past is not looked at
     */
    public Optional<Fault> fault(MinutesId minutes, long head, long intact, RecordedEvents record) {
        return database.sql(LOOK).param("minutes", minutes.value()).param("shape", format.shape())
                .query((row, number) -> fault(minutes, row.getLong("revision"), Kept.of(row, number), head, intact,
                        record)).optional().flatMap(Function.identity());
    }

    private Optional<Fault> fault(MinutesId minutes, long revision, Kept kept, long head, long intact,
            RecordedEvents record) {
        if (!MessageDigest.isEqual(kept.digest(), digest(kept.form()))) {
            return Optional.of(Fault.CHANGED);
        }
        if (revision > head) {
            return Optional.of(Fault.AHEAD);
        }
        if (revision > intact) {
            return Optional.empty();
        }
        byte[] told = format.write(TraceForms.of(told(minutes, revision, record)));
        return Arrays.equals(told, kept.form()) ? Optional.empty() : Optional.of(Fault.WRONG);
    }

    private static Trace told(MinutesId minutes, long revision, RecordedEvents record) {
        var trace = new Trace(minutes);
        while (trace.revision() < revision) {
            record.after(minutes, trace.revision(), (int) Math.min(PAGE, revision - trace.revision()))
                    .forEach(trace::tell);
        }
        return trace;
    }

    @Override
    public Optional<TraceForm> of(MinutesId minutes) {
        Optional<Kept> kept = database.sql(FIND).param("minutes", minutes.value()).param("shape", format.shape())
                .query(Kept::of).optional();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (MessageDigest.isEqual(kept.get().digest(), digest(kept.get().form()))) {
                TraceForm form = format.read(kept.get().form());
                if (form.minutes().equals(minutes)) {
                    return Optional.of(form);
                }
            }
        } catch (RuntimeException unreadable) {
            LOG.debug("A kept past cannot be read", unreadable);
        }
        LOG.warn("The past kept of minutes {} cannot be read and is forgotten", minutes);
        transactions.executeWithoutResult(transaction -> database.sql(FORGET).param("minutes", minutes.value())
                .param("digest", kept.get().digest()).update());
        return Optional.empty();
    }

    @Override
    public void keep(TraceForm form) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            // Whoever only looks, as a check does, leaves everything as it found it.
            return;
        }
        try {
            byte[] bytes = format.write(form);
            transactions.executeWithoutResult(transaction -> database.sql(KEEP)
                    .param("minutes", form.minutes().value()).param("revision", form.revision())
                    .param("shape", format.shape()).param("form", bytes).param("digest", digest(bytes)).update());
        } catch (RuntimeException failure) {
            LOG.warn("The past of minutes {} cannot be kept: {}", form.minutes(), failure.getClass().getName());
        }
    }

    private static byte[] digest(byte[] form) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(form);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
