package org.minuta.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the record (D27). */
class RecordTablesTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String REFUSED = "42501";

    @BeforeEach
    void appendOneEvent() throws SQLException {
        try (var application = DATABASE.connectAsApplication()) {
            Sql.execute(application, """
                    insert into domain_event (event_identifier, aggregate_identifier, sequence_number, time_stamp,
                                              payload_type, payload)
                    values ('e1', 'a1', 0, '2026-01-01T00:00:00Z', 'MinutesOpened', 'x')
                    on conflict do nothing""");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update domain_event set payload = 'y'", "delete from domain_event",
            "truncate domain_event", "alter table domain_event disable trigger all", "drop table domain_event",
            "create table own (id integer)"})
    void letTheApplicationOnlyReadAndAppendEvents(String change) throws SQLException {
        try (var application = DATABASE.connectAsApplication()) {
            assertRefused(application, change);
            assertThat(events(application)).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update domain_event set payload = 'y'", "update domain_event set payload = 'y' where false",
            "delete from domain_event", "truncate domain_event", "truncate domain_event cascade"})
    void refuseChangesEvenByTheirOwner(String change) throws SQLException {
        try (var owner = DATABASE.connectAsOwner()) {
            assertRefused(owner, change);
            assertThat(events(owner)).isEqualTo("1");
        }
    }

    @Test
    void belongToTheOwnerAndNotToASuperuser() throws SQLException {
        try (var application = DATABASE.connectAsApplication()) {
            assertThat(Sql.ask(application, "select string_agg(distinct tableowner, ',') from pg_tables "
                    + "where schemaname = 'public'")).isEqualTo("minuta_owner");
            assertThat(Sql.ask(application, "select string_agg(rolname, ',' order by rolname) from pg_roles where "
                    + "rolname like 'minuta%' and not (rolsuper or rolcreaterole or rolcreatedb or rolreplication)"))
                    .isEqualTo("minuta,minuta_owner");
        }
    }

    @Test
    void acceptOneEventPerPlaceInItsMinutes() throws SQLException {
        try (var application = DATABASE.connectAsApplication()) {
            assertThatThrownBy(() -> Sql.execute(application, """
                    insert into domain_event (event_identifier, aggregate_identifier, sequence_number, time_stamp,
                                              payload_type, payload)
                    values ('e2', 'a1', 0, '2026-01-01T00:00:00Z', 'MinutesOpened', 'x')"""))
                    .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"))
                    .hasMessageContaining("domain_event_sequence_once");
        }
    }

    @Test
    void giveTheApplicationTheTablesOfLaterMigrations() throws SQLException {
        try (var owner = DATABASE.connectAsOwner(); var application = DATABASE.connectAsApplication()) {
            Sql.execute(owner, "create table later (id bigint generated always as identity, number serial, name text)");
            Sql.execute(application, "insert into later (name) values ('x')");
            Sql.execute(application, "update later set name = 'y'");
            Sql.execute(application, "delete from later");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"snapshot_event", "token_entry", "dead_letter"})
    void letTheApplicationForgetWhatIsNoRecord(String table) throws SQLException {
        try (var application = DATABASE.connectAsApplication()) {
            Sql.execute(application, "delete from " + table);
        }
    }

    private static void assertRefused(Connection connection, String change) {
        assertThatThrownBy(() -> Sql.execute(connection, change))
                .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(REFUSED));
    }

    private static String events(Connection connection) throws SQLException {
        return Sql.ask(connection, "select count(*) from domain_event");
    }
}
