package org.minuta.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minuta.command.minutes.Scene.given;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.MinutesCommand.AddTopic;
import org.minuta.api.minutes.MinutesCommand.RemoveAttendee;
import org.minuta.api.minutes.MinutesCommand.RetitleTopic;
import org.minuta.api.minutes.MinutesEvent.TopicAdded;
import org.minuta.api.minutes.MinutesEvent.TopicRetitled;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.Submission;

class RepeatsTest extends Table {

    private final Submission addsWater = ben.having(1, new AddTopic(WATER.id(), WATER.title(), null, null));
    private final Person.Deed waterAdded = ben.did(addsWater, new TopicAdded(WATER, 1));

    @Test
    void areAnsweredWithTheFirstRevision() {
        given(opened, waterAdded).when(addsWater).repeats(2);
    }

    @Test
    void areKnownThoughTheyCarryANewerBase() {
        given(opened, waterAdded, added(ROADS, 2)).when(ben.submission(1, 3, addsWater.command())).repeats(2);
    }

    @Test
    void areKnownWithinOneCommit() {
        var outcome = given(opened).when(addsWater, addsWater);
        assertThat(outcome.written().events()).hasSize(1);
        assertThat(outcome.written().answers()).containsExactly(new Answer.Accepted(ben.client(), 1, 2),
                new Answer.Repeated(ben.client(), 1, 2));
    }

    @Test
    void areOfOnePersonsClientOnly() {
        Submission stolen = new Submission(carla.author(), ben.client(), 9_007_199_254_740_991L, 1,
                new RetitleTopic(WATER.id(), "Carla's"), "hers");
        var outcome = given(opened, waterAdded).when(stolen, ben.having(3, new RetitleTopic(WATER.id(), "Ben's")),
                new Submission(carla.author(), ben.client(), 1, 1, addsWater.command(), addsWater.fingerprint()));
        assertThat(outcome.written().answers()).extracting(Answer::getClass).extracting(Class::getSimpleName)
                .containsExactly("Accepted", "Accepted", "Refused");
    }

    @Test
    void areKnownAfterMoreThanTheRetainedOutcomes() {
        given(opened, waterAdded).and(retitles(ben, 100)).when(addsWater).repeats(2);
    }

    @Test
    void areKnownOfAThousandSentAgain() {
        List<Submission> sent = IntStream.rangeClosed(1, 1_000)
                .mapToObj(i -> carla.having(2, new RetitleTopic(WATER.id(), "Title " + i))).toList();
        List<Person.Deed> accepted = sent.stream()
                .map(one -> carla.did(one, new TopicRetitled(WATER.id(), "Title"))).toList();
        assertThat(given(opened, waterAdded).and(accepted).when(sent).written().answers())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 1_000)
                        .<Answer>mapToObj(i -> new Answer.Repeated(carla.client(), i, i + 2)).toList());
    }

    @Test
    void areKnownOfAClientForgottenAmongMany() {
        given(opened, waterAdded).and(crowd(400)).when(addsWater).repeats(2);
    }

    @Test
    void areKnownOfAClientForgottenAmongManyThatCameBack() {
        given(opened, waterAdded).and(crowd(400)).and(retitles(ben, 1)).when(addsWater).repeats(2);
    }

    @Test
    void areKnownThoughTheCrowdCameInTheSameCommit() {
        List<Submission> all = new ArrayList<>(List.of(addsWater));
        IntStream.range(0, 400).forEach(i -> all.add(
                new Person("guest " + i).having(1, new RetitleTopic(WATER.id(), "Title " + i))));
        List<Submission> each = new ArrayList<>();
        for (Submission one : all) {
            each.add(new Submission(one.by(), one.client(), one.number(), 1 + each.size(), one.command(),
                    one.fingerprint()));
        }
        each.add(addsWater);
        each.add(each.get(1));
        assertThat(given(opened).when(each).written().answers()).endsWith(
                new Answer.Repeated(ben.client(), 1, 2), new Answer.Repeated(each.get(1).client(), 1, 3));
    }

    @Test
    void areRefusedUnderTheSameNumberWithOtherContent() {
        var refused = given(opened, waterAdded)
                .when(ben.submission(1, 1, new AddTopic(ROADS.id(), ROADS.title(), null, null)))
                .isRefusedAs(Refusal.NUMBER_REUSED);
        assertThat(refused.revision()).isEqualTo(2);
    }

    @Test
    void areRefusedWithOtherContentHoweverLate() {
        given(opened, waterAdded).and(crowd(400)).and(retitles(ben, 40))
                .when(ben.submission(1, 1, new AddTopic(ROADS.id(), ROADS.title(), null, null)))
                .isRefusedAs(Refusal.NUMBER_REUSED);
    }

    @Test
    void ofWhatWasRefusedAreNotDecidedAnewOnceALaterNumberIsIn() {
        Submission nonsense = ben.having(2, new RemoveAttendee(NOBODY));
        Submission later = ben.having(2, new RetitleTopic(WATER.id(), "Wells"));
        given(opened, waterAdded, ben.did(later, new TopicRetitled(WATER.id(), "Wells"))).when(nonsense)
                .isRefusedAs(Refusal.NUMBER_PASSED);
    }

    @Test
    void ofWhatWasRefusedAreNotDecidedAnewHoweverLate() {
        Submission nonsense = ben.having(2, new RemoveAttendee(NOBODY));
        given(opened, waterAdded).and(retitles(ben, 40)).and(crowd(400)).when(nonsense)
                .isRefusedAs(Refusal.NUMBER_PASSED);
    }

    @Test
    void ofWhatWasRefusedAreDecidedAnewWhileNothingLaterIsIn() {
        Submission early = ben.having(1, new RetitleTopic(ROADS.id(), "Paths"));
        given(opened, waterAdded).when(early).isRefusedAs(Refusal.UNKNOWN_PART);
        given(opened, waterAdded, added(ROADS, 2)).when(early).becomes(new TopicRetitled(ROADS.id(), "Paths"));
    }

    @Test
    void areNotMistakenForThoseOfAnotherClient() {
        given(opened, waterAdded).when(carla.submission(1, 2, new RetitleTopic(WATER.id(), "Wells")))
                .becomes(new TopicRetitled(WATER.id(), "Wells"));
    }

    @Test
    void countFromOne() {
        given(opened).when(ben.submission(0, 1, addsWater.command())).isRefusedAs(Refusal.MALFORMED);
        given(opened).when(ben.submission(-1, 1, addsWater.command())).isRefusedAs(Refusal.MALFORMED);
        given(opened).when(ben.submission(1L << 53, 1, addsWater.command())).isRefusedAs(Refusal.MALFORMED);
    }

    private List<Person.Deed> crowd(int many) {
        return IntStream.range(0, many).mapToObj(i -> new Person("guest " + i)
                .did(new TopicRetitled(WATER.id(), "Title " + i))).toList();
    }

    private List<Person.Deed> retitles(Person person, int times) {
        return IntStream.range(0, times).mapToObj(i -> person.did(new TopicRetitled(WATER.id(), "Again " + i)))
                .toList();
    }
}
