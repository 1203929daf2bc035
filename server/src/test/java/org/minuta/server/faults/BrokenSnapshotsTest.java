package org.minuta.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minuta.server.faults.Outcomes.await;
import static org.minuta.server.faults.Outcomes.refusal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.Submission;
import org.minuta.server.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** Long minutes, which have a snapshot, loaded by a server that has nothing of them in memory. */
class BrokenSnapshotsTest {

    private static final int EDITS = 600;
    private static final int DISTANCE = 500;
    private static final String OURS = " where aggregate_identifier = ?";
    private static final String PAYLOAD = "update snapshot_event set payload = ?" + OURS;
    private static final String REPLACE =
            "update snapshot_event set payload = convert_to(replace(convert_from(payload, 'UTF8'), ?, ?), 'UTF8')" + OURS;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Person ANNA = new Person("Ana");
    private static final MinutesId MINUTES = MinutesId.random();
    private static final Submission OPENING = ANNA.opens();
    private static final List<Submission> EDITED =
            IntStream.range(0, EDITS).mapToObj(i -> ANNA.writes("<" + i + ">")).toList();

    private static Node writing;
    private static Node fresh;
    private static long head;

    @BeforeAll
    static void write() {
        var database = TestDatabase.fresh();
        writing = Node.on(database);
        fresh = Node.on(database);
        List<Submission> all = new ArrayList<>(List.of(OPENING));
        all.addAll(EDITED);
        for (Submission submission : all) {
            assertThat(await(writing.submit(MINUTES, submission)).getFirst()).isInstanceOf(Answer.Accepted.class);
        }
        head = Outcomes.revision(await(writing.submit(MINUTES, ANNA.titles("As written"))).getFirst());
        ANNA.saw(head);
        Awaitility.await().atMost(PATIENCE).until(() -> hasSnapshotFrom(DISTANCE));
    }

    @AfterAll
    static void stop() {
        writing.close();
        fresh.close();
    }

    /** There is one snapshot only, as a newer one takes the place of the older; it is of when it was made, or later. */
    private static boolean hasSnapshotFrom(long revision) {
        List<Long> revisions = sql().queryForList("select sequence_number + 1 from snapshot_event" + OURS, Long.class,
                MINUTES.toString());
        return revisions.size() == 1 && revisions.getFirst() >= revision;
    }

    @BeforeEach
    void forget() {
        fresh.forgetWhatIsCached();
    }

    private static void change(String sql, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = MINUTES.toString();
        assertThat(sql().update(sql, all)).isEqualTo(1);
    }

    private static JdbcTemplate sql() {
        return writing.sql();
    }

    /** One way of having a broken snapshot. */
    private record Damage(String name, String sql, Object... values) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Damage> damages() {
        return Stream.of(
                new Damage("its first byte flipped",
                        "update snapshot_event set payload = set_byte(payload, 0, get_byte(payload, 0) # 255)" + OURS),
                new Damage("a byte in its middle flipped", "update snapshot_event set payload = set_byte(payload, "
                        + "length(payload) / 2, get_byte(payload, length(payload) / 2) # 255)" + OURS),
                new Damage("its second half lost", "update snapshot_event "
                        + "set payload = substring(payload from 1 for length(payload) / 2)" + OURS),
                new Damage("no bytes", "update snapshot_event set payload = ''::bytea" + OURS),
                new Damage("other words", REPLACE, "<" + EDITS / 2 + ">", "<word>"),
                new Damage("another shape", PAYLOAD, bytes("[1, {\"state\": 7}]")),
                new Damage("nothing in it", PAYLOAD, bytes("{}")),
                new Damage("null for a state", PAYLOAD, bytes("null")),
                new Damage("no digest", "update snapshot_event set meta_data = ?" + OURS, bytes("{}")),
                new Damage("unreadable metadata", "update snapshot_event set meta_data = ?" + OURS, bytes("?")),
                new Damage("an unknown revision", "update snapshot_event set payload_revision = '99'" + OURS),
                new Damage("no revision", "update snapshot_event set payload_revision = null" + OURS),
                new Damage("an unknown type", "update snapshot_event set payload_type = 'Nonsense'" + OURS),
                new Damage("a class of Java as type",
                        "update snapshot_event set payload_type = 'java.lang.ProcessBuilder'" + OURS));
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    /** C30. */
    @ParameterizedTest(name = "with {0}")
    @MethodSource("damages")
    void loadAllTheSame(Damage damage) {
        change(damage.sql(), damage.values());

        goesOnAsIfNothingHadHappened();

        // So that the next load is short again.
        Awaitility.await().atMost(PATIENCE).until(() -> hasSnapshotFrom(head));
    }

    @Test
    void loadAllTheSameWithASnapshotThatIsWhole() {
        goesOnAsIfNothingHadHappened();
    }

    private static void goesOnAsIfNothingHadHappened() {
        String before = fresh.notes(MINUTES);
        // Says how long the text is, so that it fits only if the minutes as loaded say what readers see.
        Answer written = await(fresh.submit(MINUTES, ANNA.replacesAll(before, "<new>" + before))).getFirst();
        assertThat(written).isEqualTo(new Answer.Accepted(ANNA.client(), written.number(), ++head));
        ANNA.saw(head);
        assertThat(fresh.notes(MINUTES)).isEqualTo("<new>" + before);
        // Older than the outcomes that are kept at hand.
        assertThat(await(fresh.submit(MINUTES, OPENING, EDITED.getFirst(), EDITED.getLast())))
                .hasOnlyElementsOfType(Answer.Repeated.class)
                .extracting(Outcomes::revision).containsExactly(1L, 2L, EDITS + 1L);
        assertThat(refusal(await(fresh.submit(MINUTES, ANNA.titles("As written"))).getFirst()))
                .isEqualTo(Refusal.NO_CHANGE);
    }

    @Test
    void loadFromTheSnapshotAndNotFromTheFirstEventOn() {
        var snapshot = sql().queryForMap("select payload, meta_data from snapshot_event" + OURS, MINUTES.toString());
        // No event ever said so: it is in the snapshot alone, with a digest that is right.
        change(REPLACE, "\"heading\":{", "\"heading\":{\"venue\":\"Planted\",");
        change("""
                update snapshot_event
                set meta_data = convert_to('{"digest":"' || encode(sha256(payload), 'hex') || '"}', 'UTF8')""" + OURS);

        assertThat(refusal(await(fresh.submit(MINUTES, ANNA.meetsAt("Planted"))).getFirst()))
                .isEqualTo(Refusal.NO_CHANGE);
        change("update snapshot_event set payload = ?, meta_data = ?" + OURS,
                snapshot.get("payload"), snapshot.get("meta_data"));
    }
}
