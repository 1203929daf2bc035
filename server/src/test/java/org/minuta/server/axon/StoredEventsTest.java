package org.minuta.server.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.server.database.TestDatabase;
import org.minuta.server.json.EventTypes;
import org.minuta.server.json.MinutesJson;
import org.minuta.server.json.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files in {@code stored-events} are rows of the record as it was once written. They are never edited. */
class StoredEventsTest {

    private static final JsonMapper JSON = MinutesJson.mapper();
    private static final Map<String, MinutesEvent> EXPECTED = Samples.events().stream()
            .collect(Collectors.toMap(EventTypes::nameOf, Function.identity()));
    private static RunningAxon axon;
    private final ClosedSerializer serializer = ClosedSerializer.ofEvents();

    /** An event as it was, or could have been, before its first release. */
    static final class NamesWereLabels extends SingleEventUpcaster {

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation stored) {
            return stored.getType().equals(new SimpleSerializedType("RevisionNamed", "0"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
            return stored.upcastPayload(new SimpleSerializedType("RevisionNamed", "1"), JsonNode.class, payload -> {
                var named = (ObjectNode) payload;
                return named.set("name", named.remove("label"));
            });
        }
    }

    @BeforeAll
    static void start() {
        axon = RunningAxon.on(TestDatabase.fresh(), new NamesWereLabels());
    }

    @AfterAll
    static void stop() {
        axon.close();
    }

    static Stream<String> names() {
        return EventTypes.names().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyEventEverStoredCanStillBeRead(String name) {
        JsonNode sample = sample(name);
        MinutesId minutes = MinutesId.random();
        store(minutes, 0, sample.get("payloadType").stringValue(), sample.get("payloadRevision").stringValue(),
                sample.get("payload").toString(), sample.get("metaData").toString());

        RecordedEvent read = axon.bean(RecordedEvents.class).after(minutes, 0, 10).getFirst();

        assertThat(read.event()).isEqualTo(EXPECTED.get(name));
        assertThat(read.by()).isEqualTo(Samples.ANNA);
        assertThat(read.client()).isEqualTo(Samples.CLIENT);
        assertThat(read.number()).isEqualTo(7);
        assertThat(read.at()).isEqualTo("2024-02-28T23:00:00Z");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyEventIsStillWrittenAsItsNewestSample(String name) {
        JsonNode sample = sample(name);

        SerializedObject<byte[]> payload = serializer.serialize(EXPECTED.get(name), byte[].class);
        SerializedObject<byte[]> metaData = serializer.serialize(
                MetaData.from(serializer.<byte[], MetaData>deserialize(new SimpleSerializedObject<>(
                        sample.get("metaData").toString().getBytes(StandardCharsets.UTF_8), byte[].class,
                        MetaData.class.getName(), null))), byte[].class);

        assertThat(payload.getType().getName()).isEqualTo(sample.get("payloadType").stringValue());
        assertThat(payload.getType().getRevision()).isEqualTo(sample.get("payloadRevision").stringValue());
        assertThat(new String(payload.getData(), StandardCharsets.UTF_8)).isEqualTo(sample.get("payload").toString());
        assertThat(JSON.readTree(metaData.getData())).isEqualTo(sample.get("metaData"));
    }

    @Test
    void anEventOfAnOlderShapeIsReadInTheNewest() {
        MinutesId minutes = MinutesId.random();
        String metaData = sample("RevisionNamed").get("metaData").toString();
        store(minutes, 0, "RevisionNamed", "0", "{\"revision\":3,\"label\":\"Borrador\"}", metaData);
        store(minutes, 1, "RevisionNamed", "1", "{\"revision\":4,\"name\":\"Final\"}", metaData);

        assertThat(axon.bean(RecordedEvents.class).after(minutes, 0, 10)).extracting(RecordedEvent::event)
                .containsExactly(new MinutesEvent.RevisionNamed(3, "Borrador"),
                        new MinutesEvent.RevisionNamed(4, "Final"));
    }

    @Test
    void anEventOfANewerVersionThatOnlyGrewIsRead() {
        MinutesId minutes = MinutesId.random();
        store(minutes, 0, "RevisionNamed", "1", "{\"revision\":3,\"name\":\"Final\",\"colour\":\"red\"}",
                sample("RevisionNamed").get("metaData").toString());

        assertThat(axon.bean(RecordedEvents.class).after(minutes, 0, 10).getFirst().event())
                .isEqualTo(new MinutesEvent.RevisionNamed(3, "Final"));
    }

    @Test
    void aNameThatIsNoneOfOursNeverBecomesAClass() {
        MinutesId minutes = MinutesId.random();
        store(minutes, 0, "java.util.HashMap", null, "{}", "{}");

        assertThatThrownBy(() -> axon.bean(RecordedEvents.class).after(minutes, 0, 10))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("\"java.util.HashMap\"").hasMessageContaining("does not know");
    }

    private static void store(MinutesId minutes, long sequence, String type, String revision, String payload,
            String metaData) {
        axon.change("""
                insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                    payload_type, payload_revision, payload, meta_data)
                values (gen_random_uuid()::text, ?, ?, 'Minutes', '2024-02-28T23:00:00Z', ?, ?,
                    convert_to(?, 'UTF8'), convert_to(?, 'UTF8'))""",
                minutes.toString(), sequence, type, revision, payload, metaData);
    }

    private static JsonNode sample(String name) {
        String file = "/stored-events/" + name + ".r1.json";
        try (InputStream sample = StoredEventsTest.class.getResourceAsStream(file)) {
            assertThat(sample).as("a sample of every event must be kept: " + file).isNotNull();
            return JSON.readTree(sample);
        } catch (IOException unreadable) {
            throw new IllegalStateException(file, unreadable);
        }
    }
}
