package org.minuta.query.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code minutes_list}. */
final class ListedRows {

    private static final String FIND =
            "select * from minutes_list where generation = :generation and minutes = :minutes";
    private static final String NEWEST_FIRST = """
            select * from minutes_list
            where generation = :generation
            order by listed_on desc, opened_at desc, minutes
            offset :offset limit :limit""";
    private static final String WRITE = """
            insert into minutes_list (generation, minutes, revision, title, event, venue, held_on, starts_at, opened_at,
                changed_at)
            values (:generation, :minutes, :revision, :title, :event, :venue, :heldOn, :startsAt, :openedAt, :changedAt)
            on conflict (generation, minutes) do update
            set revision = excluded.revision, title = excluded.title, event = excluded.event, venue = excluded.venue,
                held_on = excluded.held_on, starts_at = excluded.starts_at, changed_at = excluded.changed_at
            where minutes_list.revision < excluded.revision""";
    private static final String FORGET = """
            delete from minutes_list where ctid = any (array (
                select ctid from minutes_list where generation = :generation limit :limit))""";
    private static final String MINUTES = """
            select minutes from minutes_list
            where generation = :generation and (:last::uuid is null or minutes > :last::uuid)
            order by minutes limit :limit""";
    private static final String GENERATIONS = "select distinct generation from minutes_list";

    private final JdbcClient database;

    ListedRows(JdbcClient database) {
        this.database = database;
    }

    @Nullable ListedMinutes find(int generation, MinutesId minutes) {
        return database.sql(FIND).param("generation", generation).param("minutes", minutes.value())
                .query(ListedRows::line).optional().orElse(null);
    }

    List<ListedMinutes> newestFirst(int generation, long offset, int limit) {
        return database.sql(NEWEST_FIRST).param("generation", generation).param("offset", offset)
                .param("limit", limit).query(ListedRows::line).list();
    }

    List<MinutesId> minutesAfter(int generation, @Nullable MinutesId last, int limit) {
        return database.sql(MINUTES).param("generation", generation)
                .param("last", last == null ? null : last.value()).param("limit", limit)
                .query((row, number) -> new MinutesId(row.getObject("minutes", UUID.class))).list();
    }

    int forget(int generation, int limit) {
        return database.sql(FORGET).param("generation", generation).param("limit", limit).update();
    }

    Set<Integer> generations() {
        return database.sql(GENERATIONS).query(Integer.class).set();
    }

    /** A line that is already as new stays as it is. */
    void write(int generation, ListedMinutes line) {
        database.sql(WRITE)
                .param("generation", generation)
                .param("minutes", line.minutes().value())
                .param("revision", line.revision())
                .param("title", storable(line.title()))
                .param("event", storable(line.event()))
                .param("venue", storable(line.venue()))
                .param("heldOn", line.heldOn())
                .param("startsAt", line.startsAt())
                .param("openedAt", line.openedAt().atOffset(ZoneOffset.UTC))
                .param("changedAt", line.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The record can hold characters that a column cannot; one such title must not stop the list of all others. */
    static @Nullable String storable(@Nullable String words) {
        return words == null ? null : words.codePoints()
                .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static ListedMinutes line(ResultSet row, int number) throws SQLException {
        return new ListedMinutes(new MinutesId(row.getObject("minutes", UUID.class)), row.getLong("revision"),
                row.getString("title"), row.getString("event"), row.getString("venue"),
                row.getObject("held_on", LocalDate.class), row.getObject("starts_at", LocalTime.class),
                instant(row, "opened_at"), instant(row, "changed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
