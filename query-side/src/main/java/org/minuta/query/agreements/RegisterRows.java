package org.minuta.query.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Responsible;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.readmodels.Columns;
import org.minuta.query.readmodels.FollowerRows;
import org.minuta.query.readmodels.WrittenTogether;
import org.minuta.query.search.Since;
import org.minuta.query.search.Spans;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The tables of the register, one generation of them. */
final class RegisterRows implements FollowerRows<RegisteredMinutes> {

    private static final String REACH = """
            insert into register_minutes (generation, minutes, revision, title, held_on)
            values (:generation, :minutes, :revision, :title, :heldOn)
            on conflict (generation, minutes) do update
            set revision = excluded.revision, title = excluded.title, held_on = excluded.held_on""";
    private static final String TIMES = """
            select agreement, recorded_at, changed_at from register_line
            where generation = :generation and minutes = :minutes""";
    private static final String LINE = """
            insert into register_line (generation, minutes, agreement, listed, number, wording, kind, responsible,
                attendees, names, due, status, withdrawn_because, topic, topic_title, recorded_at, changed_at)
            values (:generation, :minutes, :agreement, :listed, :number, :wording, :kind, :responsible,
                :attendees::uuid[], :names, :due, :status, :because, :topic, :topicTitle, :recordedAt, :changedAt)
            on conflict (generation, minutes, agreement) do update
            set listed = excluded.listed, number = excluded.number, wording = excluded.wording, kind = excluded.kind,
                responsible = excluded.responsible, attendees = excluded.attendees, names = excluded.names,
                due = excluded.due, status = excluded.status, withdrawn_because = excluded.withdrawn_because,
                topic = excluded.topic, topic_title = excluded.topic_title, recorded_at = excluded.recorded_at,
                changed_at = excluded.changed_at""";
    private static final String VERSIONS = """
            select agreement, names, due, status, recorded_at, since_revision, since_at from register_version
            where generation = :generation and minutes = :minutes and until_at is null""";
    private static final String CLOSE_VERSION = """
            update register_version set until_at = :untilAt
            where generation = :generation and minutes = :minutes and agreement = :agreement
                and since_revision = :since""";
    private static final String ADD_VERSION = """
            insert into register_version (generation, minutes, agreement, since_revision, since_at, until_at, names,
                due, status, recorded_at)
            values (:generation, :minutes, :agreement, :since, :sinceAt, :untilAt, :names, :due, :status,
                :recordedAt)""";

    private final WrittenTogether rows;
    private final JdbcClient database;
    private final int generation;

    RegisterRows(NamedParameterJdbcOperations database, int generation) {
        this.rows = new WrittenTogether(database);
        this.database = JdbcClient.create(database);
        this.generation = generation;
    }

    @Override
    public RegisteredMinutes read(MinutesState state) {
        return RegisteredMinutes.from(state, times(state.minutes()), versions(state.minutes()));
    }

    private Map<AgreementId, Times> times(MinutesId minutes) {
        var times = new HashMap<AgreementId, Times>();
        of(TIMES, minutes).query((row, number) -> times.put(agreement(row),
                new Times(Columns.instant(row, "recorded_at"), Columns.instant(row, "changed_at")))).list();
        return times;
    }

    private Map<Version, Since> versions(MinutesId minutes) {
        var versions = new HashMap<Version, Since>();
        of(VERSIONS, minutes).query((row, number) -> versions.put(version(row), since(row))).list();
        return versions;
    }

    static Version version(ResultSet row) throws SQLException {
        return new Version(agreement(row), row.getString("names"), row.getObject("due", LocalDate.class),
                AgreementStatus.valueOf(row.getString("status")), Columns.instant(row, "recorded_at"));
    }

    static Since since(ResultSet row) throws SQLException {
        return new Since(row.getLong("since_revision"), Columns.instant(row, "since_at"));
    }

    @Override
    public List<String> differences(RegisteredMinutes told) {
        return new RegisterComparison(database, generation).differences(told);
    }

    static @Nullable String[] names(Agreement agreement) {
        return agreement.responsible().stream().map(Responsible::name).map(Columns::storable).toArray(String[]::new);
    }

    static @Nullable String[] attendees(Agreement agreement) {
        return agreement.responsible().stream().map(one -> one.attendee() == null ? null : one.attendee().toString())
                .toArray(String[]::new);
    }

    @Override
    public void write(Collection<RegisteredMinutes> told) {
        var reached = new ArrayList<SqlParameterSource>();
        var lines = new ArrayList<SqlParameterSource>();
        var closed = new ArrayList<SqlParameterSource>();
        var added = new ArrayList<SqlParameterSource>();
        for (RegisteredMinutes one : told) {
            MinutesId minutes = one.minutes();
            reached.add(reached(one));
            one.changedLines().forEach(line -> lines.add(line(minutes, line, true)));
            one.goneLines().forEach(line -> lines.add(line(minutes, line, false)));
            Spans.Changes<Version> versions = one.versions();
            versions.closed().forEach(version -> closed.add(parameters(minutes)
                    .addValue("agreement", version.what().agreement().value())
                    .addValue("since", version.since().revision())
                    .addValue("untilAt", Columns.written(version.until().at()))));
            versions.past().forEach(past ->
                    added.add(version(minutes, past.what(), past.since(), past.until().at())));
            versions.begun().forEach((version, since) -> added.add(version(minutes, version, since, null)));
        }
        rows.write(REACH, reached);
        rows.write(LINE, lines);
        rows.write(CLOSE_VERSION, closed);
        rows.write(ADD_VERSION, added);
    }

    private SqlParameterSource reached(RegisteredMinutes told) {
        return parameters(told.minutes()).addValue("revision", told.revision())
                .addValue("title", Columns.storable(told.heading().title()), Types.VARCHAR)
                .addValue("heldOn", told.heading().heldOn(), Types.DATE);
    }

    private SqlParameterSource line(MinutesId minutes, Registered line, boolean listed) {
        Agreement agreement = line.agreement();
        return parameters(minutes).addValue("agreement", agreement.id().value()).addValue("listed", listed)
                .addValue("number", line.number(), Types.INTEGER)
                .addValue("wording", Columns.storable(agreement.wording().text()))
                .addValue("kind", agreement.kind() == null ? null : agreement.kind().name(), Types.VARCHAR)
                .addValue("responsible", names(agreement)).addValue("attendees", attendees(agreement))
                .addValue("names", Version.names(agreement)).addValue("due", agreement.due(), Types.DATE)
                .addValue("status", agreement.status().name())
                .addValue("because", Columns.storable(agreement.withdrawnBecause()), Types.VARCHAR)
                .addValue("topic", agreement.topic() == null ? null : agreement.topic().value(), Types.OTHER)
                .addValue("topicTitle", Columns.storable(line.topicTitle()), Types.VARCHAR)
                .addValue("recordedAt", Columns.written(line.times().recordedAt()))
                .addValue("changedAt", Columns.written(line.times().changedAt()));
    }

    private SqlParameterSource version(MinutesId minutes, Version version, Since since, @Nullable Instant until) {
        return parameters(minutes).addValue("agreement", version.agreement().value())
                .addValue("since", since.revision()).addValue("sinceAt", Columns.written(since.at()))
                .addValue("untilAt", Columns.written(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("names", version.names()).addValue("due", version.due(), Types.DATE)
                .addValue("status", version.status().name())
                .addValue("recordedAt", Columns.written(version.recordedAt()));
    }

    private MapSqlParameterSource parameters(MinutesId minutes) {
        return new MapSqlParameterSource("generation", generation).addValue("minutes", minutes.value());
    }

    private StatementSpec of(String sql, MinutesId minutes) {
        return database.sql(sql).param("generation", generation).param("minutes", minutes.value());
    }

    static AgreementId agreement(ResultSet row) throws SQLException {
        return new AgreementId(row.getObject("agreement", UUID.class));
    }
}
