package org.minuta.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.query.minutes.CheckpointsInMemory;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.RecordInMemory;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.query.minutes.Scribe;

/** Those who ask of the same minutes take turns, but do not wait for ever for theirs. */
class TurnsTest {

    private final Scribe slow = Scribe.opens(MinutesId.random());
    private final Scribe quick = Scribe.opens(MinutesId.random());
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final HistoryReader past = past();

    /** Reads the record of one of the minutes for as long as nobody lets it end. */
    private HistoryReader past() {
        var record = new RecordInMemory().holds(slow).holds(quick);
        var halting = new RecordedEvents() {

            @Override
            public List<RecordedEvent> after(MinutesId minutes, long revision, int limit) {
                if (minutes.equals(slow.minutes())) {
                    asked.countDown();
                    await(answered);
                }
                return record.after(minutes, revision, limit);
            }

            @Override
            public long head(MinutesId minutes) {
                return record.head(minutes);
            }
        };
        return new HistoryReader(halting, new MinutesReader(record, new CheckpointsInMemory()), new TracesInMemory());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private Optional<HistoryPage> history(Scribe scribe) {
        return past.history(scribe.minutes(), HistoryFilter.NONE, null, 50);
    }

    @Test
    void aQuestionIsTurnedAwayAfterSomeSecondsAndAnsweredWhenAskedAgain() {
        var first = CompletableFuture.supplyAsync(() -> history(slow));
        await(asked);
        long start = System.nanoTime();
        assertThatThrownBy(() -> history(slow)).isInstanceOf(TooManyQuestions.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
        assertThat(history(quick)).isPresent();

        answered.countDown();
        assertThat(first.join()).isPresent();
        assertThat(history(slow)).isPresent();
    }
}
