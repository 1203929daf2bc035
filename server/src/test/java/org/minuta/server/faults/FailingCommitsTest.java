package org.minuta.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minuta.server.faults.Outcomes.await;
import static org.minuta.server.faults.Outcomes.opened;
import static org.minuta.server.faults.Outcomes.refusal;
import static org.minuta.server.faults.Outcomes.revision;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.Submission;
import org.minuta.server.database.TestDatabase;
import org.minuta.server.faults.FragileDatabase.Moment;

/** A commit that fails, or seems to: what its commands are told, and what becomes of those beside and after it. */
class FailingCommitsTest {

    private static final int AFTERWARDS = 100;
    private static final int CROWD = 200;
    private static final int OTHERS = 4;
    private static final int EACH = 50;

    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.on(TestDatabase.fresh());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(Moment.values()).flatMap(moment -> Stream.<Supplier<Throwable>>of(
                () -> new StackOverflowError("injected"), () -> new OutOfMemoryError("injected"),
                () -> new IllegalStateException("injected"), () -> new SQLException("injected", "22P02"))
                .map(fault -> Arguments.of(moment, fault.get().getClass().getSimpleName(), fault)));
    }

    /** C17. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faults")
    void failAloneAndNeitherTheirNeighboursNorTheNextHundred(Moment moment, String name, Supplier<Throwable> fault)
            throws Exception {
        String poison = "poison-" + UUID.randomUUID();
        node.fragile().poison(poison, moment, fault);

        assertFailsAlone(poison);
    }

    static Stream<Arguments> errorsWhileWriting() {
        return Stream.of(error("endless recursion", () -> new AssertionError(endless(0))),
                error("no memory", () -> new OutOfMemoryError("injected")),
                error("a missing class", () -> new NoClassDefFoundError("injected")));
    }

    private static Arguments error(String name, Supplier<Error> error) {
        return Arguments.of(name, error);
    }

    private static long endless(long depth) {
        return endless(depth + 1) + depth;
    }

    /** C17, where it is the event that cannot be written. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("errorsWhileWriting")
    void failAloneThoughTheSerializerEndsInAnError(String name, Supplier<Error> error) throws Exception {
        String poison = "poison-" + UUID.randomUUID();
        var strikes = new AtomicInteger();
        node.makeUnwritable(poison, () -> {
            strikes.incrementAndGet();
            return error.get();
        });

        assertFailsAlone(poison);

        assertThat(strikes).as("in the serializer").hasPositiveValue();
    }

    private static void assertFailsAlone(String poison) throws Exception {
        var anna = new Person("Ana");
        MinutesId minutes = opened(node, anna);
        var ben = new Person("Benito");
        var together = atOnce(minutes, List.of(
                List.of(anna.writes("<a>"), anna.writes("<" + poison + ">"), anna.writes("<b>")),
                List.of(ben.writes("<c>"))));

        assertThat(refusal(together.get(0).get(1))).isEqualTo(Refusal.INTERNAL);
        assertThat(Stream.of(together.get(0).get(0), together.get(0).get(2), together.get(1).get(0)))
                .allMatch(Answer.Accepted.class::isInstance);

        List<Long> acknowledged = new ArrayList<>(List.of(1L, 2L, revision(together.get(0).get(0)),
                revision(together.get(0).get(2)), revision(together.get(1).get(0))));
        for (int i = 0; i < AFTERWARDS; i++) {
            acknowledged.add(revision(await(node.submit(minutes, ben.writes("."))).getFirst()));
        }
        try (var connection = node.connect()) {
            assertThat(StoredEvent.of(minutes.toString(), connection).stream().map(StoredEvent::revision))
                    .containsExactlyElementsOf(acknowledged.stream().sorted().toList())
                    .hasSize(AFTERWARDS + 5);
        }
        assertThat(node.notes(minutes)).contains("<a>", "<b>", "<c>").doesNotContain(poison);
    }

    /** C9. */
    @ParameterizedTest
    @EnumSource
    void leaveOneCopyWhenTheConnectionIsCut(Cut cut) throws Exception {
        var anna = new Person("Ana");
        MinutesId minutes = opened(node, anna);
        List<Submission> sent = List.of(anna.writes("<a>"), anna.writes("<b>"));
        node.fragile().cutNextCommit(minutes, cut);

        List<Answer> answers = await(node.submit(minutes, sent));

        assertThat(node.fragile().stillToCut(minutes)).isFalse();
        assertThat(answers).hasOnlyElementsOfType(
                cut == Cut.AFTER_THE_COMMIT ? Answer.Repeated.class : Answer.Accepted.class);
        assertThat(answers).extracting(Outcomes::revision).containsExactly(2L, 3L);
        assertThat(await(node.submit(minutes, sent))).extracting(Outcomes::revision).containsExactly(2L, 3L);
        assertThat(revision(await(node.submit(minutes, anna.writes("<c>"))).getFirst())).isEqualTo(4);
        try (var connection = node.connect()) {
            assertThat(StoredEvent.of(minutes.toString(), connection)).extracting(StoredEvent::number)
                    .containsExactly(1L, 2L, 3L, 4L);
        }
        assertThat(node.notes(minutes)).isEqualTo("<c><b><a>");
    }

    /** C9, where the minutes themselves are opened. */
    @ParameterizedTest
    @EnumSource
    void openMinutesOnceWhenTheConnectionIsCut(Cut cut) throws Exception {
        MinutesId minutes = MinutesId.random();
        node.fragile().cutNextCommit(minutes, cut);

        assertThat(revision(await(node.submit(minutes, new Person("Ana").opens())).getFirst())).isEqualTo(1);

        try (var connection = node.connect()) {
            assertThat(StoredEvent.of(minutes.toString(), connection)).hasSize(1);
        }
    }

    /** C20, at its worst: the crowd's commit stands still. */
    @Test
    void doNotHoldUpOtherMinutes() throws Exception {
        var anna = new Person("Ana");
        MinutesId hot = opened(node, anna);
        var stall = node.fragile().stallNextCommit(hot);
        var crowd = IntStream.range(0, CROWD)
                .mapToObj(i -> node.submit(hot, new Person("P" + i).writes("<" + i + ">"))).toList();
        try {
            stall.reached().await();
            for (int i = 0; i < OTHERS; i++) {
                var ben = new Person("Benito");
                MinutesId other = opened(node, ben);
                for (int k = 0; k < EACH; k++) {
                    ben.saw(revision(await(node.submit(other, ben.writes("."))).getFirst()));
                }
            }
            assertThat(crowd).noneMatch(CompletableFuture::isDone);
        } finally {
            stall.released().countDown();
        }
        assertThat(crowd).allSatisfy(answer -> assertThat(await(answer)).hasOnlyElementsOfType(Answer.Accepted.class));
        assertThat(node.notes(hot)).contains(IntStream.range(0, CROWD).mapToObj(i -> "<" + i + ">").toList());
    }

    /** Has all parcels wait behind one commit, so that they are decided and committed together. */
    private static List<List<Answer>> atOnce(MinutesId minutes, List<List<Submission>> parcels) throws Exception {
        var stall = node.fragile().stallNextCommit(minutes);
        var before = node.submit(minutes, new Person("Carla").titles("T"));
        stall.reached().await();
        var answers = parcels.stream().map(parcel -> node.submit(minutes, parcel)).toList();
        stall.released().countDown();
        await(before);
        return answers.stream().map(Outcomes::await).toList();
    }
}
