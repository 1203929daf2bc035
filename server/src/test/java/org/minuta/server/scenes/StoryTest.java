package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minuta.api.text.Delta;
import org.minuta.server.client.Calls;
import org.minuta.server.client.Participant;
import org.minuta.server.client.Replica;
import tools.jackson.databind.JsonNode;

class StoryTest extends SceneTest {

    private static final Pattern NUMBERED = Pattern.compile("\\*\\*[IVX]+\\.\\*\\* ");
    private static final List<String> AS_READ = List.of("**I.** Pintar el quiosco antes de la fiesta.",
            "**II.** Pedir tres presupuestos para la fuente.", "**III.** Reunir las firmas de los vecinos.",
            "**IV.** Presentar un calendario de trabajo.", "**V.** Invitar a la escuela de música.",
            "**VI.** Cambiar el horario de las reuniones.", "**VII.** Publicar esta minuta en el tablero.");

    private final Map<String, Map<Long, JsonNode>> heldBy = new TreeMap<>();

    @Test
    void threePeopleWriteAtOnceAndTheRecordKeepsItAll() {
        Calls ana = person("Ana Solís");
        Calls beto = person("Beto Luna");
        Calls carla = person("Carla Ríos");
        String minutes = readDocument(ana);
        Participant anasPage = watched("Ana Solís", ana, minutes);
        Participant betosPage = watched("Beto Luna", beto, minutes);
        Participant carlasPage = watched("Carla Ríos", carla, minutes);
        Map<String, String> names = Map.of(anasPage.client(), "Ana Solís", betosPage.client(), "Beto Luna",
                carlasPage.client(), "Carla Ríos");
        List<Participant> all = List.of(anasPage, betosPage, carlasPage);
        all.forEach(Participant::waitsForState);
        long asTheyCame = anasPage.revision();
        List<String> agreements = anasPage.says(session -> session.state().ids("agreements"));
        String fourth = "agreement:" + agreements.get(3);

        for (int i = 0; i < 40; i++) {
            int turn = i;
            betosPage.types(fourth, atStart("b" + turn + " "));
            carlasPage.types(fourth, atEnd(" c" + turn));
            if (turn == 20) {
                anasPage.wishes("AddAttendee", members("attendee", newId(), "name", "Rosa Peña"));
                anasPage.wishes("WithdrawAgreement", members("agreement", agreements.get(5), "reason", "Se repite"));
            }
        }
        all.forEach(Participant::waitsUntilAnswered);
        long asWritten = everyoneHoldsTheServersState(ana, minutes, all);

        String wording = ana.state(minutes).get("content").get("agreements").get(3).get("wording").get(0)
                .get("insert").stringValue();
        assertThat(wording).endsWith(" c39").startsWith("b39 ");
        IntStream.range(0, 40).forEach(i -> assertThat(wording).containsOnlyOnce("b" + i + " ")
                .satisfies(text -> assertThat((text + " ").split(" c" + i + " ", -1)).hasSize(2)));
        assertThat(all).allSatisfy(page -> assertThat(page.surprises()).isEmpty());
        everyEventNamesItsAuthor(ana, minutes, names);

        carlasPage.wishes("RestoreRevision", members("revision", asTheyCame)).waitsUntilAnswered();
        long asRestored = everyoneHoldsTheServersState(ana, minutes, all);

        assertThat(asRestored).isEqualTo(asWritten + 1);
        assertThat(ana.state(minutes).get("content")).isEqualTo(ana.state(minutes, asTheyCame).get("content"));
        assertThat(ana.events(minutes).getLast().get("type").stringValue()).isEqualTo("RevisionRestored");
        everyRevisionIsWhatClientsHeldThen(ana, minutes);
        theDocumentHolds(ana, minutes, asRestored, AS_READ);
        theDocumentHolds(ana, minutes, asWritten, List.of(AS_READ.get(0), AS_READ.get(1), AS_READ.get(2),
                "**IV.** " + wording, AS_READ.get(4), "**VI.** Publicar esta minuta en el tablero."));
    }

    private Participant watched(String name, Calls calls, String minutes) {
        Map<Long, JsonNode> held = new ConcurrentSkipListMap<>();
        heldBy.put(name, held);
        return unjoined(name, calls, minutes)
                .watchedBy(state -> held.put(state.revision(), state.content())).joins();
    }

    private long everyoneHoldsTheServersState(Calls calls, String minutes, List<Participant> all) {
        JsonNode state = calls.state(minutes);
        long revision = state.get("revision").longValue();
        for (Participant page : all) {
            page.waitsUntilAt(revision);
            assertThat(page.content()).isEqualTo(state.get("content"));
        }
        return revision;
    }

    private static void everyEventNamesItsAuthor(Calls calls, String minutes, Map<String, String> names) {
        List<String> seen = new ArrayList<>();
        for (JsonNode event : calls.events(minutes)) {
            String author = event.get("by").get("name").stringValue();
            assertThat(author).isEqualTo(names.getOrDefault(event.get("client").stringValue(), "Ana Solís"));
            seen.add(author);
        }
        assertThat(seen).contains("Ana Solís", "Beto Luna", "Carla Ríos");
    }

    private void everyRevisionIsWhatClientsHeldThen(Calls calls, String minutes) {
        List<JsonNode> events = calls.events(minutes);
        Replica fold = Replica.empty();
        for (JsonNode event : events) {
            fold.apply(event);
            JsonNode told = calls.state(minutes, fold.revision()).get("content");
            assertThat(told).isEqualTo(fold.content());
            heldBy.forEach((name, held) -> assertThat(held.getOrDefault(fold.revision(), told))
                    .as("what %s held at revision %s", name, fold.revision()).isEqualTo(told));
        }
        assertThat(heldBy.values()).allSatisfy(held -> assertThat(held).hasSizeGreaterThan(3));
    }

    private static Function<Delta, Delta> atStart(String words) {
        return text -> Delta.builder().insert(words).build();
    }

    private static Function<Delta, Delta> atEnd(String words) {
        return text -> Delta.builder().retain(text.resultLength()).insert(words).build();
    }

    private static String readDocument(Calls by) {
        try (var document = StoryTest.class.getResourceAsStream("/scenes/plaza.txt")) {
            return by.post("/api/imports", "text/plain", Objects.requireNonNull(document).readAllBytes()).expect(201)
                    .json().get("minutes").stringValue();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void theDocumentHolds(Calls calls, String minutes, long revision, List<String> agreements) {
        String document = calls.get("/api/minutes/" + minutes + "/document?format=md&revision=" + revision).expect(200)
                .body();
        assertThat(document.lines().map(String::strip).filter(line -> NUMBERED.matcher(line).lookingAt()).toList())
                .isEqualTo(agreements);
        assertThat(document).contains("# Minuta Reunión de Trabajo", "- Ana Solís Rey, Presidenta", "1. El quiosco");
    }
}
