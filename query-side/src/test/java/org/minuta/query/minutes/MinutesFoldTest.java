package org.minuta.query.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.AttendeeChanges;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.*;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Part;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Delta;

class MinutesFoldTest {

    private static final MinutesId MINUTES = MinutesId.random();
    private static final Attendee ANNA = attendee("Anna");
    private static final Attendee BEN = attendee("Ben");
    private static final Topic BUDGET = topic("Budget", "none yet");
    private static final Topic ROOF = topic("Roof", "it leaks");
    private static final Agreement PAINT = agreement("Paint the hall");
    private static final Agreement MEND = agreement("Mend the roof");

    @Test
    void beginsWithTheHeadingOfTheOpening() {
        MinutesState opened = after();

        assertThat(opened.minutes()).isEqualTo(MINUTES);
        assertThat(opened.revision()).isEqualTo(1);
        assertThat(opened.content().heading().title()).isEqualTo("Minuta");
        assertThat(opened.content().attendees()).isEmpty();
    }

    @Test
    void knowsTheRevisionAndTimeOfTheLastEvent() {
        MinutesState state = after(new FollowUpCancelled(), new FollowUpCancelled());

        assertThat(state.revision()).isEqualTo(3);
        assertThat(state.at()).isEqualTo(Scribe.NOON.plusSeconds(3));
    }

    @Test
    void setsOnlyTheValuesOfTheHeadingThatChange() {
        var event = new HeadingChanges(null, null, null, null, Change.to("Board"), null, null, null, null, null, null,
                null);

        assertThat(content(new HeadingRevised(event)).heading())
                .satisfies(heading -> assertThat(heading.title()).isEqualTo("Minuta"))
                .satisfies(heading -> assertThat(heading.event()).isEqualTo("Board"));
    }

    @Test
    void putsAttendeesAtTheirPlace() {
        assertThat(content(added(ANNA, 1), added(BEN, 1)).attendees()).containsExactly(BEN, ANNA);
    }

    @Test
    void revisesAnAttendeeInPlace() {
        var chair = new AttendeeChanges(null, null, null, Change.to(Part.CHAIR));

        assertThat(content(added(ANNA, 1), added(BEN, 2), new AttendeeRevised(ANNA.id(), chair)).attendees())
                .containsExactly(ANNA.with(chair), BEN);
    }

    @Test
    void movesAnAttendee() {
        assertThat(content(added(ANNA, 1), added(BEN, 2), new AttendeeMoved(ANNA.id(), 2)).attendees())
                .containsExactly(BEN, ANNA);
    }

    @Test
    void leavesOutARemovedAttendeeUntilReinstated() {
        assertThat(content(added(ANNA, 1), added(BEN, 2), new AttendeeRemoved(ANNA.id())).attendees())
                .containsExactly(BEN);
        assertThat(content(added(ANNA, 1), added(BEN, 2), new AttendeeRemoved(ANNA.id()),
                new AttendeeReinstated(ANNA, 1)).attendees()).containsExactly(ANNA, BEN);
    }

    @Test
    void recordsAttendance() {
        assertThat(content(added(ANNA, 1), new AttendanceRecorded(ANNA.id(), Attendance.EXCUSED)).attendees())
                .containsExactly(ANNA.with(Attendance.EXCUSED));
    }

    @Test
    void addsRetitlesAndMovesTopics() {
        assertThat(content(added(BUDGET, 1), added(ROOF, 2), new TopicRetitled(ROOF.id(), "The roof"),
                new TopicMoved(ROOF.id(), 1)).topics()).containsExactly(ROOF.titled("The roof"), BUDGET);
    }

    @Test
    void leavesOutARemovedTopicUntilReinstated() {
        assertThat(content(added(BUDGET, 1), new TopicRemoved(BUDGET.id())).topics()).isEmpty();
        assertThat(content(added(BUDGET, 1), new TopicRemoved(BUDGET.id()), new TopicReinstated(BUDGET, 1)).topics())
                .containsExactly(BUDGET);
    }

    @Test
    void recordsAndMovesAgreements() {
        assertThat(content(recorded(PAINT, 1), recorded(MEND, 2), new AgreementMoved(MEND.id(), 1)).agreements())
                .containsExactly(MEND, PAINT);
    }

    @Test
    void saysWhatBecameOfAnAgreement() {
        var anna = List.of(new Responsible("Anna", ANNA.id()));
        var due = LocalDate.of(2031, 6, 1);
        var kind = Change.to(AgreementKind.COMMITMENT);

        assertThat(content(recorded(PAINT, 1), new AgreementClassified(PAINT.id(), kind, null),
                new AgreementAssigned(PAINT.id(), anna), new DueDateSet(PAINT.id(), due),
                new AgreementFulfilled(PAINT.id())).agreements())
                .containsExactly(PAINT.classified(kind, null).assigned(anna).due(due).fulfilled());
    }

    @Test
    void keepsAWithdrawnAgreementInItsPlace() {
        assertThat(content(recorded(PAINT, 1), recorded(MEND, 2), new AgreementWithdrawn(PAINT.id(), "no money"))
                .agreements()).containsExactly(PAINT.withdrawn("no money"), MEND);
    }

    @Test
    void reinstatesAnAgreementWithItsWordsAtItsPlace() {
        Agreement reworded = PAINT.worded(Delta.document("Paint the stairs"));

        assertThat(content(recorded(PAINT, 1), recorded(MEND, 2), new AgreementWithdrawn(PAINT.id(), "no money"),
                new AgreementReinstated(reworded, 2)).agreements()).containsExactly(MEND, reworded);
    }

    @Test
    void reinstatesAnAgreementThatARestoredRevisionDidNotHave() {
        var before = new RevisionRestored(1, MinutesContent.opened(after().content().heading()), List.of());

        assertThat(content(recorded(PAINT, 1), before, new AgreementReinstated(PAINT, 1)).agreements())
                .containsExactly(PAINT);
    }

    @Test
    void editsEachText() {
        Delta shout = Delta.builder().insert("¡Hola! ").build();

        MinutesContent content = content(added(BUDGET, 1), recorded(PAINT, 1), edited(TextId.NOTES, shout),
                edited(new TextId.Discussion(BUDGET.id()), shout), edited(new TextId.Wording(PAINT.id()), shout));

        assertThat(content.notes().text()).isEqualTo("¡Hola! ");
        assertThat(content.topics().getFirst().discussion().text()).isEqualTo("¡Hola! none yet");
        assertThat(content.agreements().getFirst().wording().text()).isEqualTo("¡Hola! Paint the hall");
    }

    @Test
    void schedulesAndCancelsTheFollowUp() {
        var june = new FollowUp(LocalDate.of(2031, 6, 1), null, null);

        assertThat(content(new FollowUpScheduled(june)).followUp()).isEqualTo(june);
        assertThat(content(new FollowUpScheduled(june), new FollowUpCancelled()).followUp()).isNull();
    }

    @Test
    void namesRevisionsAndTouchesNothingElse() {
        MinutesState before = after(added(ANNA, 1));
        MinutesState named = after(added(ANNA, 1), new RevisionNamed(2, "draft"), new RevisionNamed(1, "start"),
                new RevisionNamed(2, "final"));

        assertThat(named.names()).containsExactly(entry(1L, "start"), entry(2L, "final"));
        assertThat(named.content()).isEqualTo(before.content());
    }

    @Test
    void readsAsRestoredButKeepsTheNames() {
        MinutesContent opened = after().content();

        MinutesState restored = after(added(ANNA, 1), recorded(PAINT, 1), new RevisionNamed(2, "draft"),
                new RevisionRestored(1, opened, List.of()));

        assertThat(restored.content()).isEqualTo(opened);
        assertThat(restored.names()).containsOnlyKeys(2L);
    }

    @Test
    void refusesABrokenRecordNamingTheRevision() {
        assertBroken("revision 2, AttendeeRemoved, cannot follow", new AttendeeRemoved(ANNA.id()));
        assertBroken("revision 3, TopicAdded, cannot follow", added(BUDGET, 1), added(BUDGET, 1));
        assertBroken("revision 2, AttendeeAdded, cannot follow", added(ANNA, 2));
        assertBroken("revision 2, TextEdited, cannot follow",
                edited(TextId.NOTES, Delta.builder().retain(1).insert("x").build()));
        assertBroken("revision 2, MinutesOpened, cannot follow",
                new MinutesOpened(MINUTES, after().content().heading()));
    }

    @Test
    void isAsItWasAfterAnEventThatCannotFollow() {
        MinutesState before = after(added(ANNA, 1), added(BEN, 2), added(BUDGET, 1), recorded(PAINT, 1));
        var fold = new MinutesFold(before);
        List<MinutesEvent> broken = List.of(new AttendeeMoved(ANNA.id(), 3), added(ANNA, 1),
                new AttendeeReinstated(BEN, 4), new TopicMoved(BUDGET.id(), 0), new TopicRemoved(TopicId.random()),
                new AgreementMoved(PAINT.id(), 2), new AgreementReinstated(PAINT, 3),
                edited(new TextId.Wording(PAINT.id()), Delta.builder().retain(9_000).insert("x").build()));

        broken.forEach(event -> assertThatIllegalStateException().as(event.toString())
                .isThrownBy(() -> fold.tell(before.revision() + 1, Scribe.NOON, event)));

        assertThat(fold.state()).isEqualTo(before);
    }

    @Test
    void refusesARecordWithAHole() {
        List<RecordedEvent> record = Scribe.opens(MINUTES).writes(added(ANNA, 1), added(BEN, 1)).record();

        assertThatIllegalStateException()
                .isThrownBy(() -> MinutesState.opened(record.getFirst()).after(record.get(2)))
                .withMessageContaining("revision 3 cannot follow 1");
        assertThatIllegalStateException().isThrownBy(() -> MinutesState.opened(record.get(1)));
    }

    @Test
    void isNotChangedByWhatCameLaterOrBefore() {
        var names = new TreeMap<Long, String>();
        var state = new MinutesState(MINUTES, 1, Scribe.NOON, after().content(), names);
        names.put(1L, "sneaked in");

        state.after(Scribe.opens(MINUTES).writes(added(ANNA, 1)).record().getLast());

        assertThat(state.names()).isEmpty();
        assertThat(state.content().attendees()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tellsTheSameInOneGoInPartsAndOneByOne(long seed) {
        List<RecordedEvent> record = RandomHistory.of(seed, 400).record();
        MinutesState opened = MinutesState.opened(record.getFirst());
        int cut = 1 + new Random(seed).nextInt(record.size());

        MinutesState inOneGo = opened.after(record.subList(1, record.size()));

        assertThat(opened.after(record.subList(1, cut)).after(record.subList(cut, record.size()))).isEqualTo(inOneGo);
        MinutesState oneByOne = opened;
        for (RecordedEvent event : record.subList(1, record.size())) {
            oneByOne = oneByOne.after(event);
        }
        assertThat(oneByOne).isEqualTo(inOneGo);
    }

    static LongStream seeds() {
        return new Random().longs(25);
    }

    private static void assertBroken(String message, MinutesEvent... events) {
        assertThatIllegalStateException().isThrownBy(() -> after(events)).withMessageContaining(message);
    }

    private static MinutesState after(MinutesEvent... events) {
        return Scribe.opens(MINUTES).writes(events).now();
    }

    private static MinutesContent content(MinutesEvent... events) {
        return after(events).content();
    }

    private static AttendeeAdded added(Attendee attendee, int place) {
        return new AttendeeAdded(attendee, place);
    }

    private static TopicAdded added(Topic topic, int place) {
        return new TopicAdded(topic, place);
    }

    private static AgreementRecorded recorded(Agreement agreement, int place) {
        return new AgreementRecorded(agreement, place);
    }

    private static TextEdited edited(TextId text, Delta delta) {
        return new TextEdited(text, delta, null);
    }

    private static Attendee attendee(String name) {
        return new Attendee(AttendeeId.random(), name, null, null, null, Attendance.PRESENT);
    }

    private static Topic topic(String title, String discussion) {
        return new Topic(TopicId.random(), title, Delta.document(discussion));
    }

    private static Agreement agreement(String wording) {
        return new Agreement(AgreementId.random(), Delta.document(wording), null, List.of(), null,
                AgreementStatus.OPEN, null, null);
    }
}
