package org.minuta.server.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesEvent.RevisionNamed;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Delta;
import org.minuta.query.minutes.Scribe;
import org.minuta.server.axon.DeadLetters.Letter;
import org.minuta.server.database.TestDatabase;
import org.minuta.server.reading.RunningReadSide;

/** What a read model fails on (C27, C28). */
class SetAsideTest {

    /** A processor that failed waits longer each time before it tries again. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST_EVENTS = 5;
    private static final int MOST_MINUTES = 3;
    private static final int FIRST = 1;
    private static final int BRITTLE = 1_001;

    private final TestDatabase database = TestDatabase.fresh();
    private final BrittleList brittle = new BrittleList();
    private RunningReadSide running;

    @BeforeEach
    void start() {
        running = RunningReadSide.on(database, Map.of("minuta.dead-letter-retry", "1h",
                "minuta.dead-letters.events", MOST_EVENTS, "minuta.dead-letters.minutes", MOST_MINUTES), brittle);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void isToldOnceTheProgramIsMendedInOrder() {
        Scribe ill = namedAfter(3);
        brittle.failsOn(ill.minutes());
        Scribe healthy = namedAfter(3);
        running.record(ill);
        running.record(healthy);

        awaitTold(BRITTLE, healthy, 5);
        awaitTold(BRITTLE, ill, 4);
        assertThat(letters(BrittleList.NAME)).singleElement().satisfies(letter -> {
            assertThat(letter.minutes()).isEqualTo(ill.minutes().toString());
            assertThat(letter.revision()).isEqualTo(5);
            assertThat(letter.event()).isEqualTo("RevisionNamed");
            assertThat(letter.cause()).isEqualTo("IllegalStateException");
            assertThat(letter.toString()).doesNotContain("secret");
        });

        running.record(ill.minutes(), typed(ill, 2).record().subList(5, 7));
        await().atMost(PATIENCE).until(() -> waiting(BrittleList.NAME) == 3);
        assertThat(models().retry(BrittleList.NAME)).isZero();
        assertThat(told(BRITTLE, ill)).isEqualTo(4);

        brittle.isMended();
        assertThat(models().retry(BrittleList.NAME)).isEqualTo(1);
        assertThat(told(BRITTLE, ill)).isEqualTo(7);
        assertThat(waiting(BrittleList.NAME)).isZero();
    }

    /** A write comes at the end of a batch, when nobody can say any more which event it fails for. */
    @ParameterizedTest
    @CsvSource({"minutes-list, minutes_list", "agreements, register_minutes", "search, search_minutes"})
    void isOnlyTheEventWhoseWriteTheDatabaseRefusesAndWhatFollowsIt(String model, String table) throws SQLException {
        Scribe ill = typed(titled("Minuta"), 5);
        Scribe healthy = typed(titled("Minuta"), 5);
        asOwner("""
                create function refuse_line() returns trigger language plpgsql as $$
                begin
                    raise exception 'poison';
                end
                $$""", """
                create trigger refuse_line before insert or update on %s
                for each row when (new.generation = 1 and new.revision >= 4 and new.minutes = '%s')
                execute function refuse_line()""".formatted(table, ill.minutes()));
        running.record(ill);
        running.record(healthy);

        awaitTold(table, FIRST, healthy, 6);
        awaitTold(table, FIRST, ill, 3);
        await().atMost(PATIENCE).until(() -> waiting(model) == 3);
        assertThat(letters(model)).singleElement()
                .satisfies(letter -> assertThat(letter.revision()).isEqualTo(4));
        assertThat(models().retry(model)).isZero();
        assertThat(waiting(model)).isEqualTo(3);
        running.record(healthy.minutes(), typed(healthy, 1).record().subList(6, 7));
        awaitTold(table, FIRST, healthy, 7);

        asOwner("drop trigger refuse_line on " + table);
        assertThat(models().retry(model)).isEqualTo(1);
        assertThat(told(table, FIRST, ill)).isEqualTo(6);
        assertThat(waiting(model)).isZero();
    }

    @Test
    void isNeverLeftOutWhenNoMoreMayBeSetAside() {
        Scribe ill = namedAfter(0);
        brittle.failsOn(ill.minutes());
        running.record(ill);
        await().atMost(PATIENCE).until(() -> waiting(BrittleList.NAME) == 1);
        running.record(ill.minutes(), typed(ill, 20).record().subList(2, 22));
        await().atMost(PATIENCE).until(() -> report().live().standsStill());
        assertThat(waiting(BrittleList.NAME)).isBetween(1L, (long) MOST_EVENTS);
        assertThat(gauge("minuta.projection.stands.still")).isEqualTo(1);
        assertThat(gauge("minuta.projection.behind")).isPositive();
        assertThat(gauge("minuta.projection.dead.letters")).isEqualTo(waiting(BrittleList.NAME));
        Scribe others = titled("Minuta");
        running.record(others);
        awaitTold(FIRST, others, 1);

        brittle.isMended();
        assertThat(models().retry(BrittleList.NAME)).isEqualTo(1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(BRITTLE, ill)).isEqualTo(22));
        awaitTold(BRITTLE, others, 1);
        await().atMost(PATIENCE).until(() -> gauge("minuta.projection.behind") == 0);
        assertThat(report().live().standsStill()).isFalse();
    }

    @Test
    void isNeverLeftOutWhenNoMoreMinutesMayBeSetAside() {
        List<Scribe> all = IntStream.range(0, 2 * MOST_MINUTES).mapToObj(i -> namedAfter(0)).toList();
        all.forEach(scribe -> brittle.failsOn(scribe.minutes()));
        all.subList(0, MOST_MINUTES).forEach(running::record);
        await().atMost(PATIENCE).until(() -> waiting(BrittleList.NAME) == MOST_MINUTES);
        all.subList(MOST_MINUTES, all.size()).forEach(running::record);
        await().atMost(PATIENCE).until(() -> report().live().standsStill());

        brittle.isMended();
        await().atMost(PATIENCE).untilAsserted(() -> {
            models().retry(BrittleList.NAME);
            assertThat(all).allSatisfy(scribe -> assertThat(told(BRITTLE, scribe)).isEqualTo(2));
        });
    }

    private static Scribe titled(String title) {
        return Scribe.opens(MinutesId.random(), Heading.EMPTY.with(HeadingChanges.title(title)));
    }

    private static Scribe namedAfter(int edits) {
        return typed(titled("Minuta"), edits).writes(new RevisionNamed(1, "Borrador"));
    }

    private static Scribe typed(Scribe scribe, int edits) {
        IntStream.range(0, edits).forEach(i ->
                scribe.writes(new TextEdited(TextId.NOTES, Delta.builder().insert("x").build(), null)));
        return scribe;
    }

    private ReadModels models() {
        return running.part(ReadModels.class);
    }

    private ReadModelReport report() {
        return models().report(BrittleList.NAME).orElseThrow();
    }

    private List<Letter> letters(String model) {
        return models().deadLetters(model, 1, null, 10);
    }

    private long waiting(String model) {
        return models().waiting(model);
    }

    private double gauge(String name) {
        return running.part(SimpleMeterRegistry.class).get(name).tag("projection", BrittleList.NAME).gauge().value();
    }

    private void awaitTold(int generation, Scribe scribe, long revision) {
        awaitTold("minutes_list", generation, scribe, revision);
    }

    private void awaitTold(String table, int generation, Scribe scribe, long revision) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(table, generation, scribe)).isEqualTo(revision));
    }

    private long told(int generation, Scribe scribe) {
        return told("minutes_list", generation, scribe);
    }

    private long told(String table, int generation, Scribe scribe) {
        return running.sql().sql("select revision from " + table + " where generation = ? and minutes = ?")
                .param(generation).param(scribe.minutes().value()).query(Long.class).optional().orElse(0L);
    }

    private void asOwner(String... statements) throws SQLException {
        try (var owner = database.connectAsOwner(); var statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
