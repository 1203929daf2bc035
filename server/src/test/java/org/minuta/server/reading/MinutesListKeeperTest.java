package org.minuta.server.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesEvent.*;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Delta;
import org.minuta.query.list.ListedMinutes;
import org.minuta.query.list.MinutesList;
import org.minuta.query.list.MinutesListModel;
import org.minuta.query.minutes.RandomHistory;
import org.minuta.query.minutes.RecordInMemory;
import org.minuta.query.minutes.Scribe;
import org.minuta.query.readmodels.ReadModelKeeper;
import org.minuta.server.database.TestDatabase;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class MinutesListKeeperTest {

    private static final TestDatabase TEST_DATABASE = TestDatabase.fresh();
    private static final DataSource DATABASE = Connections.to(TEST_DATABASE);
    private static final int BATCH = 100;

    private final NamedParameterJdbcOperations tables = new NamedParameterJdbcTemplate(DATABASE);
    private final JdbcClient sql = JdbcClient.create(tables);
    private final RecordInMemory record = new RecordInMemory();
    private final TransactionTemplate wholly = new TransactionTemplate(new JdbcTransactionManager(DATABASE),
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    private final ReadModelKeeper<?> keeper =
            new ReadModelKeeper<>(new MinutesListModel().generation(1, tables), record, wholly);
    private final MinutesList list = new MinutesList(sql, () -> 1);
    private final InMemorySequencedDeadLetterQueue<EventMessage<?>> deadLetters =
            InMemorySequencedDeadLetterQueue.defaultQueue();
    private final EmbeddedEventStore events =
            EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(3);
    private final PooledStreamingEventProcessor processor = processor();

    @BeforeEach
    void forgetAll() {
        new TransactionTemplate(new JdbcTransactionManager(DATABASE))
                .executeWithoutResult(transaction -> sql.sql("delete from minutes_list").update());
    }

    @AfterEach
    void stop() {
        processor.shutDown();
        events.shutDown();
        threads.shutdownNow();
    }

    @Test
    void listsWhatTheHeadingSays() {
        var scribe = Scribe.opens(MinutesId.random());
        scribe.writes(new HeadingRevised(new HeadingChanges(null, null, null, null, Change.to("Consejo"),
                Change.to(LocalDate.of(2031, 5, 2)), null, null, null, Change.to("Metepec"), null, null)));

        processed(scribe);

        assertThat(list.page(1).minutes()).singleElement().isEqualTo(listed(scribe));
        assertThat(list.page(1).minutes().getFirst().event()).isEqualTo("Consejo");
        assertThat(list.page(1).minutes().getFirst().heldOn()).isEqualTo(LocalDate.of(2031, 5, 2));
    }

    @Test
    void countsWhoIsListedAndWhatStands() {
        var scribe = Scribe.opens(MinutesId.random());
        var ana = new Attendee(new AttendeeId(UUID.randomUUID()), "Ana Solís", null, null, null, Attendance.ABSENT);
        var ben = new Attendee(new AttendeeId(UUID.randomUUID()), "Ben Ortiz", null, null, null, Attendance.PRESENT);
        var paint = agreement();
        var lamps = agreement();
        scribe.writes(new AttendeeAdded(ana, 1), new AttendeeAdded(ben, 2), new AttendeeRemoved(ben.id()),
                new AgreementRecorded(paint, 1), new AgreementRecorded(lamps, 2), new AgreementFulfilled(paint.id()),
                new AgreementReinstated(paint, 1), new AgreementWithdrawn(lamps.id(), "Ya están"));
        processed(scribe);

        assertThat(line(scribe.minutes())).extracting(ListedMinutes::attendees, ListedMinutes::agreements)
                .containsExactly(1, 1);
    }

    @Test
    void followsARestoredHeading() {
        var scribe = Scribe.opens(MinutesId.random());
        var before = scribe.now().content();
        scribe.writes(new HeadingRevised(HeadingChanges.title("Otra")), new RevisionRestored(1, before, List.of()));

        processed(scribe);

        assertThat(list.page(1).minutes()).singleElement().isEqualTo(listed(scribe));
    }

    @Test
    void writesALineOnceABatch() throws SQLException {
        countWrites();
        var scribe = Scribe.opens(MinutesId.random());
        IntStream.range(0, 1_000).forEach(i ->
                scribe.writes(new TextEdited(TextId.NOTES, Delta.builder().insert("x").build(), null)));

        processed(scribe);

        assertThat(sql.sql("select count(*) from line_written").query(Integer.class).single())
                .isLessThanOrEqualTo(2 + 1_001 / BATCH);
    }

    @Test
    void skipsWhatItHasTold() {
        var scribe = RandomHistory.of(9, 60);
        processed(scribe);
        append(scribe.minutes(), scribe.record());
        append(scribe.minutes(), scribe.record().subList(20, 40));
        var last = Scribe.opens(MinutesId.random());

        processed(last);

        assertThat(line(scribe.minutes())).isEqualTo(listed(scribe));
        assertThat(keeper.repaired()).isZero();
    }

    @Test
    void readsWhatWasLeftOut() {
        var scribe = RandomHistory.of(10, 900);
        record.holds(scribe);
        append(scribe.minutes(), scribe.record().subList(0, 3));
        append(scribe.minutes(), scribe.record().subList(880, 900));

        processor.start();
        awaitRevision(scribe.minutes(), 900);

        assertThat(line(scribe.minutes())).isEqualTo(listed(scribe));
        assertThat(keeper.repaired()).isEqualTo(877);
    }

    @Test
    void readsAnOpeningThatWasLeftOut() {
        var scribe = RandomHistory.of(11, 30);
        record.holds(scribe);
        append(scribe.minutes(), scribe.record().subList(29, 30));

        processor.start();
        awaitRevision(scribe.minutes(), 30);

        assertThat(line(scribe.minutes())).isEqualTo(listed(scribe));
    }

    @Test
    void putsAnEventItCannotTellAsideAndTellsTheOthers() {
        var broken = RandomHistory.of(12, 30);
        append(broken.minutes(), broken.record().subList(5, 30));
        var whole = RandomHistory.of(13, 30);

        processed(whole);

        assertThat(line(whole.minutes())).isEqualTo(listed(whole));
        assertThat(deadLetters.amountOfSequences()).isEqualTo(1);
        assertThat(deadLetters.size()).isEqualTo(25);
    }

    @Test
    void goesOnFromWhatAnotherServerToldInBetween() {
        var scribe = Scribe.opens(MinutesId.random());
        IntStream.range(1, 30).forEach(i ->
                scribe.writes(new TextEdited(TextId.NOTES, Delta.builder().insert("x").build(), null)));
        record.holds(scribe);
        append(scribe.minutes(), scribe.record().subList(0, 20));
        processor.start();
        awaitRevision(scribe.minutes(), 20);
        new TransactionTemplate(new JdbcTransactionManager(DATABASE)).executeWithoutResult(transaction ->
                sql.sql("update minutes_list set revision = 25, title = 'of another server'").update());

        append(scribe.minutes(), scribe.record().subList(25, 30));
        awaitRevision(scribe.minutes(), 30);

        assertThat(line(scribe.minutes()).title()).isEqualTo("of another server");
    }

    @Test
    void listsATitleThatTheDatabaseCannotHold() {
        processed(Scribe.opens(MinutesId.random(),
                Heading.EMPTY.with(HeadingChanges.title("a\0b\uD83D \uD83D\uDE00"))));

        assertThat(list.page(1).minutes().getFirst().title()).isEqualTo("a\uFFFDb\uFFFD \uD83D\uDE00");
    }

    @Test
    void putsTheNewestFirst() {
        var may = heldOn(LocalDate.of(2031, 5, 1));
        var june = heldOn(LocalDate.of(2031, 6, 1));
        var openedInMay = Scribe.opens(MinutesId.random());

        processed(may, openedInMay, june);

        assertThat(list.page(1).minutes()).extracting(ListedMinutes::minutes)
                .containsExactly(june.minutes(), openedInMay.minutes(), may.minutes());
    }

    @Test
    void turnsPages() {
        var scribes = IntStream.range(0, 120).mapToObj(i -> Scribe.opens(new MinutesId(new UUID(0, i)))).toList();
        processed(scribes.toArray(Scribe[]::new));

        var found = new ArrayList<ListedMinutes>();
        MinutesList.Page page;
        int number = 0;
        do {
            page = list.page(++number);
            found.addAll(page.minutes());
        } while (page.more());

        assertThat(number).isEqualTo(3);
        assertThat(found).extracting(ListedMinutes::minutes)
                .containsExactlyElementsOf(scribes.stream().map(Scribe::minutes).toList());
        assertThat(list.page(Integer.MAX_VALUE).minutes()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> list.page(0));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void endsUpRightWhateverIsLostOrRepeated(long seed) {
        var random = new Random(seed);
        var scribes = List.of(RandomHistory.of(seed, 300), RandomHistory.of(seed + 1, 300));
        for (Scribe scribe : scribes) {
            record.holds(scribe);
            for (int at = 0; at < 299; at += 1 + random.nextInt(20)) {
                append(scribe.minutes(), scribe.record().subList(at, Math.min(299, at + random.nextInt(20))));
            }
            append(scribe.minutes(), scribe.record().subList(299, 300));
        }
        processor.start();

        for (Scribe scribe : scribes) {
            awaitRevision(scribe.minutes(), 300);
            assertThat(line(scribe.minutes())).isEqualTo(listed(scribe));
        }
    }

    static LongStream seeds() {
        return new Random().longs(5);
    }

    private static Agreement agreement() {
        return new Agreement(new AgreementId(UUID.randomUUID()), Delta.document("Comprar pintura"), null, List.of(),
                null, AgreementStatus.OPEN, null, null);
    }

    private static Scribe heldOn(LocalDate day) {
        return Scribe.opens(MinutesId.random()).writes(new HeadingRevised(new HeadingChanges(
                null, null, null, null, null, Change.to(day), null, null, null, null, null, null)));
    }

    private void processed(Scribe... scribes) {
        for (Scribe scribe : scribes) {
            append(scribe.minutes(), scribe.record());
        }
        processor.start();
        for (Scribe scribe : scribes) {
            awaitRevision(scribe.minutes(), scribe.record().size());
        }
    }

    private void append(MinutesId minutes, List<RecordedEvent> recorded) {
        events.publish(recorded.stream().map(event -> new GenericDomainEventMessage<>("Minutes", minutes.toString(),
                event.revision() - 1, event.event(), MetaData.with("at", event.at().toString()))).toList());
    }

    private void awaitRevision(MinutesId minutes, long revision) {
        await().until(() -> revisionOf(minutes) == revision);
    }

    private long revisionOf(MinutesId minutes) {
        return sql.sql("select revision from minutes_list where minutes = ?").param(minutes.value())
                .query(Long.class).optional().orElse(0L);
    }

    private ListedMinutes line(MinutesId minutes) {
        return list.page(1).minutes().stream().filter(line -> line.minutes().equals(minutes)).findFirst().orElseThrow();
    }

    /** The line as the state of the minutes has it; the database counts microseconds. */
    private static ListedMinutes listed(Scribe scribe) {
        var now = scribe.now();
        Heading heading = now.content().heading();
        long standing = now.content().agreements().stream()
                .filter(agreement -> agreement.withdrawnBecause() == null).count();
        return new ListedMinutes(now.minutes(), now.revision(), heading.title(), heading.event(), heading.venue(),
                heading.heldOn(), heading.startsAt(), now.content().attendees().size(), (int) standing,
                inDatabase(scribe.at(1).at()), inDatabase(now.at()));
    }

    private static Instant inDatabase(Instant at) {
        return at.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    }

    private static void countWrites() throws SQLException {
        try (var owner = TEST_DATABASE.connectAsOwner(); var statement = owner.createStatement()) {
            statement.execute("""
                    create table line_written (minutes uuid);
                    create function count_line() returns trigger language plpgsql as $$
                    begin
                        insert into line_written values (new.minutes);
                        return null;
                    end
                    $$;
                    create trigger count_lines after insert or update on minutes_list
                        for each row execute function count_line()""");
        }
    }

    private PooledStreamingEventProcessor processor() {
        var transactions = new SpringTransactionManager(new JdbcTransactionManager(DATABASE));
        var invoker = DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(keeper)
                .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .queue(deadLetters)
                .transactionManager(transactions)
                .build();
        return PooledStreamingEventProcessor.builder()
                .name(MinutesListModel.NAME)
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(events)
                .initialToken(source -> source.createTailToken())
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(transactions)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(2)
                .batchSize(BATCH)
                .build();
    }
}
