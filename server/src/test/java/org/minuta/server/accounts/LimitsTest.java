package org.minuta.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.minuta.server.client.Calls;
import org.minuta.server.client.RawStomp;
import org.minuta.server.client.Wire;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A server with other limits than the usual ones (D3, D25) … */
@TestPropertySource(properties = {"minuta.access.longest-session=4s", "minuta.access.connections=3",
        "minuta.live.subscriptions=5", "minuta.live.send-buffer=64MB", "minuta.live.send-time=60s"})
class LimitsTest extends ServedTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String MUCH = "palabras ".repeat(20_000);

    private JsonNode picture = Wire.object();

    @Test
    void endsASessionThatIsTooOldHoweverMuchItIsUsed() {
        var page = signedIn(someone("Ana Solís"));
        Awaitility.await().atMost(Duration.ofSeconds(6)).pollInterval(Duration.ofMillis(100))
                .until(() -> page.get("/api/session").status() == 401);
    }

    @Test
    void lastsForAWhile() throws InterruptedException {
        var page = signedIn(someone("Ana Solís"));
        Thread.sleep(Duration.ofSeconds(2));
        page.get("/api/session").expect(200);
    }

    @Test
    void takesSoManyConnectionsOfOnePersonAndNoMore() {
        var ana = calls(someone("Ana Solís"));
        var open = IntStream.range(0, 3).mapToObj(one -> RawStomp.connect(ana)).toList();
        for (int more = 0; more < 20; more++) {
            assertIsTooMany(ana);
        }
        assertThat(open).noneMatch(one -> one.isClosedWithin(Duration.ofMillis(100)));
        RawStomp.connect(calls(someone("Beto Luna"))).close();
        open.getFirst().close();
        Awaitility.await().until(() -> isLetIn(ana));
        open.forEach(RawStomp::close);
    }

    private void assertIsTooMany(Calls calls) {
        try (var one = RawStomp.handshake(server(), Map.of("Authorization", "Bearer " + calls.token()))) {
            assertThat(one.isClosedWithin(SOON)).isTrue();
            assertThat(one.closing()).isEqualTo("1008 TOO_MANY_REQUESTS");
        }
    }

    private boolean isLetIn(Calls calls) {
        try (var one = RawStomp.handshake(server(), Map.of("Authorization", "Bearer " + calls.token()))) {
            return !one.isClosedWithin(Duration.ofMillis(500));
        }
    }

    @Test
    void takesSoManySubscriptionsOfOneConnectionAndNoMore() {
        var ana = calls(someone("Ana Solís"));
        try (var live = RawStomp.connect(ana)) {
            for (int room = 0; room < 20; room++) {
                var destination = "/topic/minutes." + UUID.randomUUID();
                live.subscribe(destination).frame("UNSUBSCRIBE", Map.of("id", destination), "");
            }
            for (int room = 0; room < 5; room++) {
                live.subscribe("/topic/minutes." + UUID.randomUUID());
            }
            assertThat(live.isClosedWithin(Duration.ofSeconds(1))).isFalse();
            live.subscribe("/topic/minutes." + UUID.randomUUID());
            assertThat(live.isClosedWithin(SOON)).isTrue();
        }
    }

    @Test
    void endsConnectionsOfThoseWhoDoNotRead() {
        var ana = calls(someone("Ana Solís"));
        var beto = someone("Beto Luna");
        var made = visitor().bearing(beto.token()).post("/api/tokens", Map.of("name", "script")).expect(201);
        var minutes = ana.post("/api/minutes", Wire.tree(Map.of())).expect(201).json().get("minutes").stringValue();
        var topic = "/topic/minutes." + minutes;
        try (var watcher = RawStomp.connect(ana).subscribe(topic + ".presence");
                var reader = RawStomp.connect(calls(made.text("token"))).subscribe(topic)) {
            reader.send("/app/minutes." + minutes + ".presence", Wire.tree(Map.of("client", UUID.randomUUID()))
                    .toString());
            reader.next(topic);
            reader.stopReading();
            write(ana, minutes, 150);
            assertThat(lastPicture(watcher, topic, Duration.ofMillis(500)).get("present")).hasSize(1);

            visitor().bearing(beto.token()).delete("/api/tokens/" + made.text("id")).expect(204);
            assertThat(lastPicture(watcher, topic, Duration.ofMillis(1_000)).get("present")).isEmpty();
        }
    }

    private static void write(Calls calls, String minutes, int times) {
        var client = UUID.randomUUID();
        for (int number = 1; number <= times; number++) {
            var delta = number % 2 == 1 ? Map.of("insert", MUCH) : Map.of("delete", MUCH.length());
            calls.commands(minutes, Wire.tree(Map.of("client", client, "number", number, "base", number,
                    "type", "EditText", "text", "notes", "delta", List.of(delta))));
        }
    }

    private JsonNode lastPicture(RawStomp watcher, String topic, Duration pause) {
        for (JsonNode next = picture; next != null; next = watcher.next(topic + ".presence", pause)) {
            picture = next;
        }
        return picture;
    }

    private Calls calls(TestPerson person) {
        return calls(person.token());
    }

    private Calls calls(String token) {
        return new Calls(server(), token);
    }

    private URI server() {
        return URI.create("http://127.0.0.1:" + port);
    }
}
