package org.minuta.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.query.history.Asked;
import org.minuta.query.history.HistoryReader;
import org.minuta.query.history.Replay;
import org.minuta.query.history.TracesInMemory;
import org.minuta.query.minutes.CheckpointsInMemory;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.RandomHistory;
import org.minuta.query.minutes.RecordInMemory;
import org.minuta.query.minutes.Scribe;
import org.minuta.server.json.MinutesJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who has only the protocol's words gets from one state to the other, in JSON. A failure names the seed. */
class StrangersDifferenceTest {

    private static final int EVENTS = 600;
    private static final int PAIRS = 60;

    private final JsonMapper json = MinutesJson.mapper();

    static LongStream seeds() {
        return LongStream.of(1, 2, 20_311_204, System.nanoTime());
    }

    private static HistoryReader looking(RecordInMemory record) {
        return new HistoryReader(record, new MinutesReader(record, new CheckpointsInMemory()), new TracesInMemory());
    }

    private JsonNode tree(Object answer) {
        return json.readTree(json.writeValueAsBytes(answer));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDifferenceLeadsFromOneStateToTheOther(long seed) {
        Scribe scribe = RandomHistory.of(seed, EVENTS);
        HistoryReader past = looking(new RecordInMemory().holds(scribe));
        var random = new Random(seed);
        for (int i = 0; i < PAIRS; i++) {
            long from = 1 + random.nextInt(EVENTS);
            long to = i % 2 == 0 ? 1 + random.nextInt(EVENTS) : Math.min(EVENTS, from + random.nextInt(20));
            JsonNode difference = tree(past.difference(scribe.minutes(), new Asked.Revision(from),
                    new Asked.Revision(to)).orElseThrow());

            assertThat(Stranger.apply(difference, tree(scribe.at(from))))
                    .as("seed %d, from %d to %d", seed, from, to).isEqualTo(tree(scribe.at(to)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theStepsOfAReplayLeadToTheLastStateInEitherWay(long seed) {
        Scribe scribe = RandomHistory.of(seed, EVENTS);
        HistoryReader past = looking(new RecordInMemory().holds(scribe));
        JsonNode replay = tree(past.replay(scribe.minutes(), new Asked.Revision(11), new Asked.Now(),
                Replay.Pace.ENTRY, 40).orElseThrow());
        JsonNode byDifferences = replay.get("start");
        ObjectNode shown = replay.get("start").get("content").deepCopy().asObject();
        for (JsonNode step : replay.get("steps")) {
            byDifferences = Stranger.apply(step, byDifferences);
            step.get("content").properties().forEach(member -> {
                if (member.getValue().isNull()) {
                    shown.remove(member.getKey());
                } else {
                    shown.set(member.getKey(), member.getValue());
                }
            });
        }

        assertThat(byDifferences).as("seed %d", seed).isEqualTo(tree(scribe.now()));
        assertThat(shown).as("seed %d", seed).isEqualTo(tree(scribe.now()).get("content"));
    }
}
