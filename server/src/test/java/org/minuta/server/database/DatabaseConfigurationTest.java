package org.minuta.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database as the application gets it, with Boot's own configuration around it. */
class DatabaseConfigurationTest {

    private static final String WHO = "select current_user";

    @TempDir
    private static Path place;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class))
            .withUserConfiguration(DatabaseConfiguration.class).withBean(Projections.class)
            .withPropertyValues("minuta.data-folder=" + folder());

    @Test
    void startsAnEmbeddedDatabaseAndStopsItWithTheContext() {
        application.run(context -> {
            assertThat(context).hasNotFailed();
            var jdbc = context.getBean(JdbcTemplate.class);
            assertThat(jdbc.queryForObject(WHO, String.class)).isEqualTo("minuta");
            assertThat(jdbc.queryForObject("select count(*) from domain_event", Long.class)).isZero();
            assertThat(ServerProcess.workingOn(folder().toRealPath().resolve("database"))).isPresent();
        });

        assertThat(folder().resolve("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void usesTheDatabaseInTheSettingsAndUnpacksNothing() {
        var external = TestDatabase.empty();
        external(external).withPropertyValues("minuta.data-folder=" + place.resolve("unused")).run(context -> {
            assertThat(context).hasNotFailed();
            var jdbc = context.getBean(JdbcTemplate.class);
            assertThat(jdbc.queryForObject(WHO, String.class)).isEqualTo("minuta");
            assertThat(jdbc.queryForObject("select tableowner from pg_tables where tablename = 'domain_event'",
                    String.class)).isEqualTo("minuta_owner");
            assertThat(context.getBean(DatabaseServer.class)).isInstanceOf(ExternalDatabase.class);
        });

        assertThat(place.resolve("unused")).doesNotExist();
    }

    @Test
    void migratesWithTheOnlyLoginItHas() {
        var external = TestDatabase.empty();
        var owner = external.access().owner();
        application.withPropertyValues("spring.datasource.url=" + external.access().url(),
                "spring.datasource.username=" + owner.user(), "spring.datasource.password=" + owner.password())
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(JdbcTemplate.class).queryForObject(WHO, String.class))
                            .isEqualTo("minuta_owner");
                });
    }

    @Test
    void takesTheLoginFromTheUrlToo() {
        var external = TestDatabase.empty();
        var owner = external.access().owner();
        application.withPropertyValues("spring.datasource.url=%s&user=%s&password=%s"
                .formatted(external.access().url(), owner.user(), owner.password())).run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(JdbcTemplate.class).queryForObject(WHO, String.class))
                            .isEqualTo("minuta_owner");
                });
    }

    @Test
    void doesNotServeFromADatabaseThatMayLoseWhatItAcknowledged() throws Exception {
        var external = TestDatabase.empty();
        var name = external.access().url().replaceAll(".*/|\\?.*", "");
        try (var owner = external.connectAsOwner()) {
            Sql.execute(owner, "alter database " + name + " set synchronous_commit = off");
        }

        external(external).run(context -> assertThat(context).getFailure().rootCause()
                .isInstanceOf(DatabaseUnusable.class).hasMessageContaining("synchronous_commit"));

        try (var owner = external.connectAsOwner()) {
            assertThat(Sql.ask(owner, "select count(*) from pg_tables where schemaname = 'public'")).isEqualTo("0");
        }
    }

    @Test
    void takesNoConnectionForATransactionThatAsksNothing() {
        external(TestDatabase.fresh()).run(context -> {
            var pool = context.getBean("recordPool", HikariDataSource.class).getHikariPoolMXBean();
            var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            var jdbc = context.getBean(JdbcTemplate.class);
            transaction.executeWithoutResult(status -> {
                assertThat(pool.getActiveConnections()).isZero();
                jdbc.queryForObject(WHO, String.class);
                assertThat(pool.getActiveConnections()).isEqualTo(1);
            });
        });
    }

    @Test
    void endsStatementsAndIdleTransactionsAfterTenSeconds() {
        external(TestDatabase.fresh()).run(context -> {
            for (var source : Map.of("record", context.getBean(DataSource.class),
                    "projections", context.getBean(Projections.class).source()).values()) {
                var jdbc = new JdbcTemplate(source);
                assertThat(jdbc.queryForObject("show statement_timeout", String.class)).isEqualTo("10s");
                assertThat(jdbc.queryForObject("show idle_in_transaction_session_timeout", String.class))
                        .isEqualTo("10s");
            }
        });
    }

    @Test
    void letsAProjectionGoOnAfterAStatementFailedInItsTransaction() {
        external(TestDatabase.fresh()).run(context -> {
            var source = context.getBean(Projections.class).source();
            var jdbc = new JdbcTemplate(source);
            new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(status -> {
                try {
                    jdbc.update("insert into token_entry (processor_name, segment) values (null, 0)");
                } catch (DataIntegrityViolationException expected) {
                    jdbc.update("insert into token_entry (processor_name, segment) values ('after', 0)");
                }
            });
            assertThat(jdbc.queryForObject("select processor_name from token_entry", String.class)).isEqualTo("after");
        });
    }

    @Test
    void showsNoPasswordWhenPrinted() {
        var access = TestDatabase.fresh().access();

        assertThat(access.toString()).doesNotContain(access.owner().password(), access.application().password());
    }

    private ApplicationContextRunner external(TestDatabase database) {
        return application.withPropertyValues(database.settings().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue()).toArray(String[]::new));
    }

    private static Path folder() {
        return place.resolve("data");
    }

    /** As a projection asks for its data source. */
    record Projections(@Qualifier(DatabaseConfiguration.PROJECTIONS) DataSource source) {
    }
}
