package org.minuta.server.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.thoughtworks.xstream.XStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.xml.XStreamSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.server.database.TestDatabase;

class StartUpCheckTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    static Stream<Arguments> wrongParts() {
        Serializer jackson = Jackson3Serializer.builder().build();
        return Stream.of(
                wrong("the transaction manager is org.axonframework.common.transaction.NoTransactionManager",
                        axon -> axon.configureTransactionManager(ignored -> NoTransactionManager.INSTANCE)),
                wrong("the event store is org.axonframework.eventhandling.SimpleEventBus",
                        axon -> axon.configureEventBus(ignored -> SimpleEventBus.builder().build())),
                wrong("the event store is org.axonframework.eventsourcing.eventstore.EmbeddedEventStore",
                        axon -> axon.configureEventStore(ignored -> EmbeddedEventStore.builder()
                                .storageEngine(new InMemoryEventStorageEngine()).build())),
                wrong("the command bus is org.axonframework.commandhandling.SimpleCommandBus",
                        axon -> axon.configureCommandBus(ignored -> SimpleCommandBus.builder().build())),
                wrong("the serializer is org.axonframework.serialization.xml.XStreamSerializer",
                        axon -> axon.configureSerializer(ignored -> XStreamSerializer.builder()
                                .xStream(new XStream()).build())),
                wrong("the message serializer is org.axonframework.serialization.jackson3.Jackson3Serializer",
                        axon -> axon.configureMessageSerializer(ignored -> jackson)),
                wrong("the event serializer is org.axonframework.serialization.jackson3.Jackson3Serializer",
                        axon -> axon.configureEventSerializer(ignored -> jackson)));
    }

    private static Arguments wrong(String message, ConfigurerModule module) {
        return Arguments.of(message, module);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongParts")
    void refusesToStartWithAPartThatIsNotOurs(String message, ConfigurerModule module) {
        assertThatThrownBy(() -> RunningAxon.on(DATABASE, module).close())
                .hasStackTraceContaining(message);
    }

    @Test
    void letsTheConfigurationPassThatWeMake() {
        try (RunningAxon axon = RunningAxon.on(DATABASE)) {
            StartUpCheck.require(axon.bean(org.axonframework.config.Configuration.class));
            assertThat(axon.bean(AxonLifecycle.class).isRunning()).isTrue();
        }
    }
}
