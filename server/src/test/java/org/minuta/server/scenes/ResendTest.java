package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minuta.server.client.Calls;
import org.minuta.server.client.RawStomp;
import org.minuta.server.client.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** C10 to C12: what was accepted once is answered as then, however late and however often it comes again. */
class ResendTest extends SceneTest {

    private static final int COPIES = 100;

    @Autowired
    private MeterRegistry meters;

    private final String client = newId();
    private Calls ana;
    private String minutes;

    @BeforeEach
    void openMinutes() {
        ana = person("Ana Solís");
        minutes = openMinutes(ana);
    }

    @Test
    void answersAHundredCopiesSentAtOnceWithOneRevision() {
        ObjectNode edit = insert(1, 1, "una vez");
        List<JsonNode> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(20); RawStomp live = RawStomp.connect(ana)) {
            List<CompletableFuture<JsonNode>> coming = new ArrayList<>();
            for (int copy = 0; copy < COPIES; copy++) {
                coming.add(CompletableFuture.supplyAsync(() -> ana.commands(minutes, edit).get(0), threads));
                live.send("/app/minutes." + minutes + ".commands", edit.toString());
            }
            coming.forEach(answer -> answers.add(answer.join()));
        }

        assertThat(answers).hasSize(COPIES).allSatisfy(answer -> {
            assertThat(answer.get("revision").longValue()).isEqualTo(2);
            assertThat(answer.get("outcome").stringValue()).isIn("ACCEPTED", "REPEATED");
        });
        assertThat(answers).filteredOn(answer -> outcome(answer).equals("ACCEPTED")).hasSizeLessThanOrEqualTo(1);
        assertThat(notes()).isEqualTo("una vez");
        assertThat(ana.events(minutes)).hasSize(2);
    }

    @Test
    void refusesOtherContentUnderANumberThatWasAccepted() {
        answer(insert(1, 1, "uno"));
        double before = reusedNumbers();

        JsonNode refused = answer(insert(1, 1, "otro"));

        assertThat(refused.path("refusal").asString()).isEqualTo("NUMBER_REUSED");
        assertThat(refused.get("revision").longValue()).isEqualTo(2);
        assertThat(notes()).isEqualTo("uno");
        assertThat(reusedNumbers()).isEqualTo(before + 1);
    }

    private double reusedNumbers() {
        return meters.get("minuta.commands.refused").tag("refusal", "NUMBER_REUSED").counter().count();
    }

    @Test
    void knowsARepeatThatNamesANewerBase() {
        answer(insert(1, 1, "uno"));
        answer(command(newId(), 1, 2, "NameRevision", "revision", 1, "name", "Inicio"));

        JsonNode repeated = answer(insert(1, 3, "uno"));

        assertThat(outcome(repeated)).isEqualTo("REPEATED");
        assertThat(repeated.get("revision").longValue()).isEqualTo(2);
        assertThat(notes()).isEqualTo("uno");
    }

    @Test
    void knowsARepeatAfterThousandsOfLaterCommands() {
        answer(insert(1, 1, "primero"));
        for (int block = 0; block < 3; block++) {
            long from = 2 + block * 1_000L;
            ana.commands(minutes, Wire.array(LongStream.range(from, from + 1_000)
                    .mapToObj(number -> command(client, number, 2, "NameRevision", "revision", 1, "name", "n" + number))
                    .toList())).forEach(answer -> assertThat(outcome(answer)).isEqualTo("ACCEPTED"));
        }

        JsonNode repeated = answer(insert(1, 1, "primero"));
        JsonNode middle = answer(command(client, 700, 2, "NameRevision", "revision", 1, "name", "n700"));

        assertThat(outcome(repeated)).isEqualTo("REPEATED");
        assertThat(repeated.get("revision").longValue()).isEqualTo(2);
        assertThat(outcome(middle)).isEqualTo("REPEATED");
        assertThat(middle.get("revision").longValue()).isEqualTo(701);
        assertThat(ana.state(minutes).get("revision").longValue()).isEqualTo(3_002);
    }

    @Test
    void doesNotDecideANumberAnewOnceALaterOneWasAccepted() {
        answer(insert(5, 1, "cinco"));

        JsonNode passed = answer(insert(3, 1, "tres"));

        assertThat(passed.path("refusal").asString()).isEqualTo("NUMBER_PASSED");
        assertThat(notes()).isEqualTo("cinco");
    }

    @Test
    void tellsTwoClientsWithTheSameNumberApart() {
        answer(insert(1, 1, "uno"));

        assertThat(outcome(answer(command(newId(), 1, 1, "EditText", "text", "notes", "delta",
                List.of(Map.of("insert", "uno")))))).isEqualTo("ACCEPTED");
        assertThat(notes()).isEqualTo("unouno");
    }

    @Test
    void opensMinutesOnceHoweverOftenItIsAsked() {
        ObjectNode opening = members("minutes", newId(), "client", newId(), "number", 1);

        Calls.Reply first = ana.post("/api/minutes", opening);
        Calls.Reply second = ana.post("/api/minutes", opening);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
    }

    private ObjectNode insert(long number, long base, String words) {
        return command(client, number, base, "EditText", "text", "notes", "delta",
                List.of(Map.of("insert", words)));
    }

    private JsonNode answer(ObjectNode command) {
        return ana.commands(minutes, command).get(0);
    }

    private static String outcome(JsonNode answer) {
        return answer.get("outcome").stringValue();
    }

    private String notes() {
        return Wire.delta(ana.state(minutes).get("content").get("notes")).text();
    }
}
