package org.minuta.server.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;

/**
 * One real embedded database per test run, kept in {@code target}, and in it as many fresh, migrated databases as the
 * tests ask for. A Spring test takes one with
 * {@snippet :
 * static final TestDatabase DATABASE = TestDatabase.fresh();
 *
 * @DynamicPropertySource
 * static void database(DynamicPropertyRegistry registry) {
 *     DATABASE.settings().forEach((name, value) -> registry.add(name, () -> value));
 * }
 * }
 *
 * @param access how to reach this database, as its owner and as the application
 */
public record TestDatabase(DatabaseAccess access) {

    private static final String TEMPLATE = "template_minuta";

    /** A migrated database with nothing in it. */
    public static TestDatabase fresh() {
        var name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        Server.execute("create database %s template %s owner minuta_owner".formatted(name, TEMPLATE));
        return new TestDatabase(Server.access(name));
    }

    /** An empty database without any table. */
    public static TestDatabase empty() {
        var name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        Server.execute("create database %s owner minuta_owner".formatted(name));
        return new TestDatabase(Server.access(name));
    }

    /** What a Spring context needs to use this database as if others ran it. */
    public Map<String, String> settings() {
        return Map.of(
                "spring.datasource.url", access.url(),
                "spring.datasource.username", access.application().user(),
                "spring.datasource.password", access.application().password(),
                "spring.flyway.user", access.owner().user(),
                "spring.flyway.password", access.owner().password());
    }

    public Connection connectAsApplication() throws SQLException {
        return connect(access.application());
    }

    public Connection connectAsOwner() throws SQLException {
        return connect(access.owner());
    }

    private Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(access.url(), login.user(), login.password());
    }

    /** Started by the first test that asks for a database; ends with the test run. */
    private static final class Server {

        static final EmbeddedDatabase RUNNING = start();

        static EmbeddedDatabase start() {
            var database = EmbeddedDatabase.start(Path.of("target", "test-database"));
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            try (var connection = superuser(database); var statement = connection.createStatement()) {
                forgetEarlierRuns(connection);
                statement.execute("create database %s owner minuta_owner".formatted(TEMPLATE));
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
            }
            DatabaseConfiguration.migrations(access(database, TEMPLATE), "minuta").migrate();
            return database;
        }

        static DatabaseAccess access(String name) {
            return access(RUNNING, name);
        }

        static void execute(String sql) {
            try (var connection = superuser(RUNNING); var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static DatabaseAccess access(EmbeddedDatabase database, String name) {
            return new DatabaseAccess(database.url(name), database.access().owner(), database.access().application());
        }

        private static Connection superuser(EmbeddedDatabase database) throws SQLException, IOException {
            var login = database.superuser();
            return DriverManager.getConnection(database.url("postgres"), login.user(), login.password());
        }

        private static void forgetEarlierRuns(Connection connection) throws SQLException {
            var names = new ArrayList<String>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select datname from pg_database where datname ~ '^te(st|mplate)_'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            for (var name : names) {
                try (var statement = connection.createStatement()) {
                    statement.execute("drop database " + name + " with (force)");
                }
            }
        }
    }
}
