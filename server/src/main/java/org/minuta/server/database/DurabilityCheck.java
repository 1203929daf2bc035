package org.minuta.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Refuses a database that could lose what it acknowledged, or whose clock tells another time than ours (readers of
 * the event store rely on both clocks).
 */
final class DurabilityCheck {

    static final int OLDEST_VERSION = 15;
    static final Duration LARGEST_SKEW = Duration.ofSeconds(5);

    private static final List<String> MUST_BE_ON = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final int VERSIONS_PER_MAJOR = 10_000;

    private final Clock clock;

    DurabilityCheck(Clock clock) {
        this.clock = clock;
    }

    /**
     * Asks the database with the settings that this connection has, so it should be one like those that will write.
     *
     * @throws DatabaseUnusable naming the first setting that does not do
     */
    void require(Connection connection) throws SQLException {
        requireVersion(Integer.parseInt(ask(connection, "show server_version_num")));
        for (var setting : MUST_BE_ON) {
            requireOn(setting, ask(connection, "show " + setting));
        }
        requireSameTime(connection);
    }

    static void requireVersion(int number) {
        if (number < OLDEST_VERSION * VERSIONS_PER_MAJOR) {
            throw new DatabaseUnusable("PostgreSQL %d or later is needed, and this server is version %d"
                    .formatted(OLDEST_VERSION, number / VERSIONS_PER_MAJOR));
        }
    }

    /** With {@code remote_apply} a commit waits for even more than with {@code on}. */
    private static void requireOn(String setting, String value) {
        if (!value.equals("on") && !value.equals("remote_apply")) {
            throw new DatabaseUnusable("The database has %s = %s and could lose minutes that were acknowledged; "
                    .formatted(setting, value) + "set " + setting + " = on");
        }
    }

    private void requireSameTime(Connection connection) throws SQLException {
        var before = clock.instant();
        var theirs = time(connection);
        var after = clock.instant();
        var skew = theirs.isBefore(before) ? Duration.between(theirs, before) : Duration.between(after, theirs);
        if (skew.compareTo(LARGEST_SKEW) > 0) {
            throw new DatabaseUnusable("The clocks of this computer and of the database (clock_timestamp()) are %d s "
                    .formatted(skew.toSeconds()) + "apart, more than "
                    + LARGEST_SKEW.toSeconds() + " s; set both right");
        }
    }

    private static Instant time(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select clock_timestamp()")) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
