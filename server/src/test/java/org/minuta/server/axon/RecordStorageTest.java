package org.minuta.server.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.server.database.TestDatabase;
import org.minuta.server.json.EventTypes;
import org.minuta.server.json.Samples;

class RecordStorageTest {

    private static RunningAxon axon;
    private final MinutesId minutes = MinutesId.random();

    @BeforeAll
    static void start() {
        axon = RunningAxon.on(TestDatabase.fresh());
    }

    @AfterAll
    static void stop() {
        axon.close();
    }

    @Test
    void recognisesThatAnotherWriterWasFaster() {
        axon.record(minutes, named(2));

        assertThatThrownBy(() -> appendAlone(1)).isInstanceOf(ConcurrencyException.class)
                .isNotInstanceOf(AggregateStreamCreationException.class);
        assertThat(axon.stored(minutes)).isEqualTo(2);
    }

    @Test
    void saysNothingOfTheMinutesInTheFailuresItReports() {
        axon.record(minutes, named(2));
        var secret = new MinutesEvent.RevisionNamed(1, "confidential");

        assertThatThrownBy(() -> axon.bean(TransactionManager.class).executeInTransaction(
                () -> axon.append(minutes, 1, secret, Map.of())))
                .satisfies(failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain("confidential")
                        .doesNotContain(HexFormat.of().formatHex("confidential".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void recognisesThatTheIdIsTaken() {
        axon.record(minutes, named(1));

        assertThatThrownBy(() -> appendAlone(0)).isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void keepsShortNamesAndNoClassNames() {
        axon.record(minutes, Samples.events());

        assertThat(axon.sql().queryForList("select distinct payload_type from domain_event where "
                + "aggregate_identifier = ?", String.class, minutes.toString()))
                .containsExactlyInAnyOrderElementsOf(EventTypes.names());
        assertThat(axon.sql().queryForObject("""
                select count(*) from domain_event
                where payload_type like '%.%' or convert_from(payload, 'UTF8') ~ '(java|org)\\.'
                   or convert_from(meta_data, 'UTF8') ~ '(java|org)\\.' or payload_revision is null""", Long.class))
                .isZero();
    }

    @Test
    void givesTheRecordBackFromAnyRevisionOn() {
        axon.record(minutes, Samples.events());
        RecordedEvents record = axon.bean(RecordedEvents.class);
        int all = Samples.events().size();

        assertThat(record.after(minutes, 0, 1000)).extracting(RecordedEvent::event).isEqualTo(Samples.events());
        assertThat(record.after(minutes, 3, 4)).extracting(RecordedEvent::revision).containsExactly(4L, 5L, 6L, 7L);
        assertThat(record.after(minutes, 3, 1).getFirst().by()).isEqualTo(Samples.ANNA);
        assertThat(record.after(minutes, 3, 1).getFirst().number()).isEqualTo(4);
        assertThat(record.after(minutes, all, 10)).isEmpty();
        assertThat(record.after(MinutesId.random(), 0, 10)).isEmpty();
        assertThat(record.head(minutes)).isEqualTo(all);
        assertThat(record.head(MinutesId.random())).isZero();
    }

    @Test
    void readsALongRecordToItsEnd() {
        axon.record(minutes, named(1_100));

        assertThat(axon.store().readEvents(minutes.toString()).asStream()).hasSize(1_100);
        assertThat(axon.bean(RecordedEvents.class).after(minutes, 0, 1_500)).hasSize(1_100);
    }

    @Test
    void letsNoTransactionStayOpenNearlyAsLongAsReadersWaitForAHole() {
        for (String limit : List.of("statement_timeout", "idle_in_transaction_session_timeout")) {
            String set = axon.sql().queryForObject("select setting from pg_settings where name = ?", String.class,
                    limit);
            assertThat(Duration.ofMillis(Long.parseLong(set)))
                    .isPositive().isLessThanOrEqualTo(RecordStorage.GAP_TIMEOUT.dividedBy(10));
        }
    }

    @Test
    void takesNoConnectionForATransactionThatOnlyWaits() throws InterruptedException {
        int many = 50;
        var open = new CountDownLatch(many);
        var done = new CountDownLatch(1);
        TransactionManager transactions = axon.bean(TransactionManager.class);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, many).forEach(i -> threads.submit(() -> transactions.executeInTransaction(() -> {
                open.countDown();
                awaitQuietly(done);
            })));
            assertThat(open.await(4, TimeUnit.SECONDS)).as("more transactions than the pool has connections").isTrue();
            axon.record(minutes, named(1));
            done.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void appendAlone(long sequence) {
        axon.bean(TransactionManager.class).executeInTransaction(
                () -> axon.append(minutes, sequence, new MinutesEvent.FollowUpCancelled(), Map.of()));
    }

    private static List<MinutesEvent.RevisionNamed> named(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> new MinutesEvent.RevisionNamed(i, "n" + i)).toList();
    }
}
