package org.minuta.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minuta.server.faults.Outcomes.await;
import static org.minuta.server.faults.Outcomes.refusal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.Submission;
import org.minuta.server.database.TestDatabase;

/** Long minutes, which have a snapshot, loaded by a server that has nothing of them in memory. */
class SnapshotsTest {

    private static final int EDITS = 600;
    private static final String REPLACE = """
            update snapshot_event set payload = convert_to(replace(convert_from(payload, 'UTF8'), ?, ?), 'UTF8')
            where aggregate_identifier = ?""";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Node writing;
    private static Node fresh;

    @BeforeAll
    static void start() {
        var database = TestDatabase.fresh();
        writing = Node.on(database);
        fresh = Node.on(database);
    }

    @AfterAll
    static void stop() {
        writing.close();
        fresh.close();
    }

    /** Minutes of more than 500 events, and what made them. */
    private record LongMinutes(MinutesId minutes, Person anna, Submission first, List<Submission> edits, String notes) {

        static LongMinutes written() throws SQLException {
            var anna = new Person("Ana");
            MinutesId minutes = MinutesId.random();
            Submission open = anna.opens();
            List<Submission> edits = IntStream.range(0, EDITS).mapToObj(i -> anna.writes("<" + i + ">")).toList();
            await(writing.submit(minutes, open));
            for (int from = 0; from < EDITS; from += EDITS / 6) {
                assertThat(await(writing.submit(minutes, edits.subList(from, from + EDITS / 6))))
                        .hasOnlyElementsOfType(Answer.Accepted.class);
            }
            await(writing.submit(minutes, anna.titles("As written")));
            anna.saw(EDITS + 2);
            var written = new LongMinutes(minutes, anna, open, edits, writing.notes(minutes));
            Awaitility.await().atMost(PATIENCE).until(() -> written.hasSnapshot());
            return written;
        }

        boolean hasSnapshot() throws SQLException {
            return change("update snapshot_event set type = type where aggregate_identifier = ?") == 1;
        }

        int change(String sql, Object... values) throws SQLException {
            try (var connection = writing.connect(); var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.setString(values.length + 1, minutes.toString());
                return statement.executeUpdate();
            }
        }

        /** Has the snapshot say something else, with a digest that is right. */
        void forge(String words, String by) throws SQLException {
            assertThat(change(REPLACE, words, by)).isEqualTo(1);
            change("""
                    update snapshot_event
                    set meta_data = convert_to('{"digest":"' || encode(sha256(payload), 'hex') || '"}', 'UTF8')
                    where aggregate_identifier = ?""");
        }
    }

    /** One way of having a broken snapshot. */
    private record Damage(String name, String sql, Object... values) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Damage> damages() {
        String where = " where aggregate_identifier = ?";
        return Stream.of(
                new Damage("its first byte flipped",
                        "update snapshot_event set payload = set_byte(payload, 0, get_byte(payload, 0) # 255)" + where),
                new Damage("a byte in its middle flipped", "update snapshot_event set payload = set_byte(payload, "
                        + "length(payload) / 2, get_byte(payload, length(payload) / 2) # 255)" + where),
                new Damage("its second half lost", "update snapshot_event "
                        + "set payload = substring(payload from 1 for length(payload) / 2)" + where),
                new Damage("no bytes", "update snapshot_event set payload = ''::bytea" + where),
                new Damage("one other letter", REPLACE, "As written", "As Written"),
                new Damage("another shape", "update snapshot_event set payload = ?" + where,
                        "[1, {\"state\": 7}]".getBytes(StandardCharsets.UTF_8)),
                new Damage("nothing in it", "update snapshot_event set payload = ?" + where,
                        "{}".getBytes(StandardCharsets.UTF_8)),
                new Damage("null for a state", "update snapshot_event set payload = ?" + where,
                        "null".getBytes(StandardCharsets.UTF_8)),
                new Damage("an unknown revision", "update snapshot_event set payload_revision = '99'" + where),
                new Damage("no revision", "update snapshot_event set payload_revision = null" + where),
                new Damage("an unknown type", "update snapshot_event set payload_type = 'Nonsense'" + where),
                new Damage("a class of Java as type",
                        "update snapshot_event set payload_type = 'java.lang.ProcessBuilder'" + where));
    }

    /** C30. */
    @ParameterizedTest(name = "with {0}")
    @MethodSource("damages")
    void loadAllTheSame(Damage damage) throws Exception {
        var minutes = LongMinutes.written();
        assertThat(minutes.change(damage.sql(), damage.values())).isEqualTo(1);

        goesOnAsIfNothingHadHappened(minutes);
    }

    @Test
    void loadAllTheSameWithASnapshotThatIsWhole() throws Exception {
        goesOnAsIfNothingHadHappened(LongMinutes.written());
    }

    private static void goesOnAsIfNothingHadHappened(LongMinutes minutes) {
        fresh.forgetWhatIsCached();
        // Whoever is the first to ask has it loaded; older than the outcomes that are kept at hand.
        assertThat(await(fresh.submit(minutes.minutes(), minutes.first(), minutes.edits().getFirst(),
                minutes.edits().getLast()))).hasOnlyElementsOfType(Answer.Repeated.class)
                .extracting(Outcomes::revision).containsExactly(1L, 2L, EDITS + 1L);
        assertThat(refusal(await(fresh.submit(minutes.minutes(), minutes.anna().titles("As written"))).getFirst()))
                .isEqualTo(Refusal.NO_CHANGE);
        assertThat(await(fresh.submit(minutes.minutes(), minutes.anna().writes("<new>"))).getFirst())
                .isInstanceOf(Answer.Accepted.class).extracting(Outcomes::revision).isEqualTo(EDITS + 3L);
        assertThat(fresh.notes(minutes.minutes())).isEqualTo("<new>" + minutes.notes());
    }

    @Test
    void loadFromTheSnapshotAndNotFromTheFirstEventOn() throws Exception {
        var minutes = LongMinutes.written();
        // No event ever said so: it is in the snapshot alone.
        minutes.forge("\"heading\":{", "\"heading\":{\"venue\":\"Planted\",");
        fresh.forgetWhatIsCached();

        var answer = await(fresh.submit(minutes.minutes(), minutes.anna().meetsAt("Planted"))).getFirst();

        assertThat(refusal(answer)).isEqualTo(Refusal.NO_CHANGE);
    }
}
