package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minuta.server.client.Calls;
import org.minuta.server.client.RawStomp;
import org.minuta.server.client.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

/** The messages of {@code docs/messages/http} and {@code live} have the members of those that really come and go. */
class SampleMessagesTest extends SceneTest {

    private static final Path MESSAGES = Path.of("../docs/messages");
    private static final String ANSWERS = "/user/queue/answers";

    private static final String CLIENT = newId();

    private Calls ana;
    private String minutes;

    @BeforeEach
    void openMinutes() {
        ana = person("Ana Robles");
        minutes = openMinutes(ana);
    }

    @Test
    void showHowMinutesAreOpened() {
        JsonNode opening = sample("http/open").asObject().put("minutes", newId());

        assertSameMembers(ana.post("/api/minutes", opening).expect(201).json(), "http/opened");
    }

    @Test
    void showHowADocumentIsRead() {
        JsonNode read = ana.post("/api/imports", "text/plain", """
                MINUTA

                Fecha: 3 de marzo de 2026
                Lugar: Sala de juntas

                ASISTENTES
                - Ana Robles, presidenta

                ACUERDOS
                1. Comprar pintura.
                3. Pintar la barda.
                """.getBytes(StandardCharsets.UTF_8)).expect(201).json();

        assertSameMembers(read, "http/imported");
        assertThat(read.get("revision")).isEqualTo(sample("http/imported").get("revision"));
        assertThat(read.get("warnings")).isEqualTo(sample("http/imported").get("warnings"));
    }

    @Test
    void showWhatIsAnsweredAndFetched() {
        JsonNode answered = ana.post("/api/minutes/" + minutes + "/commands", naming("Inicio")).expect(200).json();

        assertSameMembers(answered, "http/commands-answered");
        assertSameMembers(ana.get("/api/minutes/" + minutes + "/events?after=1").expect(200).json(), "http/events");
        assertSameMembers(ana.get("/api/minutes/" + newId()).expect(404).json(), "http/problem");
    }

    @Test
    void showWhatIsFoundByItsWords() {
        String agreement = newId();
        ana.commands(minutes, command(CLIENT, 1, 1, "RecordAgreement", "agreement", agreement, "wording",
                List.of(Map.of("insert", "Se repararán las lámparas de la plaza."))));
        ana.commands(minutes, command(CLIENT, 2, 2, "EditText", "text", "agreement:" + agreement, "delta",
                List.of(Map.of("delete", 26))));

        Awaitility.await().untilAsserted(() -> assertSameMembers(
                ana.get("/api/minutes?past=true&text=lamparas").expect(200).json(), "http/found"));
    }

    @Test
    void showTheAgreementsOfAllMinutes() {
        String topic = newId();
        String client = newId();
        ana.commands(minutes, command(client, 1, 1, "ReviseHeading", "changes", Map.of("heldOn", "2024-02-28")));
        ana.commands(minutes, command(client, 2, 2, "AddTopic", "topic", topic, "title", "Alumbrado"));
        ana.commands(minutes, command(client, 3, 3, "RecordAgreement", "agreement", newId(), "wording",
                List.of(Map.of("insert", "Se repararán")), "kind", "COMMITMENT", "due", "2024-03-15", "topic", topic,
                "responsible", List.of(Map.of("name", "Inés Ávila de la muestra"))));

        Awaitility.await().untilAsserted(() -> assertSameMembers(
                ana.get("/api/agreements?responsible=muestra").expect(200).json(), "http/agreements"));
    }

    @Test
    void showWhoIsSuggested() {
        ana.commands(minutes, command(newId(), 1, 1, "AddAttendee", "attendee", newId(), "name",
                "Inés Ávila de la muestra", "position", "Directora", "organization", "Obras"));

        Awaitility.await().untilAsserted(() -> assertSameMembers(
                ana.get("/api/people?text=ines%20muestra").expect(200).json(), "http/people"));
    }

    @Test
    void showWhoIsAtTheDoor() {
        assertSameMembers(ana.get("/api/door").expect(200).json(), "http/door");
        assertThat(visitor().get("/api/door").expect(200).json()).isEqualTo(sample("http/door-closed"));
    }

    @Test
    void showHowAPasswordIsChanged() {
        var page = signedIn(someone("Beto Luna")).asPage();
        String change = sample("http/change-password").toString();

        page.postText("/api/accounts/me/password", change).expect(204);
        JsonNode refused = page.asPage().postText("/api/accounts/me/password", change).expect(403).json();
        assertThat(refused).isEqualTo(sample("http/change-password-refused"));
    }

    @Test
    void showHowSomebodyIsInvited() {
        JsonNode made = ana.post("/api/invitations", Wire.object()).expect(201).json();
        assertSameMembers(made, "http/invitation-made");
        assertSameMembers(ana.get("/api/invitations").expect(200).json(), "http/invitations");

        String accepting = sample("http/accept-invitation").asObject().set("secret", made.get("secret"))
                .asObject().put("email", newId() + "@example.org").toString();
        assertSameMembers(visitor().postText("/api/accounts/invited", accepting).expect(201).json(),
                "http/invitation-accepted");
        JsonNode refused = visitor().postText("/api/accounts/invited", accepting).expect(403).json();
        assertThat(refused).isEqualTo(sample("http/invitation-refused"));
    }

    @Test
    void showWhatComesLive() {
        String topic = "/topic/minutes." + minutes;
        String commands = "/app/minutes." + minutes + ".commands";
        try (RawStomp live = RawStomp.connect(ana).subscribe(topic).subscribe(topic + ".presence").subscribe(ANSWERS)) {
            assertSameMembers(live.next(topic), "live/head");
            live.next(topic + ".presence");
            live.send("/app/minutes." + minutes + ".presence", sample("live/whereabouts").toString());
            assertSameMembers(live.next(topic + ".presence"), "live/presence");
            assertSameMembers(ana.get("/api/presence?minutes=" + minutes + "," + newId()).expect(200).json(),
                    "http/present");
            live.send("/app/minutes." + minutes + ".presence", "{}");
            assertSameMembers(live.next(ANSWERS), "live/presence-refused");
            live.send(commands, "{}");
            assertSameMembers(live.next(ANSWERS), "live/unreadable");
            ana.commands(minutes, naming("Inicio"));
            live.send(commands, "[" + naming("Inicio") + ", "
                    + command(CLIENT, 8, 1, "CancelFollowUp") + "]");
            assertSameMembers(live.next(ANSWERS), "live/answers");
        }
    }

    @Test
    void showHowReadModelsAre() {
        ana.post("/api/minutes", sample("http/open").asObject().put("minutes", newId())).expect(201);

        assertSameMembers(ana.get("/api/read-models/minutes-list").expect(200).json(), "http/read-model");
        assertSameMembers(ana.post("/api/read-models/minutes-list/rebuild", Wire.object()).expect(202).json(),
                "http/read-model-rebuilt");
        Awaitility.await().until(() -> !ana.get("/api/read-models/minutes-list").expect(200).json().has("rebuild"));
        assertSameMembers(ana.post("/api/read-models/minutes-list/dead-letters/retry", Wire.object()).expect(200)
                .json(), "http/dead-letters-retried");
    }

    @Test
    void showWhatCouldNotBeTold() {
        change("""
                insert into dead_letter (dead_letter_identifier, processing_group, sequence_identifier, sequence_index,
                    message_type, event_identifier, time_stamp, payload_type, payload, aggregate_identifier,
                    sequence_number, enqueued_at, last_touched, cause_type)
                select 'sample', 'minutes-list-' || number, ?, 0, 'x', 'x', '', 'HeadingRevised', '', ?, 40,
                    '2026-03-02T16:20:00.123Z', '2026-03-02T16:25:30.456Z', 'a.DataAccessException'
                from read_model_generation where model = 'minutes-list' and state = 'LIVE'""", minutes, minutes);

        assertSameMembers(ana.get("/api/read-models/minutes-list/dead-letters").expect(200).json(),
                "http/dead-letters");
        change("delete from dead_letter where dead_letter_identifier = 'sample'");
    }

    private static JsonNode naming(String name) {
        return command(CLIENT, 7, 1, "NameRevision", "revision", 1, "name", name);
    }

    private static void assertSameMembers(JsonNode message, String sample) {
        assertThat(shape(message)).as("%s", message).isEqualTo(shape(sample(sample)));
    }

    /** Every member by its path, and what kind of value it has; elements of an array count from 0. */
    private static Map<String, JsonNodeType> shape(JsonNode message) {
        Map<String, JsonNodeType> shape = new TreeMap<>();
        describe("", message, shape);
        return shape;
    }

    private static void describe(String path, JsonNode node, Map<String, JsonNodeType> shape) {
        shape.put(path, node.getNodeType());
        node.properties().forEach(member -> describe(path + "." + member.getKey(), member.getValue(), shape));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                describe(path + "[" + i + "]", node.get(i), shape);
            }
        }
    }

    private static JsonNode sample(String name) {
        try {
            return Wire.read(Files.readString(MESSAGES.resolve(name + ".json")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
