package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.server.client.Calls;
import org.minuta.server.client.RawStomp;
import tools.jackson.databind.JsonNode;

class LiveTest extends SceneTest {

    private static final String ANSWERS = "/user/queue/answers";
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private Calls ana;
    private Calls beto;
    private String minutes;
    private String topic;
    private String presence;
    private String toCommands;
    private String toPresence;

    @BeforeEach
    void openMinutes() {
        ana = person("Ana Solís");
        beto = person("Beto Luna");
        minutes = openMinutes(ana);
        topic = "/topic/minutes." + minutes;
        presence = topic + ".presence";
        toCommands = "/app/minutes." + minutes + ".commands";
        toPresence = "/app/minutes." + minutes + ".presence";
    }

    @Test
    void repeatsTheHeadRevisionOnAQuietTopic() {
        try (RawStomp live = RawStomp.connect(ana).subscribe(topic)) {
            assertThat(live.next(topic)).isEqualTo(members("minutes", minutes, "head", 1));
            assertThat(live.next(topic)).isEqualTo(members("minutes", minutes, "head", 1));
        }
    }

    @Test
    void tellsEveryoneOfWhatWasCommitted() {
        try (RawStomp anas = RawStomp.connect(ana).subscribe(topic);
                RawStomp betos = RawStomp.connect(beto).subscribe(topic)) {
            anas.next(topic);
            betos.next(topic);

            ana.commands(minutes, command(newId(), 1, 1, "NameRevision", "revision", 1, "name", "Inicio"));

            JsonNode told = nextWithEvents(anas);
            assertThat(told).isEqualTo(nextWithEvents(betos));
            assertThat(told.get("first").longValue()).isEqualTo(2);
            assertThat(told.get("events").get(0)).isEqualTo(ana.events(minutes).get(1));
        }
    }

    private JsonNode nextWithEvents(RawStomp live) {
        JsonNode frame = live.next(topic);
        while (!frame.has("events")) {
            frame = live.next(topic);
        }
        return frame;
    }

    @Test
    void answersOnlyTheSessionThatSent() {
        try (RawStomp sender = RawStomp.connect(ana).subscribe(ANSWERS);
                RawStomp otherPage = RawStomp.connect(ana).subscribe(ANSWERS);
                RawStomp other = RawStomp.connect(beto).subscribe(ANSWERS)) {
            letSubscriptionsSettle(sender, otherPage, other);

            sender.send(toCommands, command(newId(), 1, 1, "CancelFollowUp").toString());

            JsonNode answer = sender.next(ANSWERS);
            assertThat(answer.get("minutes").stringValue()).isEqualTo(minutes);
            assertThat(answer.get("answers").get(0).get("outcome").stringValue()).isEqualTo("REFUSED");
            assertThat(otherPage.next(ANSWERS, A_MOMENT)).isNull();
            assertThat(other.next(ANSWERS, A_MOMENT)).isNull();
        }
    }

    @Test
    void answersNobodyOnceTheSenderIsGone() {
        try (RawStomp otherPage = RawStomp.connect(ana).subscribe(ANSWERS)) {
            letSubscriptionsSettle(otherPage);
            for (int visit = 0; visit < 5; visit++) {
                try (RawStomp sender = RawStomp.connect(ana)) {
                    for (int number = 1; number <= 200; number++) {
                        sender.send(toCommands, command(newId(), number, 1, "CancelFollowUp").toString());
                    }
                }
            }
            assertThat(otherPage.next(ANSWERS, A_MOMENT)).isNull();
        }
    }

    /** A refusal of one's own shows that the subscription before it was taken. */
    private void letSubscriptionsSettle(RawStomp... all) {
        for (RawStomp live : all) {
            eventually(() -> {
                live.send(toCommands, "nonsense");
                assertThat(live.next(ANSWERS, Duration.ofMillis(500))).isNotNull();
            });
            while (live.next(ANSWERS, Duration.ofMillis(300)) != null) {
                // an answer to an earlier try
            }
        }
    }

    @Test
    void answersARepeatWithItsFirstRevision() {
        String command = command(newId(), 1, 1, "NameRevision", "revision", 1, "name", "Inicio").toString();
        try (RawStomp live = RawStomp.connect(ana).subscribe(ANSWERS)) {
            letSubscriptionsSettle(live);
            live.send(toCommands, command);
            live.send(toCommands, command);

            JsonNode answer = live.next(ANSWERS).get("answers").get(0);
            assertThat(answer.get("outcome").stringValue()).isEqualTo("REPEATED");
            assertThat(answer.get("revision").longValue()).isEqualTo(2);
        }
    }

    @Test
    void showsWhoIsThereUntilTheConnectionGoes() {
        String client = newId();
        try (RawStomp watcher = RawStomp.connect(ana).subscribe(presence)) {
            try (RawStomp live = RawStomp.connect(beto)) {
                live.send(toPresence, """
                        {"client": "%s", "part": "notes", "caret": {"index": 3, "length": 2}}""".formatted(client));
                JsonNode present = nextPresent(watcher, 1).get(0);
                assertThat(present.get("person").get("name").stringValue()).isEqualTo("Beto Luna");
                assertThat(present.get("client").stringValue()).isEqualTo(client);
                assertThat(present.get("part").stringValue()).isEqualTo("notes");
                assertThat(present.get("caret")).isEqualTo(members("index", 3, "length", 2));
            }
            assertThat(nextPresent(watcher, 0)).isEmpty();
        }
        assertThat(ana.events(minutes)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{}", "[]", "null", "{\"client\": \"no-id\"}",
            "{\"client\": \"5f0c1d2e-0000-4000-8000-000000000001\", \"caret\": {\"index\": 1e400, \"length\": 0}}",
            "{\"client\": \"5f0c1d2e-0000-4000-8000-000000000001\", \"caret\": {\"index\": -1, \"length\": -5}}",
            "{\"client\": \"5f0c1d2e-0000-4000-8000-000000000001\", \"caret\": {\"index\": 3}}",
            "{\"client\": \"5f0c1d2e-0000-4000-8000-000000000001\", \"part\": \"\\ud83d\"}",
            "{\"client\": \"5f0c1d2e-0000-4000-8000-000000000001\", \"part\": \"\\u0000\"}",
            "{\"client\": \"5f0c1d2e-0000-4000-8000-000000000001\", \"person\": {\"name\": \"Ana\"}}"})
    void ignoresPresenceThatCannotBe(String malformed) {
        String client = newId();
        try (RawStomp watcher = RawStomp.connect(ana).subscribe(presence); RawStomp live = RawStomp.connect(beto)) {
            live.send(toPresence, malformed);
            live.send(toPresence, "{\"client\": \"" + client + "\"}");

            List<String> clients = nextPresent(watcher, 1).valueStream()
                    .map(present -> present.get("client").stringValue()).toList();
            while (!clients.contains(client)) {
                assertThat(clients).as("shown in spite of what it said").isEmpty();
                clients = nextPresent(watcher, 1).valueStream()
                        .map(present -> present.get("client").stringValue()).toList();
            }
        }
    }

    @Test
    void ignoresPresenceThatIsFartherDownThanAnyoneLooks() {
        try (RawStomp watcher = RawStomp.connect(ana).subscribe(presence); RawStomp live = RawStomp.connect(beto)) {
            live.send(toPresence, "[".repeat(100_000));
            live.send(toPresence, "{\"client\": \"" + newId() + "\"}");
            assertThat(nextPresent(watcher, 1)).hasSize(1);
        }
    }

    private JsonNode nextPresent(RawStomp watcher, int size) {
        JsonNode present;
        do {
            present = watcher.next(presence).get("present");
        } while (present.size() != size);
        return present;
    }
}
