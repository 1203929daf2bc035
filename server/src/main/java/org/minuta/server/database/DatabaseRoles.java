package org.minuta.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The roles of the embedded database and the database they use. Repeating it changes nothing. */
final class DatabaseRoles {

    static final String DATABASE = "minuta";

    private DatabaseRoles() {
    }

    static void ensure(String url, Login superuser, Login owner, Login application) throws SQLException {
        try (var connection = DriverManager.getConnection(url, superuser.user(), superuser.password())) {
            ensureRole(connection, owner);
            ensureRole(connection, application);
            if (lacks(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                execute(connection, "create database %s owner %s".formatted(DATABASE, owner.user()));
            }
            execute(connection, "revoke all on database %s from public".formatted(DATABASE));
            execute(connection, "grant connect on database %s to %s".formatted(DATABASE, application.user()));
        }
    }

    private static void ensureRole(Connection connection, Login login) throws SQLException {
        if (lacks(connection, "select 1 from pg_roles where rolname = ?", login.user())) {
            execute(connection, "create role %s login password '%s'".formatted(login.user(), login.password()));
        }
    }

    private static boolean lacks(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
