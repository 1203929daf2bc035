package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minuta.server.client.Calls;
import org.minuta.server.client.RawStomp;
import org.minuta.server.client.StubbornStomp;
import org.minuta.server.client.Wire;
import tools.jackson.databind.JsonNode;

/** Somebody who sends faster than the server can handle (D25). */
class FloodTest extends SceneTest {

    private static final int FRAMES = 300_000;
    /** What the operating system may hold, and what is handled between two pictures. */
    private static final int ON_THE_WAY = 100_000;

    private final String presence = "minutes." + newId() + ".presence";
    private final String client = newId();
    private JsonNode picture = Wire.object();

    @Test
    void hasToWaitUntilItIsHandled() {
        Calls ana = person("Ana Solís");
        try (RawStomp watcher = RawStomp.connect(ana).subscribe("/topic/" + presence);
                StubbornStomp flooding = StubbornStomp.connect(server(), bearing(ana), Map.of())) {
            for (int frame = 1; frame <= FRAMES; frame++) {
                flooding.send("/app/" + presence, members("client", client, "caret",
                        Map.of("index", frame, "length", 0)).toString());
            }
            assertThat(lastHandled(watcher)).as("handled when all was sent").isGreaterThan(FRAMES - ON_THE_WAY);
            eventually(() -> assertThat(lastHandled(watcher)).isEqualTo(FRAMES));
        }
    }

    /** By the latest picture that has come. */
    private int lastHandled(RawStomp watcher) {
        for (JsonNode next = picture; next != null; next = watcher.next("/topic/" + presence, Duration.ofMillis(1))) {
            picture = next;
        }
        return picture.path("present").path(0).path("caret").path("index").asInt(0);
    }
}
