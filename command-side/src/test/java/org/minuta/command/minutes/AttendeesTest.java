package org.minuta.command.minutes;

import static org.minuta.command.minutes.Scene.given;

import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.Answer.Conflict;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.AttendeeChanges;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.MinutesCommand.AddAttendee;
import org.minuta.api.minutes.MinutesCommand.MoveAttendee;
import org.minuta.api.minutes.MinutesCommand.RecordAttendance;
import org.minuta.api.minutes.MinutesCommand.ReinstateAttendee;
import org.minuta.api.minutes.MinutesCommand.RemoveAttendee;
import org.minuta.api.minutes.MinutesCommand.ReviseAttendee;
import org.minuta.api.minutes.MinutesEvent.AttendanceRecorded;
import org.minuta.api.minutes.MinutesEvent.AttendeeAdded;
import org.minuta.api.minutes.MinutesEvent.AttendeeMoved;
import org.minuta.api.minutes.MinutesEvent.AttendeeReinstated;
import org.minuta.api.minutes.MinutesEvent.AttendeeRemoved;
import org.minuta.api.minutes.MinutesEvent.AttendeeRevised;
import org.minuta.api.minutes.Refusal;

class AttendeesTest extends Table {

    private final Person.Deed rosaRemoved = anna.did(new AttendeeRemoved(ROSA.id()));

    @Accepts(AddAttendee.class)
    void areAddedLastUnlessAPlaceIsNamed() {
        given(opened, added(ROSA, 1)).when(ben.wishes(add(IVAN, null))).becomes(new AttendeeAdded(IVAN, 2));
    }

    @Accepts(AddAttendee.class)
    void areAddedAfterAnother() {
        given(opened, added(ROSA, 1), added(IVAN, 2)).when(ben.wishes(add(NOE, ROSA.id())))
                .becomes(new AttendeeAdded(NOE, 2));
    }

    @Test
    void areAddedWhereARemovedOneStood() {
        given(opened, added(ROSA, 1), added(IVAN, 2), rosaRemoved).when(ben.wishes(add(NOE, ROSA.id())))
                .becomes(new AttendeeAdded(NOE, 1));
    }

    @Test
    void areAddedByTwoAtOnceWithoutAConflict() {
        given(opened, added(ROSA, 1)).when(ben.having(1, add(IVAN, null)), carla.having(1, add(NOE, null)))
                .becomes(new AttendeeAdded(IVAN, 2), new AttendeeAdded(NOE, 3));
    }

    @Refuses(value = AddAttendee.class, as = Refusal.ALREADY_EXISTS)
    void areNotAddedUnderAnIdInUse() {
        given(opened, added(ROSA, 1)).when(ben.wishes(add(ROSA, null))).isRefusedAs(Refusal.ALREADY_EXISTS);
    }

    @Test
    void areNotAddedUnderTheIdOfARemovedOne() {
        given(opened, added(ROSA, 1), rosaRemoved).when(ben.wishes(add(ROSA, null)))
                .isRefusedAs(Refusal.ALREADY_EXISTS);
    }

    @Refuses(value = AddAttendee.class, as = Refusal.UNKNOWN_PART)
    void areNotAddedAfterAStranger() {
        given(opened).when(ben.wishes(add(ROSA, NOBODY))).isRefusedAs(Refusal.UNKNOWN_PART);
    }

    @Refuses(value = AddAttendee.class, as = Refusal.MALFORMED)
    void areNotAddedWithoutAName() {
        given(opened).when(ben.wishes(new AddAttendee(ROSA.id(), "", null, null, null, null, null)))
                .isRefusedAs(Refusal.MALFORMED);
    }

    @Refuses(value = AddAttendee.class, as = Refusal.TOO_MUCH)
    void areNotMoreThanTheLimitWithRemovedOnesCounted() {
        given(opened, added(ROSA, 1), added(IVAN, 2), rosaRemoved)
                .within(new Limits(Limits.DEFAULT.text(), 1_000, 2, 500, 1_000))
                .when(ben.wishes(add(NOE, null))).isRefusedAs(Refusal.TOO_MUCH);
    }

    @Accepts(ReviseAttendee.class)
    void areRevisedValueByValue() {
        given(opened, added(ROSA, 1)).when(ben.wishes(rename(ROSA.id(), "Rosa Cruz Gil")))
                .becomes(new AttendeeRevised(ROSA.id(), name("Rosa Cruz Gil")));
    }

    @Refuses(value = ReviseAttendee.class, as = Refusal.CHANGED_MEANWHILE)
    void areNotRenamedByTwoAtOnce() {
        given(opened, added(ROSA, 1), anna.did(new AttendeeRevised(ROSA.id(), name("Rosa C."))))
                .when(ben.having(2, rename(ROSA.id(), "R. Cruz")))
                .isRefusedFor(new Conflict(name(ROSA, "name"), "Rosa C.", "R. Cruz", 3));
    }

    @Test
    void takeTwoValuesFromTwoPeopleAtOnce() {
        var position = new AttendeeChanges(null, Change.to("Treasurer"), null, null);
        given(opened, added(ROSA, 1), anna.did(new AttendeeRevised(ROSA.id(), name("Rosa C."))))
                .when(ben.having(2, new ReviseAttendee(ROSA.id(), position)))
                .becomes(new AttendeeRevised(ROSA.id(), position));
    }

    @Refuses(value = ReviseAttendee.class, as = Refusal.NO_CHANGE)
    void areNotRevisedToWhatTheyAre() {
        given(opened, added(ROSA, 1)).when(ben.wishes(rename(ROSA.id(), ROSA.name())))
                .isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = ReviseAttendee.class, as = Refusal.GONE)
    void areNotRevisedOnceRemoved() {
        given(opened, added(ROSA, 1), rosaRemoved).when(ben.wishes(rename(ROSA.id(), "R."))).isRefusedAs(Refusal.GONE);
    }

    @Refuses(value = ReviseAttendee.class, as = Refusal.UNKNOWN_PART)
    void areNotRevisedIfNeverThere() {
        given(opened).when(ben.wishes(rename(NOBODY, "R."))).isRefusedAs(Refusal.UNKNOWN_PART);
    }

    @Refuses(value = ReviseAttendee.class, as = Refusal.MALFORMED)
    void keepAName() {
        given(opened, added(ROSA, 1)).when(ben.wishes(rename(ROSA.id(), null))).isRefusedAs(Refusal.MALFORMED);
    }

    @Accepts(MoveAttendee.class)
    void moveToTheFront() {
        given(opened, added(ROSA, 1), added(IVAN, 2)).when(ben.wishes(new MoveAttendee(IVAN.id(), null)))
                .becomes(new AttendeeMoved(IVAN.id(), 1));
    }

    @Accepts(MoveAttendee.class)
    void moveAfterAnotherFurtherDown() {
        given(opened, added(ROSA, 1), added(IVAN, 2), added(NOE, 3))
                .when(ben.wishes(new MoveAttendee(ROSA.id(), NOE.id()))).becomes(new AttendeeMoved(ROSA.id(), 3));
    }

    @Test
    void moveAfterAnotherFurtherUp() {
        given(opened, added(ROSA, 1), added(IVAN, 2), added(NOE, 3))
                .when(ben.wishes(new MoveAttendee(NOE.id(), ROSA.id()))).becomes(new AttendeeMoved(NOE.id(), 2));
    }

    @Test
    void moveToWhereARemovedOneStood() {
        given(opened, added(ROSA, 1), added(IVAN, 2), added(NOE, 3), rosaRemoved)
                .when(ben.wishes(new MoveAttendee(NOE.id(), ROSA.id()))).becomes(new AttendeeMoved(NOE.id(), 1));
    }

    @Refuses(value = MoveAttendee.class, as = Refusal.CHANGED_MEANWHILE)
    void areNotMovedByTwoAtOnce() {
        given(opened, added(ROSA, 1), added(IVAN, 2), added(NOE, 3), anna.did(new AttendeeMoved(NOE.id(), 2)))
                .when(ben.having(4, new MoveAttendee(NOE.id(), null)))
                .isRefusedFor(new Conflict(name(NOE, "place"), 2, 1, 5));
    }

    @Refuses(value = MoveAttendee.class, as = Refusal.NO_CHANGE)
    void areNotMovedToWhereTheyStand() {
        given(opened, added(ROSA, 1)).when(ben.wishes(new MoveAttendee(ROSA.id(), null)))
                .isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = MoveAttendee.class, as = Refusal.GONE)
    void areNotMovedOnceRemoved() {
        given(opened, added(ROSA, 1), rosaRemoved).when(ben.wishes(new MoveAttendee(ROSA.id(), null)))
                .isRefusedAs(Refusal.GONE);
    }

    @Refuses(value = MoveAttendee.class, as = Refusal.UNKNOWN_PART)
    void areNotMovedAfterAStranger() {
        given(opened, added(ROSA, 1)).when(ben.wishes(new MoveAttendee(ROSA.id(), NOBODY)))
                .isRefusedAs(Refusal.UNKNOWN_PART);
    }

    @Refuses(value = MoveAttendee.class, as = Refusal.MALFORMED)
    void areNotMovedAfterThemselves() {
        given(opened, added(ROSA, 1)).when(ben.wishes(new MoveAttendee(ROSA.id(), ROSA.id())))
                .isRefusedAs(Refusal.MALFORMED);
    }

    @Accepts(RemoveAttendee.class)
    void areRemovedEvenIfRevisedMeanwhile() {
        given(opened, added(ROSA, 1), anna.did(new AttendeeRevised(ROSA.id(), name("Rosa C."))))
                .when(ben.having(2, new RemoveAttendee(ROSA.id()))).becomes(new AttendeeRemoved(ROSA.id()));
    }

    @Refuses(value = RemoveAttendee.class, as = Refusal.NO_CHANGE)
    void areRemovedOnce() {
        given(opened, added(ROSA, 1), rosaRemoved).when(ben.wishes(new RemoveAttendee(ROSA.id())))
                .isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = RemoveAttendee.class, as = Refusal.UNKNOWN_PART)
    void areNotRemovedIfNeverThere() {
        given(opened).when(ben.wishes(new RemoveAttendee(NOBODY))).isRefusedAs(Refusal.UNKNOWN_PART);
    }

    @Accepts(ReinstateAttendee.class)
    void comeBackAsTheyWereToWhereTheyStood() {
        given(opened, added(ROSA, 1), added(IVAN, 2), rosaRemoved).when(ben.wishes(new ReinstateAttendee(ROSA.id())))
                .becomes(new AttendeeReinstated(ROSA, 1));
    }

    @Test
    void comeBackLastIfTheListHasBecomeShorter() {
        given(opened, added(ROSA, 1), added(IVAN, 2), anna.did(new AttendeeRemoved(IVAN.id())), rosaRemoved)
                .when(ben.wishes(new ReinstateAttendee(IVAN.id()))).becomes(new AttendeeReinstated(IVAN, 1));
    }

    @Refuses(value = ReinstateAttendee.class, as = Refusal.NO_CHANGE)
    void doNotComeBackTwice() {
        given(opened, added(ROSA, 1)).when(ben.wishes(new ReinstateAttendee(ROSA.id())))
                .isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = ReinstateAttendee.class, as = Refusal.UNKNOWN_PART)
    void doNotComeBackIfNeverThere() {
        given(opened).when(ben.wishes(new ReinstateAttendee(NOBODY))).isRefusedAs(Refusal.UNKNOWN_PART);
    }

    @Accepts(RecordAttendance.class)
    void arePresentUntilSomebodySaysOtherwise() {
        given(opened, added(ROSA, 1)).when(ben.wishes(new RecordAttendance(ROSA.id(), Attendance.EXCUSED)))
                .becomes(new AttendanceRecorded(ROSA.id(), Attendance.EXCUSED));
    }

    @Refuses(value = RecordAttendance.class, as = Refusal.CHANGED_MEANWHILE)
    void areNotExcusedAndAbsentAtOnce() {
        given(opened, added(ROSA, 1), anna.did(new AttendanceRecorded(ROSA.id(), Attendance.ABSENT)))
                .when(ben.having(2, new RecordAttendance(ROSA.id(), Attendance.EXCUSED)))
                .isRefusedFor(new Conflict(name(ROSA, "attendance"), Attendance.ABSENT, Attendance.EXCUSED, 3));
    }

    @Refuses(value = RecordAttendance.class, as = Refusal.NO_CHANGE)
    void areNotPresentTwice() {
        given(opened, added(ROSA, 1)).when(ben.wishes(new RecordAttendance(ROSA.id(), Attendance.PRESENT)))
                .isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = RecordAttendance.class, as = Refusal.GONE)
    void areNotExcusedOnceRemoved() {
        given(opened, added(ROSA, 1), rosaRemoved)
                .when(ben.wishes(new RecordAttendance(ROSA.id(), Attendance.EXCUSED))).isRefusedAs(Refusal.GONE);
    }

    @Refuses(value = RecordAttendance.class, as = Refusal.UNKNOWN_PART)
    void areNotExcusedIfNeverThere() {
        given(opened).when(ben.wishes(new RecordAttendance(NOBODY, Attendance.EXCUSED)))
                .isRefusedAs(Refusal.UNKNOWN_PART);
    }

    private static AddAttendee add(Attendee who, AttendeeId after) {
        return new AddAttendee(who.id(), who.name(), who.position(), who.organization(), who.part(), null, after);
    }

    private static ReviseAttendee rename(AttendeeId who, String name) {
        return new ReviseAttendee(who, name(name));
    }

    private static AttendeeChanges name(String name) {
        return new AttendeeChanges(Change.to(name), null, null, null);
    }
}
