package org.minuta.server.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Delta;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.PostgresCheckpoints;
import org.minuta.query.history.HistoryReader;
import org.minuta.query.history.PostgresTraces;
import org.minuta.query.minutes.RandomHistory;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.query.minutes.Scribe;
import org.minuta.server.database.DatabaseConfiguration;
import org.minuta.server.database.TestDatabase;
import org.minuta.server.reading.RunningReadSide;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** One database is damaged in every way we can think of, each on minutes of its own, and looked at once. */
class IntegrityCheckTest {

    private static final int REVISIONS = 250;
    private static final int CHECKPOINT = 200;
    private static final int LONG = 1_400;
    private static final Author SOMEBODY = new Author(new UUID(7, 9), "Rosa Lima");
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Map<Planted, Scribe> SCRIBES = new EnumMap<>(Planted.class);
    private static Checked whileServing;
    private static Checked healthy;
    private static Checked damaged;

    @BeforeAll
    static void damageADatabase() throws Exception {
        try (RunningReadSide running = RunningReadSide.on(DATABASE)) {
            for (Planted planted : Planted.values()) {
                SCRIBES.put(planted, history(planted.ordinal()));
                running.record(SCRIBES.get(planted));
            }
            whileServing = Checked.of(DATABASE);
            for (Scribe scribe : SCRIBES.values()) {
                running.part(MinutesReader.class).at(scribe.minutes(), CHECKPOINT);
                await().until(() -> told(running, scribe).equals(List.of(REVISIONS, REVISIONS, REVISIONS)));
            }
            lookBackTwice(running);
            healthy = Checked.of(DATABASE);
            lie(running.part(PostgresCheckpoints.class), SCRIBES.get(Planted.CHECKPOINT_LIES));
        }
        asOwner(DATABASE, "alter table domain_event disable trigger domain_event_is_append_only",
                "alter table domain_event drop constraint domain_event_sequence_once");
        for (Planted planted : Planted.values()) {
            asOwner(DATABASE, planted.sql(SCRIBES.get(planted).minutes().toString()));
        }
        damaged = Checked.of(DATABASE);
    }

    @Test
    void findsNothingInAHealthyStore() {
        assertThat(healthy.lines()).containsExactly("Looked at %d minutes with %d events: nothing differs"
                .formatted(SCRIBES.size() + 1, SCRIBES.size() * REVISIONS + LONG));
        assertThat(healthy.code()).isZero();
    }

    @Test
    void findsNothingWhileReadModelsAreStillCatchingUp() {
        assertThat(whileServing.differences()).isEmpty();
        assertThat(whileServing.code()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void finds(Planted planted) {
        String minutes = SCRIBES.get(planted).minutes().toString();

        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.differences()).filteredOn(line -> planted.isToldBy(line, minutes))
                .hasSize(planted.lines());
    }

    @Test
    void findsNothingElse() {
        assertThat(damaged.differences()).allSatisfy(line -> assertThat(Arrays.stream(Planted.values())
                .anyMatch(planted -> planted.isToldBy(line, SCRIBES.get(planted).minutes().toString())))
                .as(line).isTrue());
        assertThat(damaged.differences()).hasSize(
                Arrays.stream(Planted.values()).mapToInt(Planted::lines).sum());
    }

    @Test
    void printsNoWordOfAnyMinutes() {
        assertThat(damaged.lines()).noneMatch(line -> line.contains("Secreto"));
    }

    @Test
    void findsNothingIfTwoPeopleUseTheSameClientId() {
        TestDatabase database = TestDatabase.fresh();
        Scribe scribe = typed(Scribe.opens(MinutesId.random()), 4);
        try (RunningReadSide running = RunningReadSide.on(database)) {
            running.record(scribe.minutes(), List.of(scribe.record().get(0),
                    sentBy(scribe.record().getFirst().by(), 2, scribe.record().get(1)),
                    sentBy(SOMEBODY, 1, scribe.record().get(2)), sentBy(scribe.record().getFirst().by(), 3, scribe.record().get(3)),
                    sentBy(SOMEBODY, 2, scribe.record().get(4))));
        }

        assertThat(Checked.of(database).differences()).isEmpty();
    }

    @Test
    void findsThatNothingIsReadAndAProcessorIsLost() throws SQLException {
        TestDatabase database = TestDatabase.fresh();
        Scribe scribe = history(1);
        try (RunningReadSide running = RunningReadSide.on(database)) {
            running.record(scribe);
        }
        asOwner(database, "delete from token_entry");
        assertThat(Checked.of(database).differences()).containsExactlyInAnyOrder("PROCESSOR_LOST minutes-list-1",
                "PROCESSOR_LOST agreements-1", "PROCESSOR_LOST search-1");

        asOwner(database, "update read_model_generation set state = 'RETIRED'");
        assertThat(Checked.of(database).differences()).containsExactlyInAnyOrder("NOTHING_LIVE minutes-list",
                "NOTHING_LIVE agreements", "NOTHING_LIVE search");
    }

    @Test
    void saysWhenItCannotCheck(@TempDir Path folder) {
        Checked noTables = Checked.of(TestDatabase.empty());
        assertThat(noTables.code()).isEqualTo(2);
        assertThat(noTables.lines().getLast()).startsWith("Could not check: ");

        Checked noDatabase = Checked.with("--minuta.data-folder=" + folder.resolve("none"));
        assertThat(noDatabase.code()).isEqualTo(2);
        assertThat(noDatabase.lines().getLast()).contains("There is no database in");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void checksTheDatabaseThatComesAlongWhileNoServerUsesIt(@TempDir Path parent) {
        String folder = "--minuta.data-folder=" + parent.resolve("data");
        try (var server = new SpringApplicationBuilder(DatabaseConfiguration.class)
                .web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).run(folder)) {
            assertThat(server.isRunning()).isTrue();
            assertThat(Checked.with(folder).code()).isEqualTo(2);
        }
        assertThat(Checked.with(folder)).isEqualTo(new Checked(0, List.of("Looked at 0 minutes with 0 events: nothing differs")));
    }

    private static List<Integer> told(RunningReadSide running, Scribe scribe) {
        return running.sql().sql("""
                select revision from minutes_list where minutes = :minutes union all
                select revision from register_minutes where minutes = :minutes union all
                select revision from search_minutes where minutes = :minutes""")
                .param("minutes", scribe.minutes().value()).query(Integer.class).list();
    }

    private static Scribe history(long seed) {
        return typed(RandomHistory.of(seed, REVISIONS - 10), 10);
    }

    private static RecordedEvent sentBy(Author author, long number, RecordedEvent event) {
        return new RecordedEvent(event.revision(), event.at(), author, event.client(), number, event.event());
    }

    private static Scribe typed(Scribe scribe, int edits) {
        IntStream.range(0, edits).forEach(i ->
                scribe.writes(SOMEBODY, Duration.ofSeconds(1),
                        new TextEdited(TextId.NOTES, Delta.builder().insert("x").build(), null)));
        return scribe;
    }

    /** So that a past is kept, and later one that went on from it. */
    private static void lookBackTwice(RunningReadSide running) {
        Scribe scribe = RandomHistory.of(99, LONG);
        for (int from = 0; from < LONG; from += LONG / 2) {
            running.record(scribe.minutes(), scribe.record().subList(from, from + LONG / 2));
            new HistoryReader(running.part(RecordedEvents.class), running.part(MinutesReader.class),
                    running.part(PostgresTraces.class)).prepare(scribe.minutes());
        }
        assertThat(running.sql().sql("select revision from trace").query(Integer.class).list()).containsExactly(LONG);
    }

    private static void lie(PostgresCheckpoints checkpoints, Scribe scribe) {
        MinutesState then = scribe.at(CHECKPOINT);
        MinutesState other = scribe.at(REVISIONS);
        checkpoints.keep(new MinutesState(then.minutes(), then.revision(), then.at(), other.content(), then.names()));
    }

    private static void asOwner(TestDatabase database, String... statements) throws SQLException {
        try (var owner = database.connectAsOwner(); var statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
