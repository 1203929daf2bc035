package org.minuta.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minuta.command.minutes.Scene.given;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.Answer.Conflict;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.AttendeeChanges;
import org.minuta.api.minutes.MinutesCommand.AddAttendee;
import org.minuta.api.minutes.MinutesCommand.NameRevision;
import org.minuta.api.minutes.MinutesCommand.RestoreRevision;
import org.minuta.api.minutes.MinutesCommand.ReviseAttendee;
import org.minuta.api.minutes.MinutesCommand.ReviseHeading;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent.AttendeeAdded;
import org.minuta.api.minutes.MinutesEvent.AttendeeRemoved;
import org.minuta.api.minutes.MinutesEvent.AttendeeRevised;
import org.minuta.api.minutes.MinutesEvent.HeadingRevised;
import org.minuta.api.minutes.MinutesEvent.RevisionNamed;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.MinutesEvent.TextChange;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Delta;

class RevisionsTest extends Table {

    private final MinutesContent first = MinutesContent.opened(Heading.EMPTY.with(HeadingChanges.title(TITLE)));
    private final Person.Deed retitled = anna.did(new HeadingRevised(HeadingChanges.title("Other")));

    @Accepts(NameRevision.class)
    void areNamed() {
        given(opened).when(ben.wishes(new NameRevision(1, "Draft"))).becomes(new RevisionNamed(1, "Draft"));
    }

    @Refuses(value = NameRevision.class, as = Refusal.CHANGED_MEANWHILE)
    void areNotNamedByTwoAtOnce() {
        given(opened, anna.did(new RevisionNamed(1, "Draft"))).when(ben.having(1, new NameRevision(1, "Start")))
                .isRefusedFor(new Conflict("revision:1.name", "Draft", "Start", 2));
    }

    @Refuses(value = NameRevision.class, as = Refusal.NO_CHANGE)
    void areNotNamedTheSameTwice() {
        given(opened, anna.did(new RevisionNamed(1, "Draft"))).when(ben.having(1, new NameRevision(1, "Draft")))
                .isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = NameRevision.class, as = Refusal.UNKNOWN_REVISION)
    void areNotNamedBeforeTheyAre() {
        given(opened).when(ben.wishes(new NameRevision(2, "Later"))).isRefusedAs(Refusal.UNKNOWN_REVISION);
        given(opened).when(ben.wishes(new NameRevision(0, "Before"))).isRefusedAs(Refusal.UNKNOWN_REVISION);
    }

    @Refuses(value = NameRevision.class, as = Refusal.MALFORMED)
    void areNotNamedWithNothing() {
        given(opened).when(ben.wishes(new NameRevision(1, ""))).isRefusedAs(Refusal.MALFORMED);
    }

    @Refuses(value = NameRevision.class, as = Refusal.TOO_MUCH)
    void areNotAllNamed() {
        List<Person.Deed> names = LongStream.rangeClosed(1, 1_000)
                .mapToObj(revision -> carla.did(new RevisionNamed(revision, "No. " + revision))).toList();
        given(opened).and(names).when(ben.wishes(new NameRevision(1_001, "One more"))).isRefusedAs(Refusal.TOO_MUCH);
        given(opened).and(names).when(ben.wishes(new NameRevision(1, "Another")))
                .becomes(new RevisionNamed(1, "Another"));
    }

    @Accepts(RestoreRevision.class)
    void areRestoredAsANewOne() {
        given(opened, retitled).when(ben.wishes(new RestoreRevision(1, first)))
                .becomes(new RevisionRestored(1, first, List.of()));
    }

    @Accepts(RestoreRevision.class)
    void areRestoredWithTheirTexts() {
        Delta abc = Delta.document("abc");
        given(opened, anna.did(new TextEdited(TextId.NOTES, abc, null))).when(ben.wishes(new RestoreRevision(1, first)))
                .becomes(new RevisionRestored(1, first,
                        List.of(new TextChange(TextId.NOTES, Delta.builder().delete(3).build()))));
    }

    @Refuses(value = RestoreRevision.class, as = Refusal.NO_CHANGE)
    void areNotRestoredIfNothingWouldChange() {
        given(opened).when(ben.wishes(new RestoreRevision(1, first))).isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = RestoreRevision.class, as = Refusal.UNKNOWN_REVISION)
    void areNotRestoredBeforeTheyAre() {
        given(opened).when(ben.wishes(new RestoreRevision(2, first))).isRefusedAs(Refusal.UNKNOWN_REVISION);
        given(opened).when(ben.wishes(new RestoreRevision(0, first))).isRefusedAs(Refusal.UNKNOWN_REVISION);
    }

    @Test
    void thatAreRestoredCountAsASettingOfWhatTheyChange() {
        given(opened, retitled, anna.did(new RevisionRestored(1, first, List.of())))
                .when(ben.having(2, new ReviseHeading(HeadingChanges.title("Ben's"))))
                .isRefusedFor(new Conflict("heading.title", TITLE, "Ben's", 3));
    }

    @Test
    void thatAreRestoredCountAsASettingAlsoOfWhatWasRemovedMeanwhile() {
        var rename = new AttendeeRevised(ROSA.id(), new AttendeeChanges(Change.to("R."), null, null, null));
        MinutesContent withRosa = new MinutesContent(first.heading(), List.of(ROSA), List.of(), List.of(),
                Delta.EMPTY, null);
        given(opened, added(ROSA, 1), anna.did(rename), anna.did(new AttendeeRemoved(ROSA.id())),
                anna.did(new RevisionRestored(2, withRosa, List.of())))
                .when(ben.having(3, new ReviseAttendee(ROSA.id(),
                        new AttendeeChanges(Change.to("Rosy"), null, null, null))))
                .isRefusedFor(new Conflict(name(ROSA, "name"), "Rosa Cruz", "Rosy", 5));
    }

    @Test
    void thatAreRestoredDoNotLetGoOfTheIdsOfWhatTheyLack() {
        given(opened, added(ROSA, 1), anna.did(new RevisionRestored(1, first, List.of())))
                .when(ben.wishes(new AddAttendee(ROSA.id(), "Rosa", null, null, null, null, null)))
                .isRefusedAs(Refusal.ALREADY_EXISTS);
    }

    @Test
    void runForwardInTimeEvenIfTheClockWasSetBack() {
        var outcome = given(opened).at(Person.NOON.minus(Duration.ofHours(1)))
                .when(ben.wishes(new AddAttendee(ROSA.id(), ROSA.name(), ROSA.position(), null, null, null, null)));
        outcome.becomes(new AttendeeAdded(ROSA, 1));
        assertThat(outcome.written().events().getFirst().at()).isEqualTo(Person.NOON);
    }
}
