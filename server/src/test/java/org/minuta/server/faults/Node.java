package org.minuta.server.faults;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.Submission;
import org.minuta.command.intake.MinutesIntake;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.server.MinutaServer;
import org.minuta.server.accounts.TestPerson;
import org.minuta.server.client.Calls;
import org.minuta.server.database.TestDatabase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One whole server of those that share a database, with a database that can be made to break. */
final class Node implements AutoCloseable {

    private static final int ALL = 100_000;

    private final TestDatabase database;
    private final ConfigurableApplicationContext server;

    private Node(TestDatabase database, ConfigurableApplicationContext server) {
        this.database = database;
        this.server = server;
    }

    static Node on(TestDatabase database, String... arguments) {
        Map<String, Object> settings = new HashMap<>(database.settings());
        return new Node(database, new SpringApplicationBuilder(MinutaServer.class)
                .properties(settings)
                .initializers(starting -> starting.addBeanFactoryPostProcessor(
                        beans -> beans.addBeanPostProcessor(new Breaking())))
                .run(Stream.concat(Stream.of("--server.port=0"), Stream.of(arguments)).toArray(String[]::new)));
    }

    private static final class Breaking implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return name.equals("dataSource") ? new FragileDatabase((javax.sql.DataSource) bean) : bean;
        }
    }

    FragileDatabase fragile() {
        return server.getBean("dataSource", FragileDatabase.class);
    }

    /** Somebody with an account, who calls over HTTP. */
    Calls callsOf(String name) {
        return new Calls(URI.create("http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port")),
                TestPerson.in(server, name).token());
    }

    CompletableFuture<List<Answer>> submit(MinutesId minutes, Submission... submissions) {
        return submit(minutes, List.of(submissions));
    }

    CompletableFuture<List<Answer>> submit(MinutesId minutes, List<Submission> submissions) {
        return server.getBean(MinutesIntake.class).submit(minutes, submissions);
    }

    /** The event that holds these words cannot be written: the serializer ends in this error, each time. */
    void makeUnwritable(String words, Supplier<? extends Error> error) {
        server.getBean(EventStore.class).registerDispatchInterceptor(new UnwritableEvent(words, error));
    }

    /** The next command on any minutes finds nothing of them in memory. */
    void forgetWhatIsCached() {
        server.getBean(Cache.class).removeAll();
    }

    /** What the notes say as readers see it. */
    String notes(MinutesId minutes) {
        return server.getBean(MinutesReader.class).now(minutes).orElseThrow().content().notes().text();
    }

    List<RecordedEvent> events(MinutesId minutes) {
        return server.getBean(RecordedEvents.class).after(minutes, 0, ALL);
    }

    /** Statements past the server, each in a transaction of its own. */
    JdbcTemplate sql() {
        return new JdbcTemplate(new DriverManagerDataSource(database.settings().get("spring.datasource.url"),
                database.settings().get("spring.datasource.username"),
                database.settings().get("spring.datasource.password")));
    }

    /** A connection past the server. */
    Connection connect() throws SQLException {
        return database.connectAsApplication();
    }

    @Override
    public void close() {
        server.close();
    }
}
