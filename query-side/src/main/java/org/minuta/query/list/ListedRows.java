package org.minuta.query.list;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.readmodels.Columns;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code minutes_list}. */
final class ListedRows {

    private static final String FIND =
            "select * from minutes_list where generation = :generation and minutes = :minutes";
    private static final String WRITE = """
            insert into minutes_list (generation, minutes, revision, title, event, venue, held_on, starts_at, opened_at,
                changed_at, attendees, standing)
            values (:generation, :minutes, :revision, :title, :event, :venue, :heldOn, :startsAt, :openedAt, :changedAt,
                :attendees, :standing)
            on conflict (generation, minutes) do update
            set revision = excluded.revision, title = excluded.title, event = excluded.event, venue = excluded.venue,
                held_on = excluded.held_on, starts_at = excluded.starts_at, changed_at = excluded.changed_at,
                attendees = excluded.attendees, standing = excluded.standing
            where minutes_list.revision < excluded.revision""";

    private final NamedParameterJdbcOperations many;
    private final JdbcClient database;

    ListedRows(NamedParameterJdbcOperations database) {
        this.many = database;
        this.database = JdbcClient.create(database);
    }

    @Nullable KeptLine find(int generation, MinutesId minutes) {
        return database.sql(FIND).param("generation", generation).param("minutes", minutes.value())
                .query(ListedRows::kept).optional().orElse(null);
    }

    /** A line that is already as new stays as it is. */
    void write(int generation, Collection<KeptLine> lines) {
        many.batchUpdate(WRITE, lines.stream().map(line -> parameters(generation, line))
                .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource parameters(int generation, KeptLine line) {
        Counted counted = line.counted();
        return new MapSqlParameterSource("generation", generation)
                .addValue("minutes", line.minutes().value())
                .addValue("revision", line.revision())
                .addValue("title", Columns.storable(line.title()), Types.VARCHAR)
                .addValue("event", Columns.storable(line.event()), Types.VARCHAR)
                .addValue("venue", Columns.storable(line.venue()), Types.VARCHAR)
                .addValue("heldOn", line.heldOn(), Types.DATE)
                .addValue("startsAt", line.startsAt(), Types.TIME)
                .addValue("openedAt", line.openedAt().atOffset(ZoneOffset.UTC))
                .addValue("changedAt", line.changedAt().atOffset(ZoneOffset.UTC))
                .addValue("attendees", counted == null ? null : counted.attendees(), Types.INTEGER)
                .addValue("standing", counted == null ? null
                        : counted.standing().stream().map(AgreementId::value).toArray(UUID[]::new), Types.ARRAY);
    }

    private static KeptLine kept(ResultSet row, int number) throws SQLException {
        ListedMinutes line = line(row, number);
        return new KeptLine(line.minutes(), line.revision(), line.title(), line.event(), line.venue(), line.heldOn(),
                line.startsAt(), counted(line.attendees(), row.getArray("standing")), line.openedAt(),
                line.changedAt());
    }

    private static @Nullable Counted counted(@Nullable Integer attendees, @Nullable Array standing)
            throws SQLException {
        return attendees == null || standing == null ? null
                : new Counted(attendees, Arrays.stream((UUID[]) standing.getArray()).map(AgreementId::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** A line as it is shown; it need not say which agreements stand. */
    static ListedMinutes line(ResultSet row, int number) throws SQLException {
        return new ListedMinutes(new MinutesId(row.getObject("minutes", UUID.class)), row.getLong("revision"),
                row.getString("title"), row.getString("event"), row.getString("venue"),
                row.getObject("held_on", LocalDate.class), row.getObject("starts_at", LocalTime.class),
                row.getObject("attendees", Integer.class), row.getObject("agreements", Integer.class),
                Columns.instant(row, "opened_at"), Columns.instant(row, "changed_at"));
    }
}
