package org.minuta.server.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.RevisionNamed;
import org.minuta.api.minutes.MinutesId;
import org.minuta.server.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

class ProjectionsTest {

    private final Book book = new Book();
    private RunningAxon axon;
    private Projection projection;

    enum Poison { JAVA, SQL }

    /** Writes down what it hears, and fails where it is told to. */
    static final class Book {

        private final Map<String, List<String>> heard = new ConcurrentHashMap<>();
        private final Map<String, Poison> poisoned = new ConcurrentHashMap<>();
        private JdbcTemplate sql;

        @EventHandler
        void on(RevisionNamed named, @SourceId String minutes) {
            switch (poisoned.get(minutes)) {
                case JAVA -> throw new IllegalStateException("poison");
                case SQL -> sql.execute("select 1 / 0");
                case null -> heard.computeIfAbsent(minutes, id -> new CopyOnWriteArrayList<>()).add(named.name());
            }
        }

        List<String> of(MinutesId minutes) {
            return heard.getOrDefault(minutes.toString(), List.of());
        }
    }

    @BeforeEach
    void start() {
        axon = RunningAxon.on(TestDatabase.fresh());
        book.sql = new JdbcTemplate(axon.projectionDatabase());
        projection = axon.bean(Projections.class).of("book", book);
        projection.start();
    }

    @AfterEach
    void stop() {
        projection.close();
        axon.close();
    }

    @Test
    void hearsEventsOfEachMinutesInOrder() {
        MinutesId minutes = MinutesId.random();
        axon.record(minutes, names("a", "b", "c"));

        await().untilAsserted(() -> assertThat(book.of(minutes)).containsExactly("a", "b", "c"));
    }

    @ParameterizedTest
    @EnumSource
    void setsAsideWhatItFailsOnGoesOnWithTheOthersAndTriesAgainInOrder(Poison poison) {
        MinutesId ill = MinutesId.random();
        MinutesId healthy = MinutesId.random();
        book.poisoned.put(ill.toString(), poison);
        axon.record(ill, names("a", "b", "c"));
        axon.record(healthy, names("x", "y"));

        await().untilAsserted(() -> assertThat(book.of(healthy)).containsExactly("x", "y"));
        await().untilAsserted(() -> assertThat(deadLetters()).isEqualTo(3));
        projection.retry();
        assertThat(deadLetters()).isEqualTo(3);
        assertThat(axon.sql().queryForList("select distinct payload_type from dead_letter", String.class))
                .containsExactly("RevisionNamed");

        book.poisoned.clear();
        assertThat(projection.retry()).isEqualTo(1);
        assertThat(book.of(ill)).containsExactly("a", "b", "c");
        assertThat(deadLetters()).isZero();
    }

    @Test
    void triesEachSequenceAgainHoweverManyThereAre() {
        List<MinutesId> all = Stream.generate(MinutesId::random).limit(25).toList();
        all.forEach(minutes -> book.poisoned.put(minutes.toString(), Poison.JAVA));
        all.forEach(minutes -> axon.record(minutes, names("a")));
        await().untilAsserted(() -> assertThat(deadLetters()).isEqualTo(25));

        MinutesId last = all.getLast();
        book.poisoned.remove(last.toString());

        assertThat(projection.retry()).isEqualTo(1);
        assertThat(book.of(last)).containsExactly("a");
        assertThat(deadLetters()).isEqualTo(24);
    }

    @Test
    void findsASequenceBeyondTheFirstPage() {
        SequencedDeadLetterQueue<EventMessage<?>> queue = queueThatNobodyTriesAgain();
        List<MinutesId> all = Stream.generate(MinutesId::random).limit(25).toList();
        axon.projectionTransactions().executeInTransaction(() -> all.forEach(minutes ->
                queue.enqueue(minutes.toString(), new GenericDeadLetter<>(minutes.toString(), message(minutes)))));
        Set<String> seen = ConcurrentHashMap.newKeySet();

        queue.process(letter -> {
            seen.add(letter.message().getIdentifier());
            return false;
        }, letter -> Decisions.evict());

        assertThat(seen).hasSize(25);
    }

    @Test
    void goesOnWhereItWasAfterARestart() {
        MinutesId minutes = MinutesId.random();
        axon.record(minutes, names("a"));
        await().untilAsserted(() -> assertThat(book.of(minutes)).containsExactly("a"));

        assertThat(axon.sql().queryForList("select distinct owner from token_entry where owner is not null",
                String.class)).allMatch(owner -> owner.length() == 36);
        await().untilAsserted(() -> assertThat(axon.sql().queryForObject(
                "select count(*) from token_entry where token_type like '%GapAwareTrackingToken'", Long.class))
                .isPositive());
    }

    private static EventMessage<?> message(MinutesId minutes) {
        return new org.axonframework.eventhandling.GenericDomainEventMessage<>("Minutes", minutes.toString(), 0,
                new RevisionNamed(1, "a"));
    }

    private SequencedDeadLetterQueue<EventMessage<?>> queueThatNobodyTriesAgain() {
        return axon.bean(Projections.class).deadLetters("nobody");
    }

    private long deadLetters() {
        return axon.sql().queryForObject("select count(*) from dead_letter", Long.class);
    }

    private static List<MinutesEvent> names(String... names) {
        return new ArrayList<>(IntStream.range(0, names.length)
                .mapToObj(i -> new RevisionNamed(i + 1, names[i])).toList());
    }
}
