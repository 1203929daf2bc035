package org.minuta.query.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;

class MinutesReaderTest {

    private static final Scribe SCRIBE = RandomHistory.of(4, 1_730);

    private final Scribe scribe = SCRIBE;
    private final MinutesId minutes = scribe.minutes();
    private final RecordInMemory record = new RecordInMemory().holds(scribe);
    private final CheckpointsInMemory checkpoints = new CheckpointsInMemory();
    private final MinutesReader reader = new MinutesReader(record, checkpoints);

    @Test
    void knowsNothingOfUnknownMinutes() {
        MinutesId unknown = MinutesId.random();

        assertThat(reader.now(unknown)).isEmpty();
        assertThat(reader.at(unknown, 1)).isEmpty();
        assertThat(reader.at(unknown, Instant.MAX)).isEmpty();
        assertThat(reader.events(unknown, 0, 10)).isEmpty();
    }

    @Test
    void refusesARevisionThatNeverWas() {
        assertThatExceptionOfType(UnknownRevision.class).isThrownBy(() -> reader.at(minutes, 1_731))
                .satisfies(refused -> assertThat(refused.revision()).isEqualTo(1_731))
                .satisfies(refused -> assertThat(refused.head()).isEqualTo(1_730));
        assertThatExceptionOfType(UnknownRevision.class).isThrownBy(() -> reader.at(minutes, 0));
        assertThatExceptionOfType(UnknownRevision.class).isThrownBy(() -> reader.at(minutes, Long.MIN_VALUE));
    }

    @Test
    void saysNothingOfTheTimeBeforeTheOpening() {
        Instant opening = scribe.at(1).at();

        assertThat(reader.at(minutes, opening.minusNanos(1))).isEmpty();
        assertThat(reader.at(minutes, Instant.MIN)).isEmpty();
        assertThat(reader.at(minutes, opening)).contains(scribe.at(1));
    }

    @Test
    void takesTheLastOfSeveralEventsOfOneInstant() {
        Instant noon = Scribe.NOON;
        List<RecordedEvent> atOnce = scribe.record().stream().limit(450)
                .map(event -> new RecordedEvent(event.revision(), noon, event.by(), event.client(), event.number(),
                        event.event())).toList();
        record.holds(minutes, atOnce);

        assertThat(reader.at(minutes, noon)).hasValueSatisfying(state -> assertThat(state.revision()).isEqualTo(450));
        assertThat(reader.at(minutes, noon)).hasValueSatisfying(state -> assertThat(state.revision()).isEqualTo(450));
    }

    @Test
    void includesWhatCameSinceItLastLooked() {
        for (int revision : List.of(1, 2, 199, 200, 201, 700, 1_200, 1_730)) {
            record.holds(minutes, scribe.record().subList(0, revision));

            assertThat(reader.now(minutes)).contains(scribe.at(revision));
        }
    }

    @Test
    void readsOnlyWhatCameSinceItLastLooked() {
        reader.now(minutes);
        record.eventsRead();

        reader.now(minutes);

        assertThat(record.eventsRead()).isZero();
    }

    @Test
    void keepsCheckpointsOnTheWay() {
        reader.now(minutes);

        assertThat(checkpoints.of(minutes)).containsOnlyKeys(200L, 400L, 600L, 800L, 1_000L, 1_200L, 1_400L, 1_600L);
        assertThat(checkpoints.of(minutes)).allSatisfy((revision, state) ->
                assertThat(state).isEqualTo(scribe.at(revision)));
    }

    @Test
    void readsAnyRevisionFromTheCheckpointBefore() {
        reader.now(minutes);
        record.eventsRead();

        assertThat(reader.at(minutes, 999)).contains(scribe.at(999));
        assertThat(record.eventsRead()).isEqualTo(199);
        assertThat(reader.at(minutes, 1_000)).contains(scribe.at(1_000));
        assertThat(record.eventsRead()).isZero();
    }

    @Test
    void findsItsWayFromCheckpointsAfterARestart() {
        reader.now(minutes);
        record.eventsRead();

        assertThat(new MinutesReader(record, checkpoints).now(minutes)).contains(scribe.now());
        assertThat(record.eventsRead()).isEqualTo(130);
    }

    @Test
    void neverHoldsALongRecordInMemory() {
        reader.now(minutes);

        assertThat(record.largestAnswer()).isLessThanOrEqualTo(500);
    }

    @Test
    void goesALongWayOnceForManyReaders() throws Exception {
        int readers = 12;
        var together = new MinutesReader(allSettingOutTogether(readers), checkpoints);
        Callable<Object> now = () -> together.now(minutes).orElseThrow();
        Callable<Object> then = () -> together.at(minutes, 1_730).orElseThrow();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(
                    Stream.generate(() -> List.of(now, then)).limit(readers / 2).flatMap(List::stream).toList())) {
                assertThat(answer.get()).isEqualTo(scribe.now());
            }
        }

        int openingAndFirstPage = 501;
        int fromTheLastCheckpoint = 130;
        assertThat(record.eventsRead())
                .isLessThanOrEqualTo(1_730 + readers * (openingAndFirstPage + fromTheLastCheckpoint));
    }

    private RecordedEvents allSettingOutTogether(int readers) {
        var start = new CyclicBarrier(readers);
        var waiting = new AtomicInteger(readers);
        return new RecordedEvents() {
            @Override
            public List<RecordedEvent> after(MinutesId minutes, long revision, int limit) {
                List<RecordedEvent> events = record.after(minutes, revision, limit);
                if (revision == 1 && waiting.getAndDecrement() > 0) {
                    await(start);
                }
                return events;
            }

            @Override
            public long head(MinutesId minutes) {
                return record.head(minutes);
            }
        };
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answersAsIfItHadReadEverything(long seed) {
        var random = new Random(seed);
        Scribe other = RandomHistory.of(seed, 1 + random.nextInt(1_500));
        record.holds(other);
        for (int question = 0; question < 40; question++) {
            int revision = 1 + random.nextInt(other.record().size());
            MinutesState then = other.at(revision);
            switch (random.nextInt(4)) {
                case 0 -> assertThat(reader.at(other.minutes(), revision)).contains(then);
                case 1 -> assertThat(reader.at(other.minutes(), then.at())).contains(other.at(then.at()));
                case 2 -> assertThat(reader.at(other.minutes(), then.at().plusMillis(999)))
                        .contains(other.at(then.at().plusMillis(999)));
                default -> assertThat(reader.now(other.minutes())).contains(other.now());
            }
            if (random.nextInt(4) == 0) {
                checkpoints.of(other.minutes()).remove(200L * random.nextInt(8));
            }
        }
    }

    static LongStream seeds() {
        return new Random().longs(20);
    }
}
