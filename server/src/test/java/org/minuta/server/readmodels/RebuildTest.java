package org.minuta.server.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.MinutesEvent.HeadingRevised;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesEvent.RevisionNamed;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.list.ListedMinutes;
import org.minuta.query.list.MinutesList;
import org.minuta.query.list.MinutesListModel;
import org.minuta.query.minutes.RandomHistory;
import org.minuta.query.minutes.Scribe;
import org.minuta.server.database.TestDatabase;
import org.minuta.server.reading.RunningReadSide;

/** Read models are built anew while people read and write, on one server or several. */
class RebuildTest {

    private static final String LIST = MinutesListModel.NAME;
    private static final int WRITERS = 20;
    private static final Map<String, ?> AT_ONCE = Map.of("minuta.read-models.delete-after", "1s",
            "minuta.dead-letter-retry", "1h");

    /** C29. */
    @Test
    void endsWithTheSameListWhileTwentyWriteAndOthersRead() throws Exception {
        try (RunningReadSide running = RunningReadSide.on(TestDatabase.fresh(), AT_ONCE);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Scribe> scribes = IntStream.range(0, WRITERS).mapToObj(i -> RandomHistory.of(i, 200)).toList();
            scribes.forEach(running::record);
            awaitTold(running, 1, scribes);
            var over = new AtomicBoolean();
            var meanwhile = new AtomicLong();
            var writing = scribes.stream().map(scribe -> threads.submit(writer(running, scribe, over, meanwhile)))
                    .toList();
            var reading = threads.submit(reader(running, over));

            assertThat(running.part(ReadModels.class).rebuild(LIST)).isTrue();
            assertThat(running.part(ReadModels.class).rebuild(LIST)).isFalse();
            await().until(() -> live(running) == 2);
            over.set(true);
            for (var writer : writing) {
                writer.get();
            }
            assertThat(reading.get()).isPositive();
            assertThat(meanwhile).hasValueGreaterThan(WRITERS);

            awaitTold(running, 2, scribes);
            assertThat(page(running)).containsExactlyInAnyOrderElementsOf(scribes.stream().map(Told::by).toList());
            await().until(() -> rowsOf(running, 1) == 0);
            assertThat(processors(running)).containsExactly("minutes-list-2");
        }
    }

    @Test
    void isDoneOnceByTwoServersThatAreBothAskedForIt() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        try (RunningReadSide one = RunningReadSide.on(database, AT_ONCE);
                RunningReadSide other = RunningReadSide.on(database, AT_ONCE);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Scribe scribe = RandomHistory.of(1, 100);
            one.record(scribe);

            var begun = threads.invokeAll(Stream.of(one, other, one, other)
                    .map(server -> (Callable<Boolean>) () -> server.part(ReadModels.class).rebuild(LIST)).toList());

            assertThat(begun).filteredOn(future -> future.resultNow()).hasSize(1);
            await().until(() -> live(one) == 2 && live(other) == 2);
            await().until(() -> rowsOf(one, 1) == 0 && processors(one).equals(List.of("minutes-list-2")));
            scribe.writes(new HeadingRevised(HeadingChanges.title("Otra")));
            other.record(scribe.minutes(), scribe.record().subList(100, 101));
            awaitTold(one, 2, List.of(scribe));
            assertThat(page(other)).containsExactly(Told.by(scribe));
        }
    }

    @Test
    void goesOnAtTheNextStart() {
        TestDatabase database = TestDatabase.fresh();
        Scribe scribe = RandomHistory.of(2, 100);
        try (RunningReadSide running = RunningReadSide.on(database, AT_ONCE)) {
            running.record(scribe);
            awaitTold(running, 1, List.of(scribe));
            running.part(ReadModels.class).rebuild(LIST);
        }
        try (RunningReadSide running = RunningReadSide.on(database, AT_ONCE)) {
            await().until(() -> live(running) == 2);
            assertThat(page(running)).containsExactly(Told.by(scribe));
        }
    }

    @Test
    void isHeldBackWhileItFailsOnMoreThanTheOneThatIsRead() {
        var brittle = new BrittleList();
        brittle.failsOnlyIn(2);
        try (RunningReadSide running = RunningReadSide.on(TestDatabase.fresh(), AT_ONCE, brittle)) {
            Scribe scribe = Scribe.opens(MinutesId.random()).writes(new RevisionNamed(1, "Borrador"));
            brittle.failsOn(scribe.minutes());
            running.record(scribe);
            ReadModels models = running.part(ReadModels.class);

            models.rebuild(BrittleList.NAME);
            await().until(() -> heldBack(models));
            assertThat(models.report(BrittleList.NAME).orElseThrow().live().generation()).isEqualTo(1);

            brittle.isMended();
            models.retry(BrittleList.NAME);
            await().until(() -> models.report(BrittleList.NAME).orElseThrow().live().generation() == 2);
            assertThat(models.report(BrittleList.NAME).orElseThrow().rebuild()).isNull();
        }
    }

    @Test
    void isHeldBackIfItFailsOnOtherMinutesThanTheOneThatIsRead() {
        var brittle = new BrittleList();
        try (RunningReadSide running = RunningReadSide.on(TestDatabase.fresh(), AT_ONCE, brittle)) {
            Scribe ill = Scribe.opens(MinutesId.random()).writes(new RevisionNamed(1, "Borrador"));
            Scribe other = Scribe.opens(MinutesId.random()).writes(new RevisionNamed(1, "Borrador"));
            ReadModels models = running.part(ReadModels.class);
            brittle.failsOn(ill.minutes());
            running.record(ill);
            running.record(other);
            await().until(() -> models.waiting(BrittleList.NAME) == 1);
            brittle.isMended();
            brittle.failsOn(other.minutes());

            models.rebuild(BrittleList.NAME);

            await().until(() -> heldBack(models));
            assertThat(models.report(BrittleList.NAME).orElseThrow().live().generation()).isEqualTo(1);
        }
    }

    @Test
    void canBeGivenUp() {
        var brittle = new BrittleList();
        brittle.failsOnlyIn(2);
        try (RunningReadSide running = RunningReadSide.on(TestDatabase.fresh(), AT_ONCE, brittle)) {
            Scribe scribe = Scribe.opens(MinutesId.random()).writes(new RevisionNamed(1, "Borrador"));
            brittle.failsOn(scribe.minutes());
            running.record(scribe);
            ReadModels models = running.part(ReadModels.class);
            models.rebuild(BrittleList.NAME);
            await().until(() -> heldBack(models));

            assertThat(models.giveUp(BrittleList.NAME)).isTrue();

            assertThat(models.giveUp(BrittleList.NAME)).isFalse();
            assertThat(models.report(BrittleList.NAME).orElseThrow().rebuild()).isNull();
            await().until(() -> !models.hasGeneration(BrittleList.NAME, 2));
            assertThat(models.waiting(BrittleList.NAME)).isZero();
            assertThat(models.report(BrittleList.NAME).orElseThrow().live().generation()).isEqualTo(1);
        }
    }

    private static boolean heldBack(ReadModels models) {
        var rebuild = models.report(BrittleList.NAME).orElseThrow().rebuild();
        return rebuild != null && rebuild.heldBack();
    }

    private record Told(MinutesId minutes, long revision, String title) {

        static Told by(Scribe scribe) {
            return new Told(scribe.minutes(), scribe.record().size(), scribe.now().content().heading().title());
        }

        static Told by(ListedMinutes line) {
            return new Told(line.minutes(), line.revision(), line.title());
        }
    }

    private static Callable<Void> writer(RunningReadSide running, Scribe scribe, AtomicBoolean over,
            AtomicLong written) {
        return () -> {
            while (!over.get()) {
                int revision = scribe.record().size();
                scribe.writes(new HeadingRevised(HeadingChanges.title("Minuta " + revision)));
                running.record(scribe.minutes(), scribe.record().subList(revision, revision + 1));
                written.incrementAndGet();
            }
            return null;
        };
    }

    /** Readers find all minutes in every answer, and nothing older than what was there before the rebuild. */
    private static Callable<Long> reader(RunningReadSide running, AtomicBoolean over) {
        return () -> {
            long answers = 0;
            while (!over.get()) {
                Set<MinutesId> found = new HashSet<>();
                for (ListedMinutes line : running.part(MinutesList.class).page(1).minutes()) {
                    found.add(line.minutes());
                    assertThat(line.revision()).isGreaterThanOrEqualTo(200);
                }
                assertThat(found).hasSize(WRITERS);
                answers++;
            }
            return answers;
        };
    }

    private static void awaitTold(RunningReadSide running, int generation, List<Scribe> scribes) {
        for (Scribe scribe : scribes) {
            await().until(() -> running.sql()
                    .sql("select revision from minutes_list where generation = ? and minutes = ?").param(generation)
                    .param(scribe.minutes().value()).query(Long.class).optional().orElse(0L)
                    == scribe.record().size());
        }
    }

    private static List<Told> page(RunningReadSide running) {
        return running.part(MinutesList.class).page(1).minutes().stream().map(Told::by).toList();
    }

    private static int live(RunningReadSide running) {
        return running.part(Generations.class).live(LIST).getAsInt();
    }

    private static long rowsOf(RunningReadSide running, int generation) {
        return running.sql().sql("select count(*) from minutes_list where generation = ?").param(generation)
                .query(Long.class).single();
    }

    /** Those of the list alone; other read models have their own. */
    private static List<String> processors(RunningReadSide running) {
        return running.sql().sql("""
                select distinct processor_name from token_entry where processor_name like 'minutes-list-%' order by 1""")
                .query(String.class).list();
    }
}
