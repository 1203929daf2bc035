package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.server.client.Calls;
import org.minuta.server.client.RawStomp;
import org.minuta.server.client.StubbornStomp;
import tools.jackson.databind.JsonNode;

/** Presence, for those who would abuse it (D25). */
class PresenceTest extends SceneTest {

    private final String presence = "/topic/minutes." + newId() + ".presence";

    @Test
    void leavesNobodyBehindWhoWentWhileSayingWhereTheyAre() {
        Calls ana = person("Ana Solís");
        try (RawStomp watcher = RawStomp.connect(ana).subscribe(presence)) {
            for (int visit = 0; visit < 40; visit++) {
                try (StubbornStomp visitor = StubbornStomp.connect(server(), bearing(ana), Map.of())) {
                    IntStream.range(0, 200).forEach(told -> visitor.send(toPresence(presence), whereabouts()));
                }
            }
            assertThat(lastPicture(watcher).get("present")).isEmpty();
        }
    }

    @Test
    void isToldOfSoManyMinutesAndNoMore() {
        Calls ana = person("Ana Solís");
        List<String> all = IntStream.range(0, 60).mapToObj(room -> "/topic/minutes." + newId() + ".presence").toList();
        try (RawStomp watcher = RawStomp.connect(ana); RawStomp visitor = RawStomp.connect(ana)) {
            all.forEach(watcher::subscribe);
            all.forEach(room -> watcher.next(room));
            all.forEach(room -> visitor.send(toPresence(room), whereabouts()));
            all.subList(0, 50).forEach(room -> assertThat(watcher.next(room).get("present")).hasSize(1));
            all.subList(50, 60).forEach(room -> assertThat(watcher.next(room, Duration.ofMillis(100))).isNull());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "null", "[]", "{}", "{\"client\": \"ana\"}",
        "{\"client\": \"ID\", \"x\": 1}", "{\"client\": \"ID\", \"part\": \"\"}",
        "{\"client\": \"ID\", \"caret\": {\"index\": -1, \"length\": 0}}",
        "{\"client\": \"ID\", \"caret\": {\"index\": 1e400, \"length\": 0}}"})
    void thatCannotBeReadIsRefusedAndShownToNobody(String told) {
        Calls ana = person("Ana Solís");
        String answers = "/user/queue/answers";
        try (RawStomp visitor = RawStomp.connect(ana).subscribe(presence).subscribe(answers, "listening")) {
            assertThat(visitor.other()).startsWith("RECEIPT");
            visitor.send(toPresence(presence), told.replace("ID", newId()));

            JsonNode refused = visitor.next(answers);
            assertThat(refused.get("refusal").stringValue()).isEqualTo("MALFORMED");
            assertThat(refused.get("message").stringValue()).contains("Presence").doesNotContain("Exception");
            assertThat(refused.has("answers")).as("looks like answers to commands").isFalse();
            assertThat(lastPicture(visitor).get("present")).isEmpty();
        }
    }

    private JsonNode lastPicture(RawStomp watcher) {
        JsonNode last = watcher.next(presence);
        for (JsonNode next = last; next != null; next = watcher.next(presence, Duration.ofSeconds(2))) {
            last = next;
        }
        return last;
    }

    private static String toPresence(String topic) {
        return topic.replace("/topic", "/app");
    }

    private static String whereabouts() {
        return members("client", newId()).toString();
    }
}
