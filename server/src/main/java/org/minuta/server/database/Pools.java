package org.minuta.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Connections of the application role, as the record and its projections need them. */
record Pools(DatabaseAccess access) {

    private static final Duration STATEMENT = Duration.ofSeconds(10);
    private static final Duration SOCKET = STATEMENT.multipliedBy(2);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int PROJECTION_CONNECTIONS = 4;

    /** For commands and queries: what is not committed is rolled back when the connection returns. */
    HikariDataSource record(int size) {
        return pool("record", size, driverSettings());
    }

    /**
     * A savepoint before each statement, so that a dead letter can be stored in the transaction that failed. Commits do
     * not wait for the disk, which the record needs for itself: what a crash takes is taken with the token that says
     * how far the projection came, and is worked out again from the record.
     */
    HikariDataSource projections() {
        var settings = driverSettings();
        settings.setProperty("autosave", "always");
        settings.merge("options", " -c synchronous_commit=off", (bounds, more) -> bounds.toString() + more);
        return pool("projections", PROJECTION_CONNECTIONS, settings);
    }

    /** One connection with the settings of the pools. */
    Connection connect() throws SQLException {
        var settings = driverSettings();
        settings.setProperty("user", access.application().user());
        settings.setProperty("password", access.application().password());
        return DriverManager.getConnection(access.url(), settings);
    }

    private HikariDataSource pool(String name, int size, Properties driverSettings) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(access.url());
        config.setUsername(access.application().user());
        config.setPassword(access.application().password());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(CONNECT.toMillis());
        config.setDataSourceProperties(driverSettings);
        return new HikariDataSource(config);
    }

    /**
     * No transaction may stay open for long: a reader of the event store gives up waiting for a hole in the global
     * order some time, and an event committed after that would be skipped.
     */
    private static Properties driverSettings() {
        var settings = new Properties();
        settings.setProperty("options", "-c statement_timeout=%1$d -c idle_in_transaction_session_timeout=%1$d"
                .formatted(STATEMENT.toMillis()));
        settings.setProperty("reWriteBatchedInserts", "true");
        settings.setProperty("prepareThreshold", "1");
        settings.setProperty("raiseExceptionOnSilentRollback", "true");
        // What the driver reports goes to logs, and would repeat the values of the statement: words of the minutes.
        settings.setProperty("logServerErrorDetail", "false");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("connectTimeout", Long.toString(CONNECT.toSeconds()));
        settings.setProperty("socketTimeout", Long.toString(SOCKET.toSeconds()));
        return settings;
    }
}
