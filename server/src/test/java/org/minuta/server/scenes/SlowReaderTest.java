package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.minuta.server.client.Calls;
import org.minuta.server.client.Participant;
import org.minuta.server.client.RawStomp;
import tools.jackson.databind.JsonNode;

/** C21: who stops reading is cut off; nobody else waits for them, and they miss nothing when they come back. */
class SlowReaderTest extends SceneTest {

    private static final Duration SENDING_TAKES_AT_MOST = Duration.ofSeconds(10);
    private static final int MOST_WRITES = 400;
    private static final String MUCH = "palabras ".repeat(8_000);

    private final AtomicBoolean there = new AtomicBoolean();

    @Test
    void isCutOffAndCatchesUp() {
        Calls ana = person("Ana Solís");
        Calls beto = person("Beto Luna");
        String minutes = openMinutes(ana);
        String topic = "/topic/minutes." + minutes;
        String presence = topic + ".presence";
        String slow = newId();
        Participant carla = joins("Carla", person("Carla Ríos"), minutes).waitsForState();
        try (RawStomp watcher = RawStomp.connect(ana).subscribe(presence);
                RawStomp reader = RawStomp.connect(beto).subscribe(topic)) {
            reader.send("/app/minutes." + minutes + ".presence", "{\"client\": \"" + slow + "\"}");
            assertThat(reader.next(topic)).isNotNull();
            assertThat(isThere(watcher, presence, slow)).isTrue();

            reader.stopReading();
            writesUntilGone(ana, minutes, () -> isThere(watcher, presence, slow));
        }

        carla.waitsUntilAt(ana.state(minutes).get("revision").longValue());
        assertThat(carla.content()).isEqualTo(ana.state(minutes).get("content"));
        Participant back = joins("Beto", beto, minutes).waitsForState().waitsUntilAnswered();
        assertThat(back.content()).isEqualTo(ana.state(minutes).get("content"));
    }

    /** Writes and deletes a lot, which everybody is told; no answer takes as long as the slow one is waited for. */
    private static void writesUntilGone(Calls calls, String minutes, BooleanSupplier isThere) {
        String client = newId();
        for (int number = 1; number <= MOST_WRITES; number++) {
            List<Map<String, Object>> delta = number % 2 == 1 ? List.of(Map.of("insert", MUCH))
                    : List.of(Map.of("delete", MUCH.length()));
            long begin = System.nanoTime();
            JsonNode answer = calls.commands(minutes, command(client, number, number, "EditText", "text", "notes",
                    "delta", delta)).get(0);
            assertThat(answer.get("outcome").stringValue()).isEqualTo("ACCEPTED");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SENDING_TAKES_AT_MOST.dividedBy(2));
            if (number % 10 == 0 && !isThere.getAsBoolean()) {
                return;
            }
        }
        eventually(() -> assertThat(isThere.getAsBoolean()).as("the slow reader is still connected").isFalse());
    }

    /** What the latest picture of who is there says. */
    private boolean isThere(RawStomp watcher, String presence, String client) {
        JsonNode picture = watcher.next(presence, Duration.ofMillis(there.get() ? 300 : 3_000));
        while (picture != null) {
            there.set(picture.get("present").valueStream()
                    .anyMatch(one -> one.get("client").stringValue().equals(client)));
            picture = watcher.next(presence, Duration.ofMillis(there.get() ? 10 : 500));
        }
        return there.get();
    }
}
