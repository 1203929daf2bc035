package org.minuta.server.axon;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesId;
import org.minuta.command.minutes.MinutesModel;
import org.minuta.server.database.DatabaseConfiguration;
import org.minuta.server.database.TestDatabase;
import org.minuta.server.json.Samples;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database and Axon as the server has them, with nothing around. */
final class RunningAxon implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningAxon(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningAxon on(TestDatabase database, Object... beans) {
        Map<String, Object> settings = new HashMap<>(database.settings());
        return new RunningAxon(new SpringApplicationBuilder(DatabaseConfiguration.class, AxonWiring.class)
                .web(WebApplicationType.NONE).bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .properties(settings)
                .initializers((GenericApplicationContext starting) -> {
                    starting.registerBean(SimpleMeterRegistry.class, SimpleMeterRegistry::new);
                    starting.registerBean("minutesModel", ConfigurerModule.class,
                            () -> new MinutesModel(Limits.DEFAULT));
                    for (int i = 0; i < beans.length; i++) {
                        register(starting, "test" + i, beans[i]);
                    }
                }).run());
    }

    @SuppressWarnings("unchecked")
    private static <T> void register(GenericApplicationContext context, String name, T bean) {
        Class<?> type = bean instanceof ConfigurerModule ? ConfigurerModule.class : bean.getClass();
        context.registerBean(name, (Class<T>) type, () -> bean);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    HikariDataSource recordPool() {
        return context.getBean("recordPool", HikariDataSource.class);
    }

    DataSource projectionDatabase() {
        return context.getBean("projectionPool", DataSource.class);
    }

    TransactionManager projectionTransactions() {
        return context.getBean("projectionTransactions", TransactionManager.class);
    }

    JdbcTemplate sql() {
        return new JdbcTemplate(context.getBean(DataSource.class));
    }

    /** Changes what is stored, as no part of the server would. */
    int change(String sql, Object... values) {
        return bean(TransactionManager.class).fetchInTransaction(() -> sql().update(sql, values));
    }

    CommandBus bus() {
        return bean(CommandBus.class);
    }

    WakingEventStore store() {
        return bean(WakingEventStore.class);
    }

    /** Makes a command out of something to do; call it by its name with {@link #dispatch(Object)}. */
    void teach(String name, Deed deed) {
        bus().subscribe(name, message -> {
            deed.doIt(message.getPayload());
            return "done";
        });
    }

    CommandResultMessage<?> dispatch(String name, Object payload) {
        var answer = new AtomicReference<CommandResultMessage<?>>();
        bus().dispatch(new GenericCommandMessage<>(new GenericCommandMessage<>(payload), name),
                (sent, result) -> answer.set(result));
        return answer.get();
    }

    CommandResultMessage<?> dispatch(Object payload) {
        return dispatch(payload.getClass().getName(), payload);
    }

    /** Appends an event in the unit of work of a command, as an aggregate would. */
    void append(MinutesId minutes, long sequence, MinutesEvent event, Map<String, Object> more) {
        var metaData = MetaData.from(Map.of("by", Samples.ANNA.id().toString(), "byName", Samples.ANNA.name(),
                "client", Samples.CLIENT.toString(), "number", sequence + 1, "at",
                Instant.parse("2024-02-28T23:00:00Z").toString(), "fingerprint", "x")).mergedWith(more);
        store().publish(List.of(new GenericDomainEventMessage<>("Minutes", minutes.toString(), sequence, event,
                metaData)));
    }

    /** Appends events 0, 1, 2 … in one transaction. */
    void record(MinutesId minutes, List<? extends MinutesEvent> events) {
        bean(TransactionManager.class).executeInTransaction(() -> {
            for (int i = 0; i < events.size(); i++) {
                append(minutes, i, events.get(i), Map.of());
            }
        });
    }

    long stored(MinutesId minutes) {
        return sql().queryForObject("select count(*) from domain_event where aggregate_identifier = ?", Long.class,
                minutes.toString());
    }

    @Override
    public void close() {
        context.close();
    }

    /** Something a command does. */
    @FunctionalInterface
    interface Deed {
        void doIt(Object payload) throws Exception;
    }
}
