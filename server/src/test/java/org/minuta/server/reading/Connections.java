package org.minuta.server.reading;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.minuta.server.database.TestDatabase;

/** Connections as the server has them: nothing is committed by itself. */
final class Connections {

    private Connections() {
    }

    static DataSource to(TestDatabase database) {
        var settings = database.settings();
        var pool = new HikariDataSource();
        pool.setJdbcUrl(settings.get("spring.datasource.url"));
        pool.setUsername(settings.get("spring.datasource.username"));
        pool.setPassword(settings.get("spring.datasource.password"));
        pool.setAutoCommit(false);
        pool.setMaximumPoolSize(6);
        return pool;
    }
}
