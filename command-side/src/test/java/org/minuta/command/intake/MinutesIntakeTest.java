package org.minuta.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.ClientId;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.MinutesCommand.EditText;
import org.minuta.api.minutes.MinutesCommand.OpenMinutes;
import org.minuta.api.minutes.MinutesCommand.RemoveTopic;
import org.minuta.api.minutes.MinutesCommand.ReviseHeading;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.Submission;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Delta;
import org.minuta.command.minutes.MinutesModel;

/** The intake with Axon's own bus, repository, cache and event store; only the storage is in memory. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MinutesIntakeTest {

    private final MinutesId minutes = MinutesId.random();
    private final MinutesId otherMinutes = MinutesId.random();
    private final Client anna = new Client();
    private final Client ben = new Client();
    private final Storage storage = new Storage();
    private final AtomicLong clock = new AtomicLong(Instant.parse("2026-03-05T12:00:00Z").toEpochMilli());
    private final List<RecordedEvent> told = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger toldOfRepeats = new AtomicInteger();
    private final Configuration axon = axon();
    private MinutesIntake intake = intake(IntakeSettings.DEFAULT);

    private static final class StoreIsAway extends RuntimeException {
        StoreIsAway() {
            super("The store is away");
        }
    }

    @AfterEach
    void shutDown() {
        axon.shutdown();
    }

    @Test
    void keepsTheOrderOfAThousandCommandsSentAtOnce() {
        open();
        List<CompletableFuture<List<Answer>>> answers = IntStream.range(0, 1_000)
                .mapToObj(i -> intake.submit(minutes, List.of(anna.sends(1, type(i, (char) ('a' + i % 26)))))).toList();
        for (int i = 0; i < 1_000; i++) {
            assertThat(answers.get(i).join()).containsExactly(new Answer.Accepted(anna.id, i + 2, i + 2));
        }
        assertThat(told).extracting(RecordedEvent::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 1_001).boxed().toList());
    }

    @Test
    void commitsTogetherWhatWaits() {
        open();
        Gate gate = new Gate();
        storage.beforeNextAppend(gate::pass);
        var first = submit(anna.sends(1, title("first")));
        gate.awaitArrival();
        var waiting = IntStream.range(0, 50).mapToObj(i -> submit(ben.sends(2, title("title " + i)))).toList();
        assertThat(intake.waiting()).isEqualTo(50);
        int before = storage.appends.get();
        gate.open();
        assertThat(first.join()).hasOnlyElementsOfType(Answer.Accepted.class);
        waiting.forEach(answer -> assertThat(answer.join()).hasOnlyElementsOfType(Answer.Accepted.class));
        assertThat(storage.appends.get() - before).as("the first, and all that waited").isEqualTo(2);
    }

    @Test
    void letsARefusalStandAlone() {
        open();
        Gate gate = new Gate();
        storage.beforeNextAppend(gate::pass);
        submit(anna.sends(1, title("first")));
        gate.awaitArrival();
        var good = submit(ben.sends(2, title("one")));
        var bad = submit(ben.sends(2, new RemoveTopic(TopicId.random())));
        var goodAgain = submit(ben.sends(2, title("two")));
        gate.open();
        assertThat(good.join().getFirst()).isInstanceOf(Answer.Accepted.class);
        assertThat(refusal(bad)).isEqualTo(Refusal.UNKNOWN_PART);
        assertThat(goodAgain.join().getFirst()).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void triesAgainIfAnotherWriterWasFaster() {
        open();
        storage.failsNext(3, () -> new ConcurrencyException("faster"));
        assertThat(submit(anna.sends(1, title("mine"))).join()).containsExactly(new Answer.Accepted(anna.id, 2, 2));
        assertRecordIsWhole(2);
        assertThat(intake.conflicts()).isEqualTo(3);
    }

    @Test
    void seesWhatTheFasterWriterWrote() {
        open();
        storage.beforeNextAppend(() -> {
            MinutesIntake otherNode = intakeOf(axon(), IntakeSettings.DEFAULT);
            otherNode.submit(minutes, List.of(ben.sends(1, title("Ben's")))).join();
        });
        assertThat(refusal(submit(anna.sends(1, title("Anna's"))))).isEqualTo(Refusal.CHANGED_MEANWHILE);
        assertRecordIsWhole(2);
    }

    @Test
    void triesAgainIfAnotherWriterOpenedTheMinutes() {
        storage.failsNext(1, () -> new AggregateStreamCreationException("faster"));
        assertThat(submit(anna.sends(0, new OpenMinutes(HeadingChanges.NONE))).join())
                .containsExactly(new Answer.Accepted(anna.id, 1, 1));
    }

    @Test
    void triesAgainWhileTheStoreIsAway() {
        open();
        storage.failsNext(3, StoreIsAway::new);
        assertThat(submit(anna.sends(1, title("mine"))).join()).containsExactly(new Answer.Accepted(anna.id, 2, 2));
    }

    @Test
    void saysSoOnceTheStoreIsAwayForTooLong() {
        open();
        storage.failsNext(Integer.MAX_VALUE, () -> {
            clock.addAndGet(Duration.ofSeconds(20).toMillis());
            return new StoreIsAway();
        });
        Submission sent = anna.sends(1, title("mine"));
        assertThat(refusal(submit(sent))).isEqualTo(Refusal.UNAVAILABLE);
        storage.failsNext(0, StoreIsAway::new);
        assertThat(submit(sent).join()).containsExactly(new Answer.Accepted(anna.id, 2, 2));
    }

    @Test
    void answersARepeatOfWhatWasCommittedThoughTheStoreFailedAfterwards() {
        open();
        storage.failsOnceAfterAppending(StoreIsAway::new);
        assertThat(submit(anna.sends(1, title("mine"))).join()).containsExactly(new Answer.Repeated(anna.id, 2, 2));
        assertRecordIsWhole(2);
    }

    @Test
    void tellsThatSomethingWasMissedOnceTheStoreFailedAfterTheCommit() {
        open();
        storage.failsOnceAfterAppending(StoreIsAway::new);
        submit(anna.sends(1, title("mine"))).join();
        assertThat(toldOfRepeats).hasValue(1);
        assertThat(told).extracting(RecordedEvent::revision).containsExactly(1L);
    }

    @Test
    void tellsOfRepeatsEvenIfTheStoreIsAwayForTooLongAfterTheCommit() {
        open();
        storage.failsOnceAfterAppending(() -> {
            clock.addAndGet(Duration.ofMinutes(1).toMillis());
            return new StoreIsAway();
        });
        Submission sent = anna.sends(1, title("mine"));
        assertThat(refusal(submit(sent))).isEqualTo(Refusal.UNAVAILABLE);
        assertThat(toldOfRepeats).hasValue(0);
        assertThat(submit(sent).join()).containsExactly(new Answer.Repeated(anna.id, 2, 2));
        assertThat(toldOfRepeats).hasValue(1);
    }

    @Test
    void tellsOfTheNewEventAloneWhereItComesWithARepeat() {
        open();
        Submission first = anna.sends(1, title("first"));
        submit(first).join();
        assertThat(intake.submit(minutes, List.of(first, anna.sends(2, title("second")))).join())
                .containsExactly(new Answer.Repeated(anna.id, 2, 2), new Answer.Accepted(anna.id, 3, 3));
        assertThat(told).extracting(RecordedEvent::revision).containsExactly(1L, 2L, 3L);
        assertThat(toldOfRepeats).as("a hole in the revisions shows by itself").hasValue(0);
    }

    @Test
    void failsAloneACommandThatCannotBeStored() {
        failsAlone(event -> {
            throw new IllegalArgumentException("This cannot be written");
        });
    }

    @Test
    void failsAloneACommandThatEndsInAnError() {
        failsAlone(event -> {
            throw new StackOverflowError();
        });
    }

    private void failsAlone(Consumer<EventMessage<?>> failure) {
        open();
        storage.poison = event -> {
            if (event.getPayload() instanceof TextEdited edited && edited.delta().toString().contains("poison")) {
                failure.accept(event);
            }
        };
        Gate gate = new Gate();
        storage.beforeNextAppend(gate::pass);
        submit(anna.sends(1, type(0, 'x')));
        gate.awaitArrival();
        List<CompletableFuture<List<Answer>>> all = IntStream.range(0, 20).mapToObj(i -> {
            Client client = new Client();
            return intake.submit(minutes, List.of(client.sends(2, title("title")),
                    client.sends(2, i == 7 ? new EditText(TextId.NOTES, Delta.document("poison")) : type(0, 'x')),
                    client.sends(2, type(0, 'z'))));
        }).toList();
        gate.open();
        List<Answer> edits = all.stream().flatMap(one -> one.join().stream().skip(1)).toList();
        assertThat(((Answer.Refused) edits.get(14)).refusal()).isEqualTo(Refusal.INTERNAL);
        assertThat(edits).filteredOn(Answer.Accepted.class::isInstance).hasSize(39);
        List<CompletableFuture<List<Answer>>> next = IntStream.range(0, 100)
                .mapToObj(i -> submit(ben.sends(2, type(0, 'y')))).toList();
        next.forEach(answer -> assertThat(answer.join()).hasOnlyElementsOfType(Answer.Accepted.class));
        assertRecordIsWhole(1 + 1 + 1 + 39 + 100);
    }

    @Test
    void writesAllOrNothing() {
        open();
        var refused = intake.submitAllOrNothing(minutes, List.of(anna.sends(1, title("one")),
                anna.sends(1, new RemoveTopic(TopicId.random())), anna.sends(1, type(0, 'x')))).join();
        assertThat(refused).extracting(answer -> ((Answer.Refused) answer).refusal())
                .containsOnly(Refusal.UNKNOWN_PART);
        assertRecordIsWhole(1);
        var accepted = intake.submitAllOrNothing(minutes, List.of(ben.sends(1, title("one")),
                ben.sends(1, type(0, 'x')))).join();
        assertThat(accepted).containsExactly(new Answer.Accepted(ben.id, 1, 2), new Answer.Accepted(ben.id, 2, 3));
        assertRecordIsWhole(3);
    }

    @Test
    void opensAllOrNothing() {
        intake.submitAllOrNothing(minutes, List.of(anna.sends(0, new OpenMinutes(HeadingChanges.NONE)),
                anna.sends(0, new RemoveTopic(TopicId.random())))).join();
        assertThat(stored()).isEmpty();
        assertThat(refusal(submit(ben.sends(0, title("x"))))).isEqualTo(Refusal.UNKNOWN_MINUTES);
    }

    @Test
    void refusesWhatAFullLaneCannotHoldAndTakesItLater() {
        intake = intake(new IntakeSettings(5, 100, 8, Duration.ofSeconds(30)));
        open();
        Gate gate = new Gate();
        storage.beforeNextAppend(gate::pass);
        submit(anna.sends(1, type(0, 'x')));
        gate.awaitArrival();
        var waiting = IntStream.range(0, 5).mapToObj(i -> submit(anna.sends(1, type(0, 'x')))).toList();
        Submission tooMany = ben.sends(1, type(0, 'y'));
        assertThat(refusal(submit(tooMany))).isEqualTo(Refusal.OVERLOADED);
        gate.open();
        waiting.forEach(answer -> assertThat(answer.join()).hasOnlyElementsOfType(Answer.Accepted.class));
        assertThat(submit(tooMany).join()).hasOnlyElementsOfType(Answer.Accepted.class);
    }

    @Test
    void answersThoughTheListenerFails() {
        intake = new MinutesIntake(axon.commandBus(), clock(), new Deaf(), StoreIsAway.class::isInstance,
                IntakeSettings.DEFAULT);
        open();
        Submission sent = anna.sends(1, title("x"));
        assertThat(submit(sent).join()).hasOnlyElementsOfType(Answer.Accepted.class);
        assertThat(submit(sent).join()).hasOnlyElementsOfType(Answer.Repeated.class);
    }

    @Test
    void tellsEachEventOnceInOrderWhileManyWrite() {
        open();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            var writers = IntStream.range(0, 16)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> writesFifty(new Client()), threads)).toList();
            writers.forEach(CompletableFuture::join);
        }
        assertThat(told).extracting(RecordedEvent::revision)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 801).boxed().toList());
    }

    private void writesFifty(Client client) {
        long base = 1;
        for (int n = 0; n < 50; n++) {
            Answer answer = intake.submit(minutes, List.of(client.sends(base, type(0, 'x')))).join().getFirst();
            base = ((Answer.Accepted) answer).revision();
        }
    }

    @Test
    void doesNotLetOneLaneWaitForAnother() {
        open();
        intake.submit(otherMinutes, List.of(ben.sends(0, new OpenMinutes(HeadingChanges.NONE)))).join();
        Gate gate = new Gate();
        storage.beforeNextAppend(gate::pass);
        var held = submit(anna.sends(1, title("held")));
        gate.awaitArrival();
        assertThat(intake.submit(otherMinutes, List.of(ben.sends(1, title("free")))).join())
                .containsExactly(new Answer.Accepted(ben.id, 2, 2));
        assertThat(held).isNotDone();
        gate.open();
        held.join();
    }

    @Test
    void keepsNoLaneThatIsEmpty() {
        List<CompletableFuture<List<Answer>>> answers = IntStream.range(0, 200).mapToObj(i -> intake.submit(
                MinutesId.random(), List.of(new Client().sends(0, new OpenMinutes(HeadingChanges.NONE))))).toList();
        answers.forEach(CompletableFuture::join);
        // A lane is cleared away just after its last answer.
        while (intake.lanes() > 0) {
            Thread.onSpinWait();
        }
        assertThat(intake.waiting()).isZero();
    }

    @Test
    void answersNothingWithNothing() {
        assertThat(intake.submit(minutes, List.of()).join()).isEmpty();
    }

    private void open() {
        assertThat(submit(anna.sends(0, new OpenMinutes(HeadingChanges.NONE))).join())
                .containsExactly(new Answer.Accepted(anna.id, 1, 1));
    }

    private CompletableFuture<List<Answer>> submit(Submission submission) {
        return intake.submit(minutes, List.of(submission));
    }

    private static Refusal refusal(CompletableFuture<List<Answer>> answers) {
        return ((Answer.Refused) answers.join().getFirst()).refusal();
    }

    private static ReviseHeading title(String title) {
        return new ReviseHeading(HeadingChanges.title(title));
    }

    private static EditText type(int place, char letter) {
        return new EditText(TextId.NOTES, Delta.builder().retain(place).insert(String.valueOf(letter)).build());
    }

    private void assertRecordIsWhole(long revision) {
        assertThat(stored()).extracting(DomainEventMessage::getSequenceNumber)
                .containsExactlyElementsOf(LongStream.range(0, revision).boxed().toList());
    }

    private List<? extends DomainEventMessage<?>> stored() {
        return storage.readEvents(minutes.toString()).asStream().toList();
    }

    private MinutesIntake intake(IntakeSettings settings) {
        return intakeOf(axon, settings);
    }

    private MinutesIntake intakeOf(Configuration configuration, IntakeSettings settings) {
        return new MinutesIntake(configuration.commandBus(), clock(), new Listener(), StoreIsAway.class::isInstance,
                settings);
    }

    private Clock clock() {
        InstantSource instants = () -> Instant.ofEpochMilli(clock.get());
        return instants.withZone(ZoneOffset.UTC);
    }

    private Configuration axon() {
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureCommandBus(parts -> SimpleCommandBus.builder()
                        .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE).build())
                .configureEventStore(parts -> EmbeddedEventStore.builder().storageEngine(storage).build())
                .registerComponent(Cache.class, parts -> new WeakReferenceCache())
                .configureSnapshotter(parts -> AggregateSnapshotter.builder().eventStore(parts.eventStore())
                        .repositoryProvider(parts::repository).build());
        new MinutesModel(Limits.DEFAULT).configureModule(configurer);
        return configurer.start();
    }

    private final class Listener implements CommittedEvents {

        @Override
        public void committed(MinutesId id, List<RecordedEvent> events) {
            if (id.equals(minutes)) {
                told.addAll(events);
            }
        }

        @Override
        public void repeated(MinutesId id) {
            toldOfRepeats.incrementAndGet();
        }
    }

    private static final class Deaf implements CommittedEvents {

        @Override
        public void committed(MinutesId id, List<RecordedEvent> events) {
            throw new AssertionError("deaf");
        }

        @Override
        public void repeated(MinutesId id) {
            throw new AssertionError("deaf");
        }
    }

    /** A page or program that numbers what it sends. */
    private static final class Client {

        private final ClientId id = ClientId.random();
        private final Author author = new Author(UUID.randomUUID(), "Somebody");
        private long number;

        Submission sends(long base, MinutesCommand command) {
            return new Submission(author, id, ++number, base, command, command.toString());
        }
    }

    /** Where a commit waits until it is let through. */
    private static final class Gate {

        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);

        void awaitArrival() {
            await(arrived);
        }

        void open() {
            opened.countDown();
        }

        void pass() {
            arrived.countDown();
            await(opened);
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
