package org.minuta.query.history;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.minuta.api.minutes.MinutesId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Pasts in the table {@code trace}, one row for each minutes, with a digest that shows whether its bytes changed. */
public final class PostgresTraces implements TraceStore {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresTraces.class);
    private static final String FIND = """
            select form, digest from trace where minutes = :minutes and shape = :shape""";
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
