package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.server.accounts.Person;
import org.minuta.server.accounts.TestPerson;
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

    @Test
    void isToldOfManyMinutesAtOnceWithEachPersonOnce() {
        TestPerson ana = someone("Ana Solís");
        TestPerson beto = someone("Beto Luna");
        String both = newId();
        String one = newId();
        String none = newId();
        String asked = "/api/presence?minutes=" + String.join(",", none, one, both, one);
        try (RawStomp atHome = RawStomp.connect(as(ana)); RawStomp other = RawStomp.connect(as(beto))) {
            other.subscribe("/topic/minutes." + none + ".presence");
            other.send("/app/minutes." + both + ".presence", whereabouts());
            atHome.send("/app/minutes." + both + ".presence", whereabouts());
            try (RawStomp onThePhone = RawStomp.connect(as(ana))) {
                onThePhone.send("/app/minutes." + both + ".presence", whereabouts());
                onThePhone.send("/app/minutes." + one + ".presence", whereabouts());
                await().untilAsserted(() -> assertThat(people(as(beto).get(asked).expect(200).json()))
                        .containsExactly(Map.entry(none, List.of()), Map.entry(one, List.of(ana.person())),
                                Map.entry(both, List.of(ana.person(), beto.person()))));
            }
            await().untilAsserted(() -> assertThat(people(as(beto).get(asked).expect(200).json())).containsExactly(
                    Map.entry(none, List.of()), Map.entry(one, List.of()),
                    Map.entry(both, List.of(ana.person(), beto.person()))));
        }
    }

    @Test
    void isAskedOfFiftyMinutesAndNoMore() {
        Calls ana = person("Ana Solís");
        List<String> all = IntStream.range(0, 51).mapToObj(room -> newId()).toList();
        String fifty = "/api/presence?minutes=" + String.join(",", all.subList(0, 50));
        assertThat(people(ana.get(fifty).expect(200).json())).hasSize(50);
        assertThat(refusal(ana.get(fifty + "," + all.getLast()))).isEqualTo("MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?minutes=", "?minutes=nonsense", "?minutes=ID,", "?minutes=ID&minutes=ID",
        "?minutes=ID,1-1-1-1-1", "?minutes=ID&text=x"})
    void isNotToldToWhoAsksInAnotherWay(String question) {
        assertThat(refusal(person("Ana Solís").get("/api/presence" + question.replace("ID", newId()))))
                .isEqualTo("MALFORMED");
    }

    private static String refusal(Calls.Reply reply) {
        return reply.expect(400).json().get("refusal").stringValue();
    }

    private static List<Map.Entry<String, List<Person>>> people(JsonNode answer) {
        return answer.get("present").valueStream().map(there -> Map.entry(there.get("minutes").stringValue(),
                there.get("people").valueStream().map(person -> new Person(
                        UUID.fromString(person.get("id").stringValue()), person.get("name").stringValue())).toList()))
                .toList();
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
