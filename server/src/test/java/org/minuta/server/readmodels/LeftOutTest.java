package org.minuta.server.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.MinutesEvent.HeadingRevised;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.query.list.MinutesList;
import org.minuta.query.minutes.Scribe;
import org.minuta.server.database.TestDatabase;
import org.minuta.server.reading.RunningReadSide;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An event that a processor never sees, because it was committed into a hole that was given up (C26). */
class LeftOutTest {

    private static final Duration LONG_AGO = Duration.ofMinutes(10);

    @Test
    void isReadFromTheRecordWhenTheNextEventShowsTheGap() throws Exception {
        try (RunningReadSide running = RunningReadSide.on(TestDatabase.fresh());
                var threads = Executors.newSingleThreadExecutor()) {
            Scribe slow = Scribe.opens(MinutesId.random());
            running.record(slow);
            awaitTold(running, slow, 1);
            var written = new CountDownLatch(1);
            var mayCommit = new CountDownLatch(1);
            slow.writes(new HeadingRevised(HeadingChanges.title("Escrita despacio")));
            var slowly = threads.submit(() -> transaction(running).executeWithoutResult(transaction -> {
                publish(running, slow.minutes(), slow.record().get(1), Instant.now());
                written.countDown();
                awaitLatch(mayCommit);
            }));
            written.await();
            Scribe quick = Scribe.opens(MinutesId.random());
            transaction(running).executeWithoutResult(transaction ->
                    publish(running, quick.minutes(), quick.record().getFirst(), Instant.now().minus(LONG_AGO)));
            awaitTold(running, quick, 1);
            mayCommit.countDown();
            slowly.get();
            Scribe later = Scribe.opens(MinutesId.random());
            running.record(later);
            awaitTold(running, later, 1);
            assertThat(told(running, slow)).as("the event was left out").isEqualTo(1);

            slow.writes(new HeadingRevised(HeadingChanges.title("Escrita después")));
            running.record(slow.minutes(), slow.record().subList(2, 3));

            awaitTold(running, slow, 3);
            assertThat(running.part(SimpleMeterRegistry.class).get("minuta.projection.repaired")
                    .tag("projection", "minutes-list").functionCounter().count()).isEqualTo(1);
            assertThat(running.part(MinutesList.class).page(1).minutes()).filteredOn("minutes", slow.minutes())
                    .singleElement().satisfies(line -> assertThat(line.title()).isEqualTo("Escrita después"));
        }
    }

    private static TransactionTemplate transaction(RunningReadSide running) {
        return new TransactionTemplate(running.part(PlatformTransactionManager.class));
    }

    private static void publish(RunningReadSide running, MinutesId minutes, RecordedEvent event, Instant at) {
        running.part(EventStore.class).publish(List.of(new GenericDomainEventMessage<>("Minutes", minutes.toString(),
                event.revision() - 1, event.event(), RunningReadSide.metaData(event), minutes + "-" + event.revision(),
                at)));
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitTold(RunningReadSide running, Scribe scribe, long revision) {
        await().untilAsserted(() -> assertThat(told(running, scribe)).isEqualTo(revision));
    }

    private static long told(RunningReadSide running, Scribe scribe) {
        return running.sql().sql("select revision from minutes_list where minutes = ?")
                .param(scribe.minutes().value()).query(Long.class).optional().orElse(0L);
    }
}
