package org.minuta.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Short SQL for tests. */
final class Sql {

    private Sql() {
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static Connection connect(String url, Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    static void asSuperuser(EmbeddedDatabase database, String sql) throws Exception {
        try (var connection = connect(database.url("minuta"), database.superuser())) {
            execute(connection, sql);
        }
    }

    static String askSuperuser(EmbeddedDatabase database, String query) throws Exception {
        try (var connection = connect(database.url("minuta"), database.superuser())) {
            return ask(connection, query);
        }
    }
}
