package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minuta.server.client.Calls;
import org.minuta.server.client.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document that was read, three meetings at which four people changed it, and all that can be asked of it. What is
 * expected was worked out by hand from {@code commands.txt} and docs/protocol.md; never from an answer of the server.
 */
class ThreeMeetingsTest extends SceneTest {

    private static final Pattern LABEL = Pattern.compile("@\\w+");
    /** Where the document, and where the first meeting ends. */
    private static final long READ = 14;
    private static final long FIRST_MEETING = 29;

    private final Map<String, Calls> people = new HashMap<>();
    private final Map<String, String> clients = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private String minutes;

    @BeforeEach
    void threeMeetings() {
        for (String name : List.of("Ana Solís", "Beto Luna", "Carla Ríos", "Diego Mora")) {
            people.put(Plainly.firstName(name), person(name));
        }
        readTheDocument();
        written("commands").lines().forEach(this::happens);
    }

    @AfterEach
    void timeGoesOn() {
        clock.runOn();
    }

    private void readTheDocument() {
        clock.standAt(Instant.parse("2024-02-29T01:00:00Z"));
        JsonNode imported = asks().post("/api/imports", "text/plain", document()).expect(201).json();
        minutes = imported.get("minutes").stringValue();
        assertThat(imported.get("revision").longValue()).isEqualTo(READ);
        JsonNode content = asks().state(minutes).get("content");
        labels(content.get("attendees"), "@ana", "@beto", "@carla");
        labels(content.get("topics"), "@quiosco", "@fuente");
        labels(content.get("agreements"), "@I", "@II", "@III", "@IV", "@V", "@VI", "@VII");
    }

    private void labels(JsonNode things, String... labels) {
        for (int i = 0; i < labels.length; i++) {
            ids.put(labels[i], things.get(i).get("id").stringValue());
        }
    }

    /** A line such as {@code 15 2024-03-06T23:00:00Z Carla {"type": …}}; {@code base} is all there is if none is told. */
    private void happens(String line) {
        String[] told = line.split(" ", 4);
        long revision = Long.parseLong(told[0]);
        clock.standAt(Instant.parse(told[1]));
        ObjectNode command = members("client", clients.computeIfAbsent(told[2], _ -> newId()),
                "number", numbers.merge(told[2], 1, Integer::sum), "base", revision - 1);
        command.setAll(Wire.read(withIds(told[3])).asObject());
        JsonNode answer = people.get(told[2]).commands(minutes, command).get(0);
        assertThat(answer.path("revision").longValue(-1)).as("%s: %s", line, answer).isEqualTo(revision);
    }

    private String withIds(String labelled) {
        return LABEL.matcher(labelled).replaceAll(found -> ids.computeIfAbsent(found.group(), _ -> newId()));
    }

    private static byte[] document() {
        return resource("/scenes/plaza.txt");
    }

    private static String written(String file) {
        return new String(resource("/scenes/three-meetings/" + file + ".txt"), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String path) {
        try (var resource = ThreeMeetingsTest.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(resource, path).readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Calls asks() {
        return Objects.requireNonNull(people.get("Ana"));
    }

    private String asked(String question, BiFunction<Plainly, JsonNode, String> told) {
        JsonNode answer = asks().get("/api/minutes/" + minutes + question).expect(200).json();
        return told.apply(new Plainly(), Wire.read(labelled(answer.toString())));
    }

    private String labelled(String answer) {
        String labelled = answer;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            labelled = labelled.replace(id.getValue(), id.getKey());
        }
        return labelled;
    }

    @Test
    void theHistoryTellsEachEntryWhole() {
        assertThat(asked("/history?limit=200", Plainly::entries)).isEqualTo(written("history"));
    }

    @Test
    void theHistoryIsTheSamePageByPage() {
        var told = new StringBuilder();
        JsonNode page = asks().get("/api/minutes/" + minutes + "/history?limit=9").expect(200).json();
        while (page.has("before")) {
            told.append(new Plainly().entries(Wire.read(labelled(page.toString()))));
            page = asks().get("/api/minutes/" + minutes + "/history?limit=9&before=" + page.get("before")).expect(200)
                    .json();
        }
        told.append(new Plainly().entries(Wire.read(labelled(page.toString()))));
        assertThat(told).hasToString(written("history"));
    }

    @Test
    void theLifeOfTheFourthAgreementIsToldWhole() {
        assertThat(asked("/agreements/" + ids.get("@IV") + "/history", Plainly::entries))
                .isEqualTo(written("life-of-IV"));
    }

    @Test
    void everyWordHasItsWriter() {
        assertThat(asked("/attribution", Plainly::attribution)).isEqualTo(written("attribution"));
    }

    @Test
    void allDiffersFromTheFirstRevisionThatWasWrittenSince() {
        assertThat(asked("/difference?from=1", Plainly::difference)).isEqualTo(written("difference-1-71"));
    }

    @Test
    void theThirdMeetingEndsOtherwiseThanTheFirst() {
        assertThat(asked("/difference?from=" + FIRST_MEETING + "&to=2024-03-20T23:59:00Z", Plainly::difference))
                .isEqualTo(written("difference-29-71"));
    }
}
