package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.server.client.Calls;
import org.minuta.server.client.Wire;
import tools.jackson.databind.JsonNode;

/** A document that was read, changed in two more meetings, and all that can be asked of it, written down by hand. */
class LookingBackTest extends SceneTest {

    private static final int PACTS = 7;

    private Calls ana;
    private String minutes;
    /** Where the document ends. */
    private long read;
    private final Map<String, String> called = new HashMap<>();
    private final List<String> agreements = new ArrayList<>();

    @BeforeEach
    void threeMeetings() {
        ana = person("Ana Solís");
        Calls beto = person("Beto Luna");
        Calls carla = person("Carla Ríos");
        JsonNode imported = ana.post("/api/imports", "text/plain", document()).expect(201).json();
        minutes = imported.get("minutes").stringValue();
        read = imported.get("revision").longValue();
        JsonNode content = ana.state(minutes).get("content");
        for (int i = 0; i < PACTS; i++) {
            agreements.add(content.get("agreements").get(i).get("id").stringValue());
            called.put(agreements.get(i), "#" + (i + 1));
        }
        String carlasId = content.get("attendees").get(2).get("id").stringValue();
        String fourth = agreements.get(3);
        does(beto,
                edit(fourth, op("retain", 10), op("insert", "el calendario anual"), op("delete", 13)),
                edit(fourth, op("retain", 40), op("insert", " en marzo")),
                members("type", "SetDueDate", "agreement", fourth, "due", "2024-03-31"),
                members("type", "AssignAgreement", "agreement", fourth, "responsible",
                        List.of(Map.of("name", "Carla Ríos Vela", "attendee", carlasId))));
        does(carla,
                members("type", "WithdrawAgreement", "agreement", agreements.get(2), "reason", "Ya se reunieron"),
                members("type", "NameRevision", "revision", read + 5, "name", "Segunda sesión"),
                edit(fourth, op("retain", 23), op("delete", 6)),
                members("type", "MoveAgreement", "agreement", fourth, "after", agreements.get(0)),
                members("type", "FulfilAgreement", "agreement", fourth));
        does(ana, members("type", "ReviseHeading", "changes", Map.of("title", "Minuta de la Plaza")));
    }

    private static byte[] document() {
        try (var document = LookingBackTest.class.getResourceAsStream("/scenes/plaza.txt")) {
            return Objects.requireNonNull(document).readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void does(Calls who, JsonNode... wishes) {
        String client = newId();
        for (int i = 0; i < wishes.length; i++) {
            var command = members("client", client, "number", i + 1, "base", ana.state(minutes).get("revision"));
            wishes[i].properties().forEach(member -> command.set(member.getKey(), member.getValue()));
            assertThat(who.commands(minutes, command).get(0).get("outcome").stringValue()).isEqualTo("ACCEPTED");
        }
    }

    private static JsonNode edit(String agreement, JsonNode... delta) {
        return members("type", "EditText", "text", "agreement:" + agreement, "delta", List.of(delta));
    }

    private static JsonNode op(String verb, Object what) {
        return members(verb, what);
    }

    private JsonNode asked(String question) {
        return ana.get("/api/minutes/" + minutes + question).expect(200).json();
    }

    private String plain(String words) {
        String plain = words;
        for (Map.Entry<String, String> one : called.entrySet()) {
            plain = plain.replace(one.getKey(), one.getValue());
        }
        return plain;
    }

    private String told(JsonNode entry) {
        return plain("%d-%d %s %s %s%s".formatted(entry.get("first").longValue() - read,
                entry.get("last").longValue() - read, entry.get("by").get("name").stringValue(),
                entry.get("kind").stringValue(), entry.get("part").stringValue(),
                entry.has("number") ? " no. " + entry.get("number") : ""));
    }

    private List<String> told(JsonNode entries, String member) {
        return StreamSupport.stream(entries.get(member).spliterator(), false).map(this::told).toList();
    }

    private List<String> values(JsonNode changes) {
        List<String> told = new ArrayList<>();
        changes.forEach(change -> told.add(plain("%s: %s -> %s".formatted(change.get("value").stringValue(),
                change.path("from"), change.path("to")))));
        return told;
    }

    private String words(JsonNode runs) {
        var words = new StringBuilder();
        runs.forEach(run -> words.append(run.get("text").stringValue()));
        return words.toString();
    }

    @Test
    void theHistoryTellsEachDeedOnce() {
        JsonNode page = asked("/history");

        assertThat(told(page, "entries")).containsExactly(
                "10-10 Ana Solís HeadingRevised heading",
                "9-9 Carla Ríos AgreementFulfilled agreement:#4 no. 2",
                "8-8 Carla Ríos AgreementMoved agreement:#4 no. 2",
                "7-7 Carla Ríos TextEdited agreement:#4 no. 3",
                "6-6 Carla Ríos RevisionNamed revision:" + (read + 5),
                "5-5 Carla Ríos AgreementWithdrawn agreement:#3",
                "4-4 Beto Luna AgreementAssigned agreement:#4 no. 4",
                "3-3 Beto Luna DueDateSet agreement:#4 no. 4",
                "1-2 Beto Luna TextEdited agreement:#4 no. 4",
                (1 - read) + "-0 Ana Solís DocumentRead minutes");
        assertThat(page.has("before")).isFalse();
        assertThat(page.get("head").longValue()).isEqualTo(read + 10);
        JsonNode reworded = page.get("entries").get(8);
        assertThat(reworded.get("count").intValue()).isEqualTo(2);
        assertThat(reworded.get("words").get(0)).isEqualTo(members("lead", "Presentar ", "went", "un calendario",
                "came", "el calendario anual", "trail", " de trabajo"));
        assertThat(reworded.get("words").get(1)).isEqualTo(
                members("lead", " de trabajo", "went", "", "came", " en marzo", "trail", "."));
        assertThat(page.get("entries").get(5).get("names").toString())
                .isEqualTo("{\"" + (read + 5) + "\":\"Segunda sesión\"}");
        assertThat(values(page.get("entries").get(0).get("values"))).containsExactly(
                "heading.title: \"Minuta Reunión de Trabajo\" -> \"Minuta de la Plaza\"");
    }

    @Test
    void theHistoryIsFilteredAndComesInPagesThatStayAsTheyAre() {
        assertThat(told(asked("/history?agreement=" + agreements.get(2)), "entries"))
                .containsExactly("5-5 Carla Ríos AgreementWithdrawn agreement:#3",
                        (1 - read) + "-0 Ana Solís DocumentRead minutes");
        assertThat(told(asked("/history?part=agreement:" + agreements.get(2)), "entries")).hasSize(2);
        assertThat(told(asked("/history?part=topic"), "entries"))
                .containsExactly((1 - read) + "-0 Ana Solís DocumentRead minutes");
        assertThat(told(asked("/history?part=revision:77"), "entries")).isEmpty();
        assertThat(told(asked("/history?kind=TextEdited"), "entries")).hasSize(2);
        assertThat(told(asked("/history?part=heading"), "entries")).hasSize(1);
        assertThat(told(asked("/history?by=" + asked("/history").get("entries").get(2).get("by").get("id")
                .stringValue()), "entries")).hasSize(5);
        assertThat(told(asked("/history?to=2001-01-01T00:00:00Z"), "entries")).isEmpty();

        JsonNode first = asked("/history?limit=4");
        does(ana, members("type", "ReviseHeading", "changes", Map.of("venue", "Salón")));
        JsonNode second = asked("/history?limit=4&before=" + first.get("before"));

        assertThat(told(first, "entries").getLast()).startsWith("7-7");
        assertThat(told(second, "entries").getFirst()).startsWith("6-6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"part=agreements", "part=agreement:4", "part=revision:0", "part=topic:", "part=Notes",
            "before=0", "limit=0", "limit=201", "kind=Reworded", "agreement=4", "by=Ana",
            "from=2031-01-02T00:00:00Z&to=2031-01-01T00:00:00Z"})
    void aFilterThatCannotLetAnythingPassIsRefused(String filter) {
        assertThat(ana.get("/api/minutes/" + minutes + "/history?" + filter).expect(400).json().get("refusal")
                .stringValue()).isEqualTo("MALFORMED");
    }

    @Test
    void theDifferenceIsByMeaning() {
        JsonNode difference = asked("/difference?from=" + read + "&to=" + (read + 10));

        assertThat(values(difference.get("values"))).containsExactlyInAnyOrder(
                "heading.title: \"Minuta Reunión de Trabajo\" -> \"Minuta de la Plaza\"",
                "agreement:#4.due:  -> \"2024-03-31\"",
                "agreement:#4.responsible: [] -> " + plain(ana.state(minutes).get("content").get("agreements").get(1)
                        .get("responsible").toString()),
                "agreement:#4.status: \"OPEN\" -> \"FULFILLED\"",
                "agreement:#3.status: \"OPEN\" -> \"WITHDRAWN\"",
                "agreement:#3.withdrawnBecause:  -> \"Ya se reunieron\"",
                "agreement:#2.number: 2 -> 3", "agreement:#3.number: 3 -> ", "agreement:#4.number: 4 -> 2",
                "agreement:#5.number: 5 -> 4", "agreement:#6.number: 6 -> 5", "agreement:#7.number: 7 -> 6",
                "revision:" + (read + 5) + ".name:  -> \"Segunda sesión\"");
        assertThat(plain(difference.get("agreements").toString())).isEqualTo(
                "{\"added\":[],\"removed\":[],\"moved\":[{\"id\":\"#4\",\"from\":4,\"to\":2}]}");
        JsonNode passages = difference.get("texts").get(0).get("passages");
        assertThat(difference.get("texts")).hasSize(1);
        assertThat(passages).hasSize(5);
        assertThat(words(passages.get(0).get("kept"))).isEqualTo("Presentar ");
        assertThat(words(passages.get(1).get("went"))).isEqualTo("un calendario");
        assertThat(words(passages.get(1).get("came"))).isEqualTo("el calendario");
        assertThat(words(passages.get(2).get("kept"))).isEqualTo(" de trabajo");
        assertThat(words(passages.get(3).get("came"))).isEqualTo(" en marzo");
        assertThat(words(passages.get(4).get("kept"))).isEqualTo(".");
        JsonNode went = passages.get(1).get("went").get(0);
        assertThat(person(difference, went.get("by"))).isEqualTo("Ana Solís");
        assertThat(went.get("revision").longValue()).isLessThanOrEqualTo(read);
        assertThat(person(difference, went.get("changed").get("by"))).isEqualTo("Beto Luna");
        assertThat(went.get("changed").get("revision").longValue()).isEqualTo(read + 1);
        JsonNode came = passages.get(1).get("came").get(0);
        assertThat(person(difference, came.get("by"))).isEqualTo("Beto Luna");
        assertThat(came.has("changed")).isFalse();
    }

    private static String person(JsonNode answer, JsonNode place) {
        return answer.get("people").get(place.intValue()).get("name").stringValue();
    }

    @Test
    void theAttributionNamesWhoWroteEachWord() {
        JsonNode attribution = asked("/attribution");

        assertThat(attribution.get("readThrough").longValue()).isEqualTo(read);
        List<String> runs = new ArrayList<>();
        attribution.get("texts").forEach(text -> {
            if (text.get("text").stringValue().equals("agreement:" + agreements.get(3))) {
                text.get("runs").forEach(run -> runs.add(run.get("text").stringValue() + "|"
                        + person(attribution, run.get("by")) + "|" + (run.get("revision").longValue() - read)));
            }
        });
        long recorded = recorded(agreements.get(3)) - read;
        assertThat(runs).containsExactly("Presentar |Ana Solís|" + recorded, "el calendario|Beto Luna|1",
                " de trabajo|Ana Solís|" + recorded, " en marzo|Beto Luna|2", ".|Ana Solís|" + recorded);
    }

    private long recorded(String agreement) {
        return ana.events(minutes).stream().filter(event -> event.get("type").stringValue().equals("AgreementRecorded")
                && event.get("data").get("agreement").get("id").stringValue().equals(agreement))
                .findFirst().orElseThrow().get("revision").longValue();
    }

    @Test
    void theBiographyTellsTheLifeOfAnAgreement() {
        JsonNode life = asked("/agreements/" + agreements.get(3) + "/history");

        assertThat(told(life, "entries")).containsExactly(
                (recorded(agreements.get(3)) - read) + "-" + (recorded(agreements.get(3)) - read)
                        + " Ana Solís AgreementRecorded agreement:#4 no. 4",
                "1-2 Beto Luna TextEdited agreement:#4 no. 4",
                "3-3 Beto Luna DueDateSet agreement:#4 no. 4",
                "4-4 Beto Luna AgreementAssigned agreement:#4 no. 4",
                "5-5 Carla Ríos AgreementWithdrawn agreement:#3 no. 3",
                "7-7 Carla Ríos TextEdited agreement:#4 no. 3",
                "8-8 Carla Ríos AgreementMoved agreement:#4 no. 2",
                "9-9 Carla Ríos AgreementFulfilled agreement:#4 no. 2");
        assertThat(values(life.get("entries").get(4).get("values"))).containsExactly("agreement:#4.number: 4 -> 3");
        assertThat(values(life.get("entries").get(6).get("values"))).containsExactlyInAnyOrder(
                "agreement:#4.place: 4 -> 2", "agreement:#4.number: 3 -> 2");
    }

    @Test
    void theReplayGoesStepByStepToTheStateThatWasAskedFor() {
        JsonNode replay = asked("/replay?by=event&steps=500&from=" + read);

        assertThat(replay.get("steps")).hasSize(10);
        JsonNode last = replay.get("steps").get(9);
        assertThat(last.get("to").get("revision").longValue()).isEqualTo(read + 10);
        assertThat(last.get("content").get("heading")).isEqualTo(ana.state(minutes).get("content").get("heading"));
        assertThat(last.get("content").has("agreements")).isFalse();
        assertThat(replay.get("steps").get(8).get("content").get("agreements"))
                .isEqualTo(ana.state(minutes).get("content").get("agreements"));
    }

    @Test
    void badQuestionsGetAClearAnswer() {
        Map.ofEntries(Map.entry("/history?limit=0", 400), Map.entry("/history?limit=201", 400),
                Map.entry("/history?by=nobody", 400), Map.entry("/history?from=yesterday", 400),
                Map.entry("/difference", 400), Map.entry("/difference?from=0", 404),
                Map.entry("/difference?from=1&to=999", 404), Map.entry("/difference?from=-1", 400),
                Map.entry("/difference?from=99999999999999999999", 400),
                Map.entry("/difference?from=2001-01-01T00:00:00Z", 404), Map.entry("/attribution?revision=x", 400),
                Map.entry("/replay?steps=1001", 400), Map.entry("/replay?by=minute", 400),
                Map.entry("/replay?from=5&to=2", 400), Map.entry("/agreements/" + newId() + "/history", 404),
                Map.entry("/agreements/nonsense/history", 400)).forEach((question, status) -> {
                    JsonNode problem = ana.get("/api/minutes/" + minutes + question).expect(status).json();
                    assertThat(problem.has("refusal")).as(question).isTrue();
                });
        ana.get("/api/minutes/" + newId() + "/history").expect(404);
        assertThat(Wire.read(ana.get("/api/minutes/" + newId() + "/replay").expect(404).body()).get("refusal")
                .stringValue()).isEqualTo("UNKNOWN_MINUTES");
    }
}
