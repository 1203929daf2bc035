package org.minuta.server.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C8, and the clocks of C25. */
class DurabilityCheckTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private static Path place;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(place.resolve("data"));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void acceptsTheEmbeddedDatabase() throws SQLException {
        try (var connection = connect()) {
            assertThatCode(() -> new DurabilityCheck(CLOCK).require(connection)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void refusesADatabaseThatMayLoseWhatItAcknowledged(String setting) throws Exception {
        set("alter system set " + setting + " = off", setting, "off");
        try (var connection = connect()) {
            assertThatThrownBy(() -> new DurabilityCheck(CLOCK).require(connection))
                    .isInstanceOf(DatabaseUnusable.class).hasMessageContaining("set " + setting + " = on");
        } finally {
            set("alter system reset " + setting, setting, "on");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "remote_write"})
    void refusesHalfACommit(String value) throws SQLException {
        try (var connection = connect()) {
            Sql.execute(connection, "set synchronous_commit = " + value);

            assertThatThrownBy(() -> new DurabilityCheck(CLOCK).require(connection))
                    .hasMessageContaining("synchronous_commit = " + value);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-6, 7, -3600, 3600})
    void refusesAClockThatTellsAnotherTime(long seconds) throws SQLException {
        var clock = Clock.offset(CLOCK, Duration.ofSeconds(seconds));
        try (var connection = connect()) {
            assertThatThrownBy(() -> new DurabilityCheck(clock).require(connection))
                    .isInstanceOf(DatabaseUnusable.class).hasMessageContaining("clock");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-4, 4})
    void acceptsASmallDifferenceOfClocks(long seconds) throws SQLException {
        var clock = Clock.offset(CLOCK, Duration.ofSeconds(seconds));
        try (var connection = connect()) {
            assertThatCode(() -> new DurabilityCheck(clock).require(connection)).doesNotThrowAnyException();
        }
    }

    @Test
    void refusesAnOldServer() {
        assertThatThrownBy(() -> DurabilityCheck.requireVersion(140_023)).isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("PostgreSQL 15 or later").hasMessageContaining("14");
        assertThatCode(() -> DurabilityCheck.requireVersion(150_000)).doesNotThrowAnyException();
    }

    private static Connection connect() throws SQLException {
        return new Pools(database.access()).connect();
    }

    private static void set(String sql, String setting, String value) throws Exception {
        Sql.asSuperuser(database, sql);
        Sql.asSuperuser(database, "select pg_reload_conf()");
        await().until(() -> Sql.askSuperuser(database, "show " + setting).equals(value));
    }
}
