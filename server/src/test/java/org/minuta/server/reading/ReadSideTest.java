package org.minuta.server.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Delta;
import org.minuta.query.history.Asked;
import org.minuta.query.history.HistoryReader;
import org.minuta.query.list.ListedMinutes;
import org.minuta.query.list.MinutesList;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.RandomHistory;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.query.minutes.RecordedEventsContract;
import org.minuta.query.minutes.Scribe;
import org.minuta.query.minutes.Upkeep;
import org.minuta.server.database.TestDatabase;

/** The read side over the event store of Axon. */
class ReadSideTest extends RecordedEventsContract {

    private static final String LONG = "x".repeat(300_000);

    private static RunningReadSide running;

    @BeforeAll
    static void start() {
        running = RunningReadSide.on(TestDatabase.fresh());
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Override
    protected RecordedEvents holding(Scribe scribe) {
        RecordedEvents record = running.part(RecordedEvents.class);
        if (record.head(scribe.minutes()) == 0) {
            running.record(scribe);
        }
        return record;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answersAsIfItHadReadEverything(long seed) {
        var random = new Random(seed);
        var scribe = RandomHistory.of(seed, 500 + random.nextInt(800));
        running.record(scribe);
        MinutesReader reader = running.part(MinutesReader.class);

        for (int question = 0; question < 15; question++) {
            MinutesState then = scribe.at(1 + random.nextInt(scribe.record().size()));
            assertThat(reader.at(scribe.minutes(), then.revision())).contains(then);
            assertThat(reader.at(scribe.minutes(), then.at())).contains(scribe.at(then.at()));
        }
        assertThat(reader.now(scribe.minutes())).contains(scribe.now());
    }

    @Test
    void includesWhatWasCommittedRightBefore() {
        var scribe = RandomHistory.of(31, 300);
        MinutesReader reader = running.part(MinutesReader.class);

        for (int revision = 1; revision <= 300; revision++) {
            running.record(scribe.minutes(), scribe.record().subList(revision - 1, revision));
            assertThat(reader.now(scribe.minutes())).contains(scribe.at(revision));
        }
    }

    @Test
    void holdsOnlySoMuchOfLongEventsAtOnceAndStillTellsThemAll() {
        var scribe = Scribe.opens(MinutesId.random()).writes(new TextEdited(TextId.NOTES, Delta.document(LONG), null));
        IntStream.range(0, 40).forEach(i -> scribe.writes(new TextEdited(TextId.NOTES,
                Delta.builder().insert(LONG).delete(LONG.length()).build(), null)));
        scribe.record().forEach(event -> running.record(scribe.minutes(), List.of(event)));
        RecordedEvents record = running.part(RecordedEvents.class);

        List<RecordedEvent> page = record.after(scribe.minutes(), 0, 1_000);

        assertThat(page.stream().mapToLong(event -> event.event() instanceof TextEdited ? LONG.length() : 0).sum())
                .isBetween(8L << 20, (8L << 20) + LONG.length());
        assertThat(page).isEqualTo(scribe.record().subList(0, page.size()));
        assertThat(running.part(MinutesReader.class).now(scribe.minutes())).contains(scribe.now());
        assertThat(running.part(HistoryReader.class).attribution(scribe.minutes(), new Asked.Now()))
                .hasValueSatisfying(now -> assertThat(now.of().revision()).isEqualTo(scribe.record().size()));
    }

    @Test
    void givesAnEventHoweverLongItIs() {
        var scribe = Scribe.opens(MinutesId.random()).writes(
                new TextEdited(TextId.NOTES, Delta.document(LONG.repeat(30)), null),
                new TextEdited(TextId.NOTES, Delta.builder().insert("x").build(), null));
        running.record(scribe);

        assertThat(running.part(RecordedEvents.class).after(scribe.minutes(), 1, 1_000))
                .isEqualTo(scribe.record().subList(1, 2));
    }

    @Test
    void keepsCheckpointsOfMinutesThatNobodyReads() {
        var scribe = RandomHistory.of(32, 450);
        running.record(scribe);
        running.part("checkpointUpkeep", Upkeep.class).committed(scribe.minutes(), 1, 450);

        await().untilAsserted(() -> assertThat(running.sql()
                .sql("select revision from checkpoint where minutes = ? order by revision")
                .param(scribe.minutes().value()).query(Long.class).list()).containsExactly(200L, 400L));
    }

    @Test
    void listsMinutesSoonAfterTheyChange() {
        var scribe = RandomHistory.of(33, 250);
        running.record(scribe);

        await().untilAsserted(() -> assertThat(listed(scribe.minutes())).singleElement()
                .satisfies(line -> assertThat(line.revision()).isEqualTo(250))
                .satisfies(line -> assertThat(line.title()).isEqualTo(scribe.now().content().heading().title()))
                .satisfies(line -> assertThat(line.openedAt()).isBetween(
                        scribe.at(1).at().minusNanos(1_000), scribe.at(1).at().plusNanos(1_000))));
    }

    @Test
    void goesOnAfterMinutesWhoseRecordIsBroken() {
        var broken = RandomHistory.of(34, 30);
        running.record(broken.minutes(), broken.record().subList(5, 30));
        var whole = RandomHistory.of(35, 30);
        running.record(whole);

        await().untilAsserted(() -> assertThat(listed(whole.minutes())).singleElement()
                .satisfies(line -> assertThat(line.revision()).isEqualTo(30)));
        assertThat(listed(broken.minutes())).isEmpty();
        await().untilAsserted(() -> assertThat(running.sql()
                .sql("select count(*) from dead_letter where processing_group = 'minutes-list-1'")
                .query(Integer.class).single()).isPositive());
    }

    static LongStream seeds() {
        return new Random().longs(3);
    }

    private static List<ListedMinutes> listed(MinutesId minutes) {
        return running.part(MinutesList.class).page(1).minutes().stream()
                .filter(line -> line.minutes().equals(minutes)).toList();
    }
}
