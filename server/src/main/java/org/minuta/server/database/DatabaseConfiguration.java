package org.minuta.server.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.util.StringUtils;

/**
 * Brings the database up in this order: server, durability check and migration, pools. Each step takes the one before
 * as a parameter, so the pools close first and the server stops last.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    /** Qualifies the data source of projections: its connections survive a failed statement within a transaction. */
    public static final String PROJECTIONS = "projections";

    @Bean
    DatabaseServer databaseServer(Environment settings) {
        var url = settings.getProperty("spring.datasource.url");
        return StringUtils.hasText(url) ? external(url, settings)
                : EmbeddedDatabase.start(Path.of(settings.getProperty("minuta.data-folder", "minuta-data")));
    }

    @Bean
    Flyway flyway(DatabaseServer server, Environment settings) throws SQLException {
        var access = server.access();
        try (var connection = new Pools(access).connect()) {
            new DurabilityCheck(Clock.systemUTC()).require(connection);
            var flyway = migrations(access, connection.getMetaData().getUserName());
            if (settings.getProperty("minuta.database.migrate", Boolean.class, true)) {
                flyway.migrate();
            } else {
                flyway.validate();
            }
            return flyway;
        }
    }

    @Bean(defaultCandidate = false)
    HikariDataSource recordPool(DatabaseServer server, Flyway migrated, Environment settings) {
        return new Pools(server.access()).record(settings.getProperty("minuta.database.pool", Integer.class, 10));
    }

    /** A transaction that asks nothing of the database takes no connection, as while waiting for a lock. */
    @Bean
    @Primary
    DataSource dataSource(@Qualifier("recordPool") HikariDataSource recordPool) {
        var lazy = new LazyConnectionDataSourceProxy();
        lazy.setTargetDataSource(recordPool);
        lazy.setDefaultAutoCommit(false);
        lazy.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return lazy;
    }

    @Bean(defaultCandidate = false)
    @Qualifier(PROJECTIONS)
    HikariDataSource projectionPool(DatabaseServer server, Flyway migrated) {
        return new Pools(server.access()).projections();
    }

    static Flyway migrations(DatabaseAccess access, String applicationRole) {
        return Flyway.configure()
                .dataSource(access.url(), access.owner().user(), access.owner().password())
                .placeholders(Map.of("application_role", applicationRole))
                .load();
    }

    private static DatabaseServer external(String url, Environment settings) {
        var application = new Login(settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""));
        var owner = new Login(settings.getProperty("spring.flyway.user", application.user()),
                settings.getProperty("spring.flyway.password", application.password()));
        return new ExternalDatabase(new DatabaseAccess(url, owner, application));
    }
}
