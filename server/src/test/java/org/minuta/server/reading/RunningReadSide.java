package org.minuta.server.reading;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.command.minutes.MinutesModel;
import org.minuta.query.minutes.Scribe;
import org.minuta.query.readmodels.ReadModel;
import org.minuta.server.axon.AxonWiring;
import org.minuta.server.database.DatabaseConfiguration;
import org.minuta.server.database.TestDatabase;
import org.minuta.server.history.HistoryConfiguration;
import org.minuta.server.readmodels.ReadModelsConfiguration;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The read side over the real record, processors and database, with nothing around. */
public final class RunningReadSide implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningReadSide(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningReadSide on(TestDatabase database) {
        return on(database, Map.of());
    }

    /** With read models of the test's own beside ours. */
    public static RunningReadSide on(TestDatabase database, Map<String, ?> settings, ReadModel... models) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(database.settings());
        var running = new RunningReadSide(new SpringApplicationBuilder(
                DatabaseConfiguration.class, AxonWiring.class, ReadingConfiguration.class,
                ReadModelsConfiguration.class, HistoryConfiguration.class)
                .web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF)
                .properties(all)
                .initializers((GenericApplicationContext starting) -> {
                    starting.registerBean(SimpleMeterRegistry.class, SimpleMeterRegistry::new);
                    starting.registerBean("minutesModel", ConfigurerModule.class,
                            () -> new MinutesModel(Limits.DEFAULT));
                    for (ReadModel model : models) {
                        starting.registerBean(model.name(), ReadModel.class, () -> model);
                    }
                }).run());
        running.context.getBeansOfType(MeterBinder.class).values()
                .forEach(meters -> meters.bindTo(running.part(SimpleMeterRegistry.class)));
        return running;
    }

    /** One of the parts that run. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** One of several parts of a kind that run. */
    public <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public JdbcClient sql() {
        return JdbcClient.create(part(DataSource.class));
    }

    public void record(Scribe scribe) {
        record(scribe.minutes(), scribe.record());
    }

    /** In one transaction, as the events of waiting commands are. */
    public void record(MinutesId minutes, List<RecordedEvent> events) {
        part(TransactionManager.class).executeInTransaction(() -> part(EventStore.class).publish(events.stream()
                .map(event -> new GenericDomainEventMessage<>("Minutes", minutes.toString(), event.revision() - 1,
                        event.event(), metaData(event))).toList()));
    }

    /** Where an event came from, as the record keeps it. */
    public static MetaData metaData(RecordedEvent event) {
        return MetaData.from(Map.of("by", event.by().id().toString(), "byName", event.by().name(),
                "client", event.client().toString(), "number", event.number(), "at", event.at().toString(),
                "fingerprint", "x"));
    }

    @Override
    public void close() {
        context.close();
    }
}
