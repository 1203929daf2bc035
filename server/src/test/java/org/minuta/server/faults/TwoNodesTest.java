package org.minuta.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minuta.server.faults.Outcomes.await;
import static org.minuta.server.faults.Outcomes.opened;
import static org.minuta.server.faults.Outcomes.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Submission;
import org.minuta.api.minutes.TopicId;
import org.minuta.server.database.TestDatabase;

/** Two servers on one database, both writing the same minutes. */
class TwoNodesTest {

    private static final int REPEATS = 100;
    private static final int WRITERS = 40;
    private static final int WINDOWS = 5;
    private static final int PIPELINED = 4;
    private static final int CROWD = 200;
    private static final int OTHERS = 4;
    private static final int EACH = 40;

    private static Node first;
    private static Node second;

    @BeforeAll
    static void start() {
        var database = TestDatabase.fresh();
        first = Node.on(database);
        second = Node.on(database);
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
    }

    private static Node either(int index) {
        return index % 2 == 0 ? first : second;
    }

    /** C10. */
    @Test
    void acceptOneCommandOnceHoweverOftenItComes() throws Exception {
        var anna = new Person("Ana");
        MinutesId minutes = opened(first, anna);

        for (int round = 0; round < 3; round++) {
            Submission edit = anna.writes("<" + round + ">");
            var answers = allAtOnce(REPEATS, index -> await(either(index).submit(minutes, edit)).getFirst());

            assertThat(answers).extracting(Outcomes::revision).containsOnly(2L + round);
            assertThat(answers).filteredOn(Answer.Accepted.class::isInstance).hasSize(1);
        }

        assertThat(first.events(minutes)).hasSize(4);
        assertThat(second.notes(minutes)).isEqualTo("<2><1><0>");
    }

    /** C10, where the command opens the minutes. */
    @Test
    void openMinutesOnceHoweverOftenTheyAreAskedTo() throws Exception {
        MinutesId minutes = MinutesId.random();
        Submission open = new Person("Ana").opens();

        var answers = allAtOnce(REPEATS, index -> await(either(index).submit(minutes, open)).getFirst());

        assertThat(answers).extracting(Outcomes::revision).containsOnly(1L);
        assertThat(answers).filteredOn(Answer.Accepted.class::isInstance).hasSize(1);
        assertThat(second.events(minutes)).hasSize(1);
    }

    @Test
    void refuseNoCommandThatOnlyTheOtherServerCouldUnderstand() {
        var anna = new Person("Ana");
        MinutesId minutes = opened(second, anna);
        TopicId topic = TopicId.random();
        assertThat(revision(await(first.submit(minutes, anna.adds(topic))).getFirst())).isEqualTo(2);

        assertThat(await(second.submit(minutes, anna.discusses(topic, "Falta una lámpara"))))
                .containsExactly(new Answer.Accepted(anna.client(), 3, 3));
    }

    @Test
    void knowTheRevisionThatTheOtherServerToldOf() {
        var anna = new Person("Ana");
        MinutesId minutes = opened(second, anna);
        anna.saw(revision(await(first.submit(minutes, anna.writes("<a>"))).getFirst()));

        assertThat(await(second.submit(minutes, anna.writes("<b>"))))
                .containsExactly(new Answer.Accepted(anna.client(), 3, 3));
    }

    /** C18, C19. */
    @Test
    void loseNoEditAndKeepTheOrderOfEachClient() throws Exception {
        MinutesId minutes = opened(first, new Person("Ana"));
        var people = IntStream.range(0, WRITERS).mapToObj(index -> new Person("P" + index)).toList();

        List<Map<Long, Long>> acknowledged = allAtOnce(WRITERS,
                index -> write(either(index), minutes, people.get(index), index));

        var stored = first.events(minutes);
        assertThat(stored).hasSize(1 + WRITERS * WINDOWS * PIPELINED);
        for (int index = 0; index < WRITERS; index++) {
            var client = people.get(index).client();
            var own = stored.stream().filter(event -> event.client().equals(client)).toList();
            assertThat(own).extracting(event -> event.number()).isSorted();
            assertThat(own.stream().collect(Collectors.toMap(event -> event.number(), event -> event.revision())))
                    .isEqualTo(acknowledged.get(index));
        }
        var marks = List.of(second.notes(minutes).split("(?<=>)"));
        assertThat(marks).hasSize(WRITERS * WINDOWS * PIPELINED).doesNotHaveDuplicates();
        assertThat(first.notes(minutes)).isEqualTo(second.notes(minutes));
    }

    /** Some edits on their way at a time, each made on top of the one before; which revision each number became. */
    private static Map<Long, Long> write(Node node, MinutesId minutes, Person person, int index) {
        List<Answer> all = new ArrayList<>();
        for (int window = 0; window < WINDOWS; window++) {
            int from = window * PIPELINED;
            var pipelined = IntStream.range(from, from + PIPELINED)
                    .mapToObj(k -> node.submit(minutes, person.writes("<" + index + ":" + k + ">"))).toList();
            pipelined.forEach(answers -> all.addAll(await(answers)));
            person.saw(revision(all.getLast()));
        }
        return all.stream().collect(Collectors.toMap(Answer::number, Outcomes::revision));
    }

    /** C20: who writes elsewhere gets ahead at least half as fast as each of the crowd. */
    @Test
    void letQuietMinutesGetAheadBesideACrowd() throws Exception {
        MinutesId hot = opened(first, new Person("Ana"));
        var over = new AtomicBoolean();
        var crowded = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> crowd = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                var person = new Person("P" + i);
                crowd.add(threads.submit(() -> {
                    while (!over.get()) {
                        person.saw(revision(await(first.submit(hot, person.writes("."))).getFirst()));
                        crowded.incrementAndGet();
                    }
                }));
            }
            var quiet = allAtOnce(OTHERS, index -> {
                var ben = new Person("Benito");
                MinutesId minutes = opened(first, ben);
                for (int k = 0; k < EACH; k++) {
                    ben.saw(revision(await(first.submit(minutes, ben.writes("."))).getFirst()));
                }
                return EACH;
            });
            over.set(true);
            assertThat(quiet).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(crowded.get() / CROWD / 2));
            for (Future<?> one : crowd) {
                one.get();
            }
        }
    }

    private interface Deed<T> {
        T of(int index) throws Exception;
    }

    /** Does it so many times, all beginning at the same moment. */
    private static <T> List<T> allAtOnce(int times, Deed<T> deed) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> results = IntStream.range(0, times).mapToObj(index -> threads.submit((Callable<T>) () -> {
                start.await();
                return deed.of(index);
            })).toList();
            start.countDown();
            List<T> all = new ArrayList<>();
            for (Future<T> result : results) {
                all.add(result.get());
            }
            return all;
        }
    }
}
