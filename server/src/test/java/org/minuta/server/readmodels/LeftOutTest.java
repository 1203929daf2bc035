package org.minuta.server.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.MinutesEvent.HeadingRevised;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesEvent.RevisionNamed;
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
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> TABLES = List.of("minutes_list", "register_minutes", "search_minutes");

    @Test
    void isToldFromTheRecordThoughNothingMoreIsWritten() throws Exception {
        try (RunningReadSide running = RunningReadSide.on(TestDatabase.fresh())) {
            Scribe slow = Scribe.opens(MinutesId.random());
            running.record(slow);
            awaitTold(running, slow, 1);
            slow.writes(new HeadingRevised(HeadingChanges.title("Escrita despacio")));

            leaveOut(running, slow, 2);

            awaitTold(running, slow, 2);
            assertThat(running.part(MinutesList.class).page(1).minutes()).filteredOn("minutes", slow.minutes())
                    .singleElement().satisfies(line -> assertThat(line.title()).isEqualTo("Escrita despacio"));
            assertRepaired(running);
        }
    }

    @Test
    void isToldEvenIfItIsTheOpening() throws Exception {
        try (RunningReadSide running = RunningReadSide.on(TestDatabase.fresh())) {
            Scribe slow = Scribe.opens(MinutesId.random());

            leaveOut(running, slow, 1);

            awaitTold(running, slow, 1);
            assertThat(running.part(MinutesList.class).page(1).minutes()).extracting("minutes")
                    .contains(slow.minutes());
            assertRepaired(running);
        }
    }

    @Test
    void isToldAfterARestartHoweverLongAgoItWas() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        Scribe slow = Scribe.opens(MinutesId.random());
        Scribe later = Scribe.opens(MinutesId.random());
        try (RunningReadSide running = RunningReadSide.on(database)) {
            running.record(slow);
            running.record(later);
            awaitTold(running, later, 1);
            awaitTold(running, slow, 1);
        }
        try (var connection = database.connectAsApplication(); var statement = connection.createStatement()) {
            for (String table : List.of("minutes_list", "register_minutes", "search_minutes", "search_listing",
                    "search_passage")) {
                statement.execute("delete from " + table + " where minutes = '" + slow.minutes() + "'");
            }
        }

        try (RunningReadSide running = RunningReadSide.on(database)) {
            awaitTold(running, slow, 1);
        }
    }

    @Test
    void isLeftToTheDeadLettersIfItWaitsAmongThem() {
        var brittle = new BrittleList();
        Scribe ill = Scribe.opens(MinutesId.random()).writes(new RevisionNamed(1, "Borrador"));
        brittle.failsOn(ill.minutes());
        try (RunningReadSide running = RunningReadSide.on(TestDatabase.fresh(),
                Map.of("minuta.dead-letter-retry", "1h"), brittle)) {
            running.record(ill);
            awaitTold(running, ill, 2);
            await().until(() -> running.part(ReadModels.class).waiting(BrittleList.NAME) == 1);
            brittle.isMended();

            await().pollDelay(Duration.ofSeconds(6)).until(() -> true);

            assertThat(running.part(ReadModels.class).waiting(BrittleList.NAME)).isEqualTo(1);
            assertThat(repaired(running, BrittleList.NAME)).isZero();
        }
    }

    /** The processors go past the place of the last event before it is committed. */
    private static void leaveOut(RunningReadSide running, Scribe slow, int revision) throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var written = new CountDownLatch(1);
            var mayCommit = new CountDownLatch(1);
            var slowly = threads.submit(() -> transaction(running).executeWithoutResult(transaction -> {
                publish(running, slow.minutes(), slow.record().get(revision - 1), Instant.now());
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
        }
    }

    private static void assertRepaired(RunningReadSide running) {
        assertThat(running.part(ReadModels.class).names()).hasSameSizeAs(TABLES)
                .allSatisfy(model -> assertThat(repaired(running, model)).isEqualTo(1));
    }

    private static double repaired(RunningReadSide running, String model) {
        return running.part(SimpleMeterRegistry.class).get("minuta.projection.repaired").tag("projection", model)
                .functionCounter().count();
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
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(TABLES).allSatisfy(table ->
                assertThat(told(running, table, scribe)).isEqualTo(revision)));
    }

    private static long told(RunningReadSide running, String table, Scribe scribe) {
        return running.sql().sql("select revision from " + table + " where generation = 1 and minutes = ?")
                .param(scribe.minutes().value()).query(Long.class).optional().orElse(0L);
    }
}
