package org.minuta.query.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.readmodels.Columns;
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

    /** A line that is already as new stays as it is. */
    void write(int generation, ListedMinutes line) {
        database.sql(WRITE)
                .param("generation", generation)
                .param("minutes", line.minutes().value())
                .param("revision", line.revision())
                .param("title", Columns.storable(line.title()))
                .param("event", Columns.storable(line.event()))
                .param("venue", Columns.storable(line.venue()))
                .param("heldOn", line.heldOn())
                .param("startsAt", line.startsAt())
                .param("openedAt", line.openedAt().atOffset(ZoneOffset.UTC))
                .param("changedAt", line.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ListedMinutes line(ResultSet row, int number) throws SQLException {
        return new ListedMinutes(new MinutesId(row.getObject("minutes", UUID.class)), row.getLong("revision"),
                row.getString("title"), row.getString("event"), row.getString("venue"),
                row.getObject("held_on", LocalDate.class), row.getObject("starts_at", LocalTime.class),
                Columns.instant(row, "opened_at"), Columns.instant(row, "changed_at"));
    }
}
