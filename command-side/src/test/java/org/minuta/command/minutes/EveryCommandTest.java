package org.minuta.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minuta.api.minutes.Refusal.ALREADY_EXISTS;
import static org.minuta.api.minutes.Refusal.CHANGED_MEANWHILE;
import static org.minuta.api.minutes.Refusal.GONE;
import static org.minuta.api.minutes.Refusal.HISTORY_TOO_SHORT;
import static org.minuta.api.minutes.Refusal.MALFORMED;
import static org.minuta.api.minutes.Refusal.NO_CHANGE;
import static org.minuta.api.minutes.Refusal.TOO_MUCH;
import static org.minuta.api.minutes.Refusal.UNKNOWN_PART;
import static org.minuta.api.minutes.Refusal.UNKNOWN_REVISION;
import static org.minuta.command.minutes.Scene.given;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.AttendeeChanges;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.MinutesCommand.AddAttendee;
import org.minuta.api.minutes.MinutesCommand.AddTopic;
import org.minuta.api.minutes.MinutesCommand.AssignAgreement;
import org.minuta.api.minutes.MinutesCommand.CancelFollowUp;
import org.minuta.api.minutes.MinutesCommand.ClassifyAgreement;
import org.minuta.api.minutes.MinutesCommand.EditText;
import org.minuta.api.minutes.MinutesCommand.FulfilAgreement;
import org.minuta.api.minutes.MinutesCommand.MoveAgreement;
import org.minuta.api.minutes.MinutesCommand.MoveAttendee;
import org.minuta.api.minutes.MinutesCommand.MoveTopic;
import org.minuta.api.minutes.MinutesCommand.NameRevision;
import org.minuta.api.minutes.MinutesCommand.OpenMinutes;
import org.minuta.api.minutes.MinutesCommand.RecordAgreement;
import org.minuta.api.minutes.MinutesCommand.RecordAttendance;
import org.minuta.api.minutes.MinutesCommand.ReinstateAgreement;
import org.minuta.api.minutes.MinutesCommand.ReinstateAttendee;
import org.minuta.api.minutes.MinutesCommand.ReinstateTopic;
import org.minuta.api.minutes.MinutesCommand.RemoveAttendee;
import org.minuta.api.minutes.MinutesCommand.RemoveTopic;
import org.minuta.api.minutes.MinutesCommand.RestoreRevision;
import org.minuta.api.minutes.MinutesCommand.RetitleTopic;
import org.minuta.api.minutes.MinutesCommand.ReviseAttendee;
import org.minuta.api.minutes.MinutesCommand.ReviseHeading;
import org.minuta.api.minutes.MinutesCommand.ScheduleFollowUp;
import org.minuta.api.minutes.MinutesCommand.SetDueDate;
import org.minuta.api.minutes.MinutesCommand.WithdrawAgreement;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent.AgreementFulfilled;
import org.minuta.api.minutes.MinutesEvent.AttendeeRemoved;
import org.minuta.api.minutes.MinutesEvent.FollowUpScheduled;
import org.minuta.api.minutes.MinutesEvent.RevisionNamed;
import org.minuta.api.minutes.MinutesEvent.TopicRemoved;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.Submission;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Delta;

/** A new command breaks this until it is shown accepted, refused for each of its reasons, and repeated. */
class EveryCommandTest extends Table {

    private static final List<Class<?>> TESTS = List.of(OpeningMinutesTest.class, HeadingTest.class,
            AttendeesTest.class, TopicsTest.class, AgreementsTest.class, TextsTest.class, FollowUpTest.class,
            RevisionsTest.class);

    /** One of each; each is accepted by the minutes that {@link #history} tells of. */
    static List<MinutesCommand> each() {
        return List.of(new OpenMinutes(HeadingChanges.NONE), new ReviseHeading(HeadingChanges.title("Other")),
                new AddAttendee(NOE.id(), NOE.name(), null, null, null, null, null),
                new ReviseAttendee(ROSA.id(), new AttendeeChanges(Change.to("R."), null, null, null)),
                new MoveAttendee(ROSA.id(), null), new RemoveAttendee(ROSA.id()),
                new ReinstateAttendee(IVAN.id()), new RecordAttendance(ROSA.id(), Attendance.REMOTE),
                new AddTopic(LIGHT.id(), LIGHT.title(), null, null), new RetitleTopic(WATER.id(), "Wells"),
                new MoveTopic(WATER.id(), null), new RemoveTopic(WATER.id()), new ReinstateTopic(ROADS.id()),
                new RecordAgreement(LAMP.id(), LAMP.wording(), null, null, null, null, null),
                new ClassifyAgreement(PUMP.id(), Change.to(AgreementKind.NOTE), null),
                new AssignAgreement(PUMP.id(), List.of(new Responsible("Rosa", null))),
                new SetDueDate(PUMP.id(), MAY), new MoveAgreement(PUMP.id(), SIGN.id()),
                new FulfilAgreement(PUMP.id()), new WithdrawAgreement(PUMP.id(), "No"),
                new ReinstateAgreement(SIGN.id()), new EditText(TextId.NOTES, Delta.document("x")),
                new ScheduleFollowUp(new FollowUp(JUNE, null, null)), new CancelFollowUp(),
                new NameRevision(1, "Draft"), new RestoreRevision(1, MinutesContent.opened(Heading.EMPTY)));
    }

    private static Set<Refusal> reasons(MinutesCommand command) {
        return switch (command) {
            case OpenMinutes ignored -> EnumSet.of(MALFORMED, ALREADY_EXISTS);
            case ReviseHeading ignored -> EnumSet.of(MALFORMED, CHANGED_MEANWHILE, NO_CHANGE);
            case AddAttendee ignored -> EnumSet.of(MALFORMED, ALREADY_EXISTS, UNKNOWN_PART, TOO_MUCH);
            case ReviseAttendee ignored ->
                EnumSet.of(MALFORMED, UNKNOWN_PART, GONE, CHANGED_MEANWHILE, NO_CHANGE);
            case MoveAttendee ignored -> EnumSet.of(MALFORMED, UNKNOWN_PART, GONE, CHANGED_MEANWHILE, NO_CHANGE);
            case RemoveAttendee ignored -> EnumSet.of(UNKNOWN_PART, NO_CHANGE);
            case ReinstateAttendee ignored -> EnumSet.of(UNKNOWN_PART, NO_CHANGE);
            case RecordAttendance ignored -> EnumSet.of(UNKNOWN_PART, GONE, CHANGED_MEANWHILE, NO_CHANGE);
            case AddTopic ignored -> EnumSet.of(MALFORMED, ALREADY_EXISTS, UNKNOWN_PART, TOO_MUCH);
            case RetitleTopic ignored -> EnumSet.of(MALFORMED, UNKNOWN_PART, GONE, CHANGED_MEANWHILE, NO_CHANGE);
            case MoveTopic ignored -> EnumSet.of(MALFORMED, UNKNOWN_PART, GONE, CHANGED_MEANWHILE, NO_CHANGE);
            case RemoveTopic ignored -> EnumSet.of(UNKNOWN_PART, NO_CHANGE);
            case ReinstateTopic ignored -> EnumSet.of(UNKNOWN_PART, NO_CHANGE);
            case RecordAgreement ignored -> EnumSet.of(MALFORMED, ALREADY_EXISTS, UNKNOWN_PART, TOO_MUCH);
            case ClassifyAgreement ignored -> EnumSet.of(UNKNOWN_PART, GONE, CHANGED_MEANWHILE, NO_CHANGE);
            case AssignAgreement ignored ->
                EnumSet.of(MALFORMED, UNKNOWN_PART, GONE, CHANGED_MEANWHILE, NO_CHANGE);
            case SetDueDate ignored -> EnumSet.of(MALFORMED, UNKNOWN_PART, GONE, CHANGED_MEANWHILE, NO_CHANGE);
            case MoveAgreement ignored -> EnumSet.of(MALFORMED, UNKNOWN_PART, GONE, CHANGED_MEANWHILE, NO_CHANGE);
            case FulfilAgreement ignored -> EnumSet.of(UNKNOWN_PART, GONE, CHANGED_MEANWHILE, NO_CHANGE);
            case WithdrawAgreement ignored ->
                EnumSet.of(MALFORMED, UNKNOWN_PART, GONE, CHANGED_MEANWHILE, NO_CHANGE);
            case ReinstateAgreement ignored -> EnumSet.of(UNKNOWN_PART, CHANGED_MEANWHILE, NO_CHANGE);
            case EditText ignored ->
                EnumSet.of(MALFORMED, UNKNOWN_PART, GONE, HISTORY_TOO_SHORT, NO_CHANGE, TOO_MUCH);
            case ScheduleFollowUp ignored -> EnumSet.of(MALFORMED, CHANGED_MEANWHILE, NO_CHANGE);
            case CancelFollowUp ignored -> EnumSet.of(CHANGED_MEANWHILE, NO_CHANGE);
            case NameRevision ignored ->
                EnumSet.of(MALFORMED, UNKNOWN_REVISION, CHANGED_MEANWHILE, NO_CHANGE, TOO_MUCH);
            case RestoreRevision ignored -> EnumSet.of(UNKNOWN_REVISION, NO_CHANGE);
        };
    }

    private Scene history() {
        return given(opened, added(ROSA, 1), added(IVAN, 2), added(WATER, 1), added(ROADS, 2), recorded(PUMP, 1),
                recorded(SIGN, 2), anna.did(new AttendeeRemoved(IVAN.id())), anna.did(new TopicRemoved(ROADS.id())),
                anna.did(new AgreementFulfilled(SIGN.id())),
                anna.did(new FollowUpScheduled(new FollowUp(MAY, null, null))),
                added(OLGA, 1), added(PARK, 1));
    }

    @Test
    void isListedHere() {
        assertThat(each()).extracting(Object::getClass)
                .containsExactlyElementsOf(permitted());
    }

    @ParameterizedTest
    @MethodSource("each")
    void isShownAccepted(MinutesCommand command) {
        assertThat(tests()).anyMatch(test -> test.isAnnotationPresent(Accepts.class)
                && test.getAnnotation(Accepts.class).value() == command.getClass());
    }

    @ParameterizedTest
    @MethodSource("each")
    void isShownRefusedForEachOfItsReasons(MinutesCommand command) {
        assertThat(tests().filter(test -> test.isAnnotationPresent(Refuses.class)
                        && test.getAnnotation(Refuses.class).value() == command.getClass())
                .map(test -> test.getAnnotation(Refuses.class).as()).distinct())
                .containsExactlyInAnyOrderElementsOf(reasons(command));
    }

    @ParameterizedTest
    @MethodSource("each")
    void isAcceptedOnceThoughSentTwice(MinutesCommand command) {
        boolean opens = command instanceof OpenMinutes;
        Scene scene = opens ? given() : history();
        Submission sent = ben.having(opens ? 0 : Person.ALL, command);
        var written = scene.when(sent, sent).written();
        assertThat(written.events()).hasSize(1);
        long revision = written.events().getFirst().revision();
        assertThat(written.answers()).containsExactly(new Answer.Accepted(ben.client(), 1, revision),
                new Answer.Repeated(ben.client(), 1, revision));
    }

    @ParameterizedTest
    @MethodSource("each")
    void needsMinutesUnlessItOpensThem(MinutesCommand command) {
        if (!(command instanceof OpenMinutes)) {
            given().when(ben.having(0, command)).isRefusedAs(Refusal.UNKNOWN_MINUTES);
        }
    }

    @ParameterizedTest
    @MethodSource("each")
    void needsABaseThatWas(MinutesCommand command) {
        history().when(ben.having(1_000, command)).isRefusedAs(UNKNOWN_REVISION);
        history().when(ben.having(Long.MAX_VALUE, command)).isRefusedAs(UNKNOWN_REVISION);
        history().when(ben.having(-2, command)).isRefusedAs(MALFORMED);
    }

    @ParameterizedTest
    @MethodSource("each")
    void needsANumberOfItsOwn(MinutesCommand command) {
        Submission other = ben.wishes(new NameRevision(2, "Other"));
        history().and(List.of(ben.did(other, new RevisionNamed(2, "Other"))))
                .when(ben.submission(other.number(), 1, command)).isRefusedAs(Refusal.NUMBER_REUSED);
    }

    private static Stream<Method> tests() {
        return TESTS.stream().flatMap(test -> Arrays.stream(test.getDeclaredMethods()));
    }

    private static List<Class<?>> permitted() {
        return List.of(MinutesCommand.class.getPermittedSubclasses());
    }
}
