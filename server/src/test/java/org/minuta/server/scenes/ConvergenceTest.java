package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.server.client.Calls;
import org.minuta.server.client.Replica;
import org.minuta.server.client.Wire;
import tools.jackson.databind.JsonNode;

/**
 * Random clients over a bad network end with the same minutes, and with every word that was acknowledged, once. More
 * seeds with {@code -Dminuta.convergence.seeds=100}.
 */
class ConvergenceTest extends SceneTest {

    private static final int CLIENTS = 8;
    private static final int DEEDS = 30;
    private static final int SEEDS = Integer.getInteger("minuta.convergence.seeds", 20);
    private static final int BEYOND_WINDOW = 1_100;
    private static final int BLOCK = 100;

    private static List<Calls> people = List.of();

    @BeforeEach
    void gatherPeople() {
        if (people.isEmpty()) {
            people = Stream.of("Ana Solís", "Beto Luna", "Carla Ríos").map(this::person).toList();
        }
    }

    /** Some that are always the same, and as many that are new each time; the seed is in the test's name. */
    static LongStream seeds() {
        long fresh = System.nanoTime();
        return LongStream.concat(LongStream.rangeClosed(1, SEEDS / 2),
                LongStream.range(fresh, fresh + SEEDS - SEEDS / 2));
    }

    static LongStream fewSeeds() {
        return LongStream.of(1, System.nanoTime()).limit(SEEDS < 2 ? 1 : 2);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyoneEndsWithTheServersMinutes(long seed) {
        try (Room room = new Room(people, seed, CLIENTS)) {
            room.everyoneDoes(DEEDS);
            room.calmsDown();
            assertAllIsWell(room);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void nothingIsLostOfThoseWhoStayedAwayTooLong(long seed) {
        try (Room room = new Room(people, seed, CLIENTS)) {
            room.someGoAwayAndWriteOn(3);
            floodTheNotes(room.minutes());
            room.everyoneDoes(10);
            room.calmsDown();
            assertAllIsWell(room);
        }
    }

    /** So many edits that the server forgets on what the earliest were made. */
    private static void floodTheNotes(String minutes) {
        String client = newId();
        for (int block = 0; block < BEYOND_WINDOW; block += BLOCK) {
            long base = people.getFirst().state(minutes).get("revision").longValue();
            List<JsonNode> edits = new ArrayList<>();
            for (int number = block + 1; number <= block + BLOCK; number++) {
                edits.add(command(client, number, base, "EditText", "text", "notes", "delta",
                        List.of(Map.of("insert", "+"))));
            }
            people.getFirst().commands(minutes, Wire.array(edits)).forEach(answer ->
                    assertThat(answer.get("outcome").stringValue()).isEqualTo("ACCEPTED"));
        }
    }

    private static void assertAllIsWell(Room room) {
        Calls calls = people.getFirst();
        JsonNode state = calls.state(room.minutes());
        List<JsonNode> events = calls.events(room.minutes());
        Replica fold = Replica.empty();
        events.forEach(fold::apply);
        assertThat(fold.content()).as("fold of the events").isEqualTo(state.get("content"));
        assertThat(fold.names()).isEqualTo(state.get("names"));
        String written = insertedBy(events);
        for (Writer writer : room.writers()) {
            writer.page().waitsUntilAt(state.get("revision").longValue());
            assertThat(writer.page().content()).as("what %s sees", writer).isEqualTo(state.get("content"));
            assertThat(writer.page().surprises()).as("surprises of %s", writer).isEmpty();
            writer.assertEveryWordCounts(written, events);
        }
    }

    private static String insertedBy(List<JsonNode> events) {
        StringBuilder all = new StringBuilder();
        for (JsonNode event : events) {
            for (JsonNode operation : event.get("data").path("delta")) {
                all.append(operation.path("insert").asString("")).append('\n');
            }
        }
        return all.toString();
    }
}
