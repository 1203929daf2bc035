package org.minuta.server.axon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events that processors set aside, as they lie in the database. */
public final class DeadLetters {

    private static final String FIRST = """
            select distinct on (sequence_identifier) sequence_identifier, sequence_number + 1 as revision, payload_type,
                enqueued_at, last_touched, cause_type,
                count(*) over (partition by sequence_identifier) as waiting
            from dead_letter
            where processing_group = :processor and sequence_identifier > :after
            order by sequence_identifier, sequence_index
            limit :limit""";
    private static final String COUNT = """
            select count(*) as events, count(distinct sequence_identifier) as minutes from dead_letter
            where processing_group = :processor""";
    private static final String OF_MINUTES = """
            select count(*) from dead_letter
            where processing_group = :processor and sequence_identifier = :minutes""";
    private static final String MINUTES =
            "select distinct sequence_identifier from dead_letter where processing_group = :processor";
    private static final String PROCESSORS =
            "select distinct processing_group from dead_letter order by processing_group";
    private static final String FORGET = """
            delete from dead_letter where ctid = any (array (
                select ctid from dead_letter where processing_group = :processor limit :limit))""";

    private final JdbcClient database;

    DeadLetters(JdbcClient database) {
        this.database = database;
    }

    /** The same, asked over another connection. */
    public DeadLetters on(JdbcClient other) {
        return new DeadLetters(other);
    }

    /**
     * How many events a projection set aside.
     *
     * @param minutes of how many minutes
     */
    public record Count(long minutes, long events) {
    }

    /**
     * The first event of some minutes that a projection failed on; what follows on the same minutes waits for it.
     *
     * @param minutes   as the record names them
     * @param event     its type
     * @param since     when it was set aside
     * @param triedAt   when it was last tried
     * @param cause     the type of what went wrong
     * @param waiting   events of these minutes that wait, this one included
     */
    public record Letter(String minutes, long revision, String event, Instant since, Instant triedAt,
            @Nullable String cause, long waiting) {
    }

    /** By minutes, in the order of their names; those that follow the given name. */
    public List<Letter> firstOfEach(String processor, String after, int limit) {
        return database.sql(FIRST).param("processor", processor).param("after", after).param("limit", limit)
                .query(DeadLetters::letter).list();
    }

    public Count count(String processor) {
        return database.sql(COUNT).param("processor", processor)
                .query((row, number) -> new Count(row.getLong("minutes"), row.getLong("events"))).single();
    }

    /** The minutes of which events wait, as the record names them. */
    public Set<String> minutes(String processor) {
        return database.sql(MINUTES).param("processor", processor).query(String.class).set();
    }

    /** How many events of these minutes wait. */
    public long of(String processor, String minutes) {
        return database.sql(OF_MINUTES).param("processor", processor).param("minutes", minutes)
                .query(Long.class).single();
    }

    /** Those with events that wait. */
    public List<String> processors() {
        return database.sql(PROCESSORS).query(String.class).list();
    }

    /** Deletes at most so many; how many it were. */
    public int forget(String processor, int limit) {
        return database.sql(FORGET).param("processor", processor).param("limit", limit).update();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        String cause = row.getString("cause_type");
        return new Letter(row.getString("sequence_identifier"), row.getLong("revision"), row.getString("payload_type"),
                Instant.parse(row.getString("enqueued_at")), Instant.parse(row.getString("last_touched")),
                cause == null ? null : cause.substring(cause.lastIndexOf('.') + 1), row.getLong("waiting"));
    }
}
