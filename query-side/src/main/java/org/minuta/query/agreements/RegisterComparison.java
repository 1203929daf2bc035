package org.minuta.query.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.readmodels.Columns;
import org.minuta.query.search.Spans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Compares the rows of the register with what was told from the first event. */
record RegisterComparison(JdbcClient database, int generation) {

    private static final String HEAD = """
            select title, held_on from register_minutes where generation = :generation and minutes = :minutes""";
    private static final String LINES = """
            select * from register_line where generation = :generation and minutes = :minutes""";
    private static final String ALL_VERSIONS = """
            select * from register_version where generation = :generation and minutes = :minutes""";

    /** The names of what differs. */
    List<String> differences(RegisteredMinutes told) {
        var differences = new ArrayList<String>();
        Heading heading = told.heading();
        List<?> head = of(HEAD, told.minutes()).query((row, number) -> Arrays.asList(row.getString("title"),
                row.getObject("held_on", LocalDate.class))).single();
        if (!head.equals(Arrays.asList(Columns.storable(heading.title()), heading.heldOn()))) {
            differences.add("heading");
        }
        var lines = new HashSet<List<@Nullable Object>>();
        told.lines().forEach(line -> lines.add(values(line, true)));
        told.goneLines().forEach(line -> lines.add(values(line, false)));
        if (!Set.copyOf(of(LINES, told.minutes()).query((row, number) -> values(row)).list()).equals(lines)) {
            differences.add("lines");
        }
        Spans.Changes<Version> changes = told.versions();
        var versions = new HashSet<List<@Nullable Object>>();
        changes.past().forEach(past -> versions.add(Arrays.asList(past.what(), past.since(), past.until().at())));
        changes.begun().forEach((version, since) -> versions.add(Arrays.asList(version, since, null)));
        if (!Set.copyOf(of(ALL_VERSIONS, told.minutes()).query((row, number) -> Arrays.asList(
                RegisterRows.version(row), RegisterRows.since(row),
                row.getTimestamp("until_at") == null ? null : Columns.instant(row, "until_at"))).list())
                .equals(versions)) {
            differences.add("versions");
        }
        return differences;
    }

    private static List<@Nullable Object> values(Registered line, boolean listed) {
        Agreement agreement = line.agreement();
        return Arrays.asList(agreement.id(), listed, line.number(), Columns.storable(agreement.wording().text()),
                agreement.kind() == null ? null : agreement.kind().name(),
                Arrays.asList(RegisterRows.names(agreement)),
                Arrays.asList(RegisterRows.attendees(agreement)), Version.names(agreement),
                agreement.due(), agreement.status().name(), Columns.storable(agreement.withdrawnBecause()),
                agreement.topic() == null ? null : agreement.topic().value(), Columns.storable(line.topicTitle()),
                line.times());
    }

    private static List<@Nullable Object> values(ResultSet row) throws SQLException {
        return Arrays.asList(RegisterRows.agreement(row), row.getBoolean("listed"),
                row.getObject("number", Integer.class),
                row.getString("wording"), row.getString("kind"),
                Arrays.asList((String[]) row.getArray("responsible").getArray()),
                Arrays.stream((UUID[]) row.getArray("attendees").getArray())
                        .map(id -> id == null ? null : id.toString()).toList(),
                row.getString("names"), row.getObject("due", LocalDate.class), row.getString("status"),
                row.getString("withdrawn_because"), row.getObject("topic", UUID.class), row.getString("topic_title"),
                new Times(Columns.instant(row, "recorded_at"), Columns.instant(row, "changed_at")));
    }

    private StatementSpec of(String sql, MinutesId minutes) {
        return database.sql(sql).param("generation", generation).param("minutes", minutes.value());
    }
}
