package org.minuta.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.MinutesId;
import org.minuta.server.client.Calls;
import org.minuta.server.client.RawStomp;
import org.minuta.server.client.Wire;
import org.minuta.server.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Commits that go through though their connection is cut, as those see it who are on the same minutes. */
class CutCommitsTest {

    /** Longer than any test: no head revision comes just because time has passed. */
    private static final String NO_HEADS = "--minuta.live.head-interval=1h";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private final String client = UUID.randomUUID().toString();
    private Node node;
    private Calls anna;
    private MinutesId minutes;
    private String topic;
    private long number;

    @BeforeEach
    void open() {
        node = Node.on(TestDatabase.fresh(), NO_HEADS);
        anna = node.callsOf("Ana Robles");
        minutes = MinutesId.of(anna.post("/api/minutes", Wire.object()).expect(201).json().get("minutes").asString());
        topic = "/topic/minutes." + minutes;
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void areAnnouncedAtOnce() {
        try (RawStomp reader = RawStomp.connect(anna).subscribe(topic)) {
            letSubscriptionSettle(reader);
            node.fragile().cutNextCommit(minutes, Cut.AFTER_THE_COMMIT);

            JsonNode answer = names("Borrador");

            assertThat(answer.get("outcome").asString()).isEqualTo("REPEATED");
            assertThat(reader.next(topic))
                    .isEqualTo(Wire.object().put("minutes", minutes.toString()).set("head", answer.get("revision")));
            assertThat(reader.next(topic, A_MOMENT)).as("each event comes once, by being fetched").isNull();
        }
    }

    /** Nothing confirms a subscription but what comes on it. */
    private void letSubscriptionSettle(RawStomp reader) {
        Awaitility.await().atMost(PATIENCE).until(() -> {
            names("Versión " + number);
            return reader.next(topic, A_MOMENT) != null;
        });
    }

    private JsonNode names(String name) {
        number++;
        return anna.commands(minutes.toString(), Wire.tree(List.of(Map.of("client", client, "number", number, "base", 1,
                "type", "NameRevision", "revision", 1, "name", name)))).get(0);
    }
}
