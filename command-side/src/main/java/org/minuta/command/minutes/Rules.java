package org.minuta.command.minutes;

import static org.minuta.command.minutes.Decision.accept;
import static org.minuta.command.minutes.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Answer.Conflict;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.Limits;
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
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.Submission;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.minutes.ValueNames;
import org.minuta.api.text.Delta;
import org.minuta.api.text.MalformedDelta;

/** Decides each command against the minutes as they are. Changes nothing itself; reads no clock. */
final class Rules {

    private static final int MOST_NAMED_REVISIONS = 1_000;
    private static final String ATTENDEE_GONE = "The attendee was removed";
    private static final String TOPIC_GONE = "The topic was removed";
    private static final String AGREEMENT_GONE = "The agreement was withdrawn";

    private final MinutesState minutes;
    private final Limits limits;
    private final Submission submission;

    private Rules(MinutesState minutes, Limits limits, Submission submission) {
        this.minutes = minutes;
        this.limits = limits;
        this.submission = submission;
    }

    /** What is to become of this command, whose number is new. */
    static Decision decide(MinutesState minutes, Limits limits, Submission submission) {
        if (submission.base() > minutes.revision()) {
            return refuse(Refusal.UNKNOWN_REVISION, "base is beyond the minutes' revision " + minutes.revision());
        }
        String objection = new Door(limits).objection(submission.command());
        return objection == null ? new Rules(minutes, limits, submission).decide()
                : refuse(Refusal.MALFORMED, objection);
    }

    private Decision decide() {
        return switch (submission.command()) {
            case OpenMinutes ignored -> refuse(Refusal.ALREADY_EXISTS, "These minutes were opened before");
            case ReviseHeading revise -> revise(revise);
            case AddAttendee add -> add(add);
            case ReviseAttendee revise -> revise(revise);
            case MoveAttendee move -> move(move);
            case RemoveAttendee remove -> remove(remove);
            case ReinstateAttendee reinstate -> reinstate(reinstate);
            case RecordAttendance record -> record(record);
            case AddTopic add -> add(add);
            case RetitleTopic retitle -> retitle(retitle);
            case MoveTopic move -> move(move);
            case RemoveTopic remove -> remove(remove);
            case ReinstateTopic reinstate -> reinstate(reinstate);
            case RecordAgreement record -> record(record);
            case ClassifyAgreement classify -> classify(classify);
            case AssignAgreement assign -> assign(assign);
            case SetDueDate set -> set(set);
            case MoveAgreement move -> move(move);
            case FulfilAgreement fulfil -> fulfil(fulfil);
            case WithdrawAgreement withdraw -> withdraw(withdraw);
            case ReinstateAgreement reinstate -> reinstate(reinstate);
            case EditText edit -> edit(edit);
            case ScheduleFollowUp schedule -> schedule(schedule);
            case CancelFollowUp ignored -> cancelFollowUp();
            case NameRevision name -> name(name);
            case RestoreRevision restore -> restore(restore);
        };
    }

    private Decision revise(ReviseHeading revise) {
        Heading before = minutes.heading();
        HeadingChanges changes = HeadingChanges.between(before, before.with(revise.changes()));
        return setting(ValueNames.of(before), ValueNames.of(changes), new MinutesEvent.HeadingRevised(changes));
    }

    private Decision add(AddAttendee add) {
        if (minutes.attendees().everHad(add.attendee())) {
            return refuse(Refusal.ALREADY_EXISTS, "The attendee's id is in use");
        }
        if (minutes.attendees().size() >= limits.attendees()) {
            return refuse(Refusal.TOO_MUCH, "Minutes hold at most " + limits.attendees() + " attendees");
        }
        Attendance attendance = add.attendance() == null ? Attendance.PRESENT : add.attendance();
        Attendee attendee = new Attendee(add.attendee(), add.name(), add.position(), add.organization(), add.part(),
                attendance);
        return adding(minutes.attendees(), add.after(),
                place -> new MinutesEvent.AttendeeAdded(attendee, place));
    }

    private Decision revise(ReviseAttendee revise) {
        Attendee before = minutes.attendees().find(revise.attendee());
        if (before == null) {
            return missing(minutes.attendees(), revise.attendee(), ATTENDEE_GONE);
        }
        return setting(ValueNames.of(before), ValueNames.of(before.with(revise.changes())),
                new MinutesEvent.AttendeeRevised(revise.attendee(), revise.changes()));
    }

    private Decision move(MoveAttendee move) {
        return moving(minutes.attendees(), move.attendee(), move.after(), ATTENDEE_GONE,
                ValueNames.attendee(move.attendee(), "place"),
                place -> new MinutesEvent.AttendeeMoved(move.attendee(), place));
    }

    private Decision remove(RemoveAttendee remove) {
        return removing(minutes.attendees(), remove.attendee(), new MinutesEvent.AttendeeRemoved(remove.attendee()));
    }

    private Decision reinstate(ReinstateAttendee reinstate) {
        Listing.Removed<Attendee> removed = minutes.attendees().findRemoved(reinstate.attendee());
        if (removed == null) {
            return notRemoved(minutes.attendees(), reinstate.attendee());
        }
        return accept(new MinutesEvent.AttendeeReinstated(removed.thing(),
                minutes.attendees().placeToReturnTo(reinstate.attendee())));
    }

    private Decision record(RecordAttendance record) {
        Attendee before = minutes.attendees().find(record.attendee());
        if (before == null) {
            return missing(minutes.attendees(), record.attendee(), ATTENDEE_GONE);
        }
        return setting(ValueNames.of(before), ValueNames.of(before.with(record.attendance())),
                new MinutesEvent.AttendanceRecorded(record.attendee(), record.attendance()));
    }

    private Decision add(AddTopic add) {
        if (minutes.topics().everHad(add.topic())) {
            return refuse(Refusal.ALREADY_EXISTS, "The topic's id is in use");
        }
        if (minutes.topics().size() >= limits.topics()) {
            return refuse(Refusal.TOO_MUCH, "Minutes hold at most " + limits.topics() + " topics");
        }
        Topic topic = new Topic(add.topic(), add.title(), add.discussion() == null ? Delta.EMPTY : add.discussion());
        return adding(minutes.topics(), add.after(), place -> new MinutesEvent.TopicAdded(topic, place));
    }

    private Decision retitle(RetitleTopic retitle) {
        Topic before = minutes.topics().find(retitle.topic());
        if (before == null) {
            return missing(minutes.topics(), retitle.topic(), TOPIC_GONE);
        }
        return setting(ValueNames.of(before), ValueNames.of(before.titled(retitle.title())),
                new MinutesEvent.TopicRetitled(retitle.topic(), retitle.title()));
    }

    private Decision move(MoveTopic move) {
        return moving(minutes.topics(), move.topic(), move.after(), TOPIC_GONE,
                ValueNames.topic(move.topic(), "place"), place -> new MinutesEvent.TopicMoved(move.topic(), place));
    }

    private Decision remove(RemoveTopic remove) {
        return removing(minutes.topics(), remove.topic(), new MinutesEvent.TopicRemoved(remove.topic()));
    }

    private Decision reinstate(ReinstateTopic reinstate) {
        Listing.Removed<Topic> removed = minutes.topics().findRemoved(reinstate.topic());
        if (removed == null) {
            return notRemoved(minutes.topics(), reinstate.topic());
        }
        return accept(new MinutesEvent.TopicReinstated(minutes.withText(removed.thing()),
                minutes.topics().placeToReturnTo(reinstate.topic())));
    }

    private Decision record(RecordAgreement record) {
        if (minutes.agreements().everHad(record.agreement())) {
            return refuse(Refusal.ALREADY_EXISTS, "The agreement's id is in use");
        }
        if (minutes.agreements().size() >= limits.agreements()) {
            return refuse(Refusal.TOO_MUCH, "Minutes hold at most " + limits.agreements() + " agreements");
        }
        List<Responsible> responsible = record.responsible() == null ? List.of() : record.responsible();
        Decision objection = referencesObjection(record.topic(), responsible);
        if (objection != null) {
            return objection;
        }
        Agreement agreement = new Agreement(record.agreement(),
                record.wording() == null ? Delta.EMPTY : record.wording(), record.kind(), responsible, record.due(),
                AgreementStatus.OPEN, null, record.topic());
        return adding(minutes.agreements(), record.after(),
                place -> new MinutesEvent.AgreementRecorded(agreement, place));
    }

    private Decision classify(ClassifyAgreement classify) {
        Decision objection = referencesObjection(Change.apply(classify.topic(), null), List.of());
        return objection != null ? objection
                : settingOn(classify.agreement(), before -> before.classified(classify.kind(), classify.topic()),
                        new MinutesEvent.AgreementClassified(classify.agreement(), classify.kind(), classify.topic()));
    }

    private Decision assign(AssignAgreement assign) {
        Decision objection = referencesObjection(null, assign.responsible());
        return objection != null ? objection
                : settingOn(assign.agreement(), before -> before.assigned(assign.responsible()),
                        new MinutesEvent.AgreementAssigned(assign.agreement(), assign.responsible()));
    }

    private Decision set(SetDueDate set) {
        return settingOn(set.agreement(), before -> before.due(set.due()),
                new MinutesEvent.DueDateSet(set.agreement(), set.due()));
    }

    private Decision move(MoveAgreement move) {
        return moving(minutes.agreements(), move.agreement(), move.after(), AGREEMENT_GONE,
                ValueNames.agreement(move.agreement(), "place"),
                place -> new MinutesEvent.AgreementMoved(move.agreement(), place));
    }

    private Decision fulfil(FulfilAgreement fulfil) {
        return settingOn(fulfil.agreement(), Agreement::fulfilled,
                new MinutesEvent.AgreementFulfilled(fulfil.agreement()));
    }

    private Decision withdraw(WithdrawAgreement withdraw) {
        Agreement before = minutes.agreements().find(withdraw.agreement());
        if (before == null) {
            return missing(minutes.agreements(), withdraw.agreement(), AGREEMENT_GONE);
        }
        return setting(ValueNames.of(before), ValueNames.of(before.withdrawn(withdraw.reason())),
                new MinutesEvent.AgreementWithdrawn(withdraw.agreement(), withdraw.reason()));
    }

    private Decision reinstate(ReinstateAgreement reinstate) {
        AgreementId id = reinstate.agreement();
        Agreement before = minutes.agreements().find(id);
        if (before != null) {
            return setting(ValueNames.of(before), ValueNames.of(before.reinstated()),
                    new MinutesEvent.AgreementReinstated(minutes.withText(before.reinstated()),
                            minutes.agreements().placeOf(id)));
        }
        Listing.Removed<Agreement> removed = minutes.agreements().findRemoved(id);
        return removed == null ? missing(minutes.agreements(), id, AGREEMENT_GONE)
                : accept(new MinutesEvent.AgreementReinstated(minutes.withText(removed.thing().reinstated()),
                        minutes.agreements().placeToReturnTo(id)));
    }

    private Decision edit(EditText edit) {
        SharedText text = minutes.text(edit.text());
        if (text == null) {
            return refuse(Refusal.UNKNOWN_PART, "These minutes never had that text");
        }
        if (isGone(edit.text())) {
            return refuse(Refusal.GONE, "The part that the text belongs to was removed or withdrawn");
        }
        if (edit.delta().isEmpty()) {
            return refuse(Refusal.NO_CHANGE, "The edit changes nothing");
        }
        // An edit that others made useless is recorded all the same: the author's next one may build on it.
        SharedText.Placed placed = text.place(edit.delta(), submission.base(), Origin.sender(submission));
        if (placed == null) {
            return refuse(Refusal.HISTORY_TOO_SHORT, "base is too old to place the edit");
        }
        try {
            text.document().requireFits(placed.delta());
        } catch (MalformedDelta malformed) {
            return refuse(Refusal.MALFORMED, malformed.getMessage());
        }
        if (text.document().length() + placed.delta().lengthChange() > limits.text().textLength()) {
            return refuse(Refusal.TOO_MUCH, "A text holds at most " + limits.text().textLength() + " characters");
        }
        return accept(new MinutesEvent.TextEdited(edit.text(), placed.delta(), placed.rebased()));
    }

    private boolean isGone(TextId text) {
        return switch (text) {
            case TextId.Notes ignored -> false;
            case TextId.Discussion discussion -> !minutes.topics().contains(discussion.topic());
            case TextId.Wording wording -> {
                Agreement agreement = minutes.agreements().find(wording.agreement());
                yield agreement == null || agreement.status() == AgreementStatus.WITHDRAWN;
            }
        };
    }

    private Decision schedule(ScheduleFollowUp schedule) {
        return setting(ValueNames.of(minutes.followUp()), ValueNames.of(schedule.followUp()),
                new MinutesEvent.FollowUpScheduled(schedule.followUp()));
    }

    private Decision cancelFollowUp() {
        return setting(ValueNames.of(minutes.followUp()), Map.of(ValueNames.FOLLOW_UP, NOTHING),
                new MinutesEvent.FollowUpCancelled());
    }

    private Decision name(NameRevision name) {
        if (name.revision() < 1 || name.revision() > minutes.revision()) {
            return refuse(Refusal.UNKNOWN_REVISION, "There is no such revision to name");
        }
        String value = ValueNames.revisionName(name.revision());
        String before = minutes.name(name.revision());
        if (before == null && minutes.namedRevisions() >= MOST_NAMED_REVISIONS) {
            return refuse(Refusal.TOO_MUCH, "Minutes hold at most " + MOST_NAMED_REVISIONS + " named revisions");
        }
        return setting(before == null ? Map.of() : Map.of(value, before), Map.of(value, name.name()),
                new MinutesEvent.RevisionNamed(name.revision(), name.name()));
    }

    private Decision restore(RestoreRevision restore) {
        if (restore.revision() < 1 || restore.revision() > minutes.revision()) {
            return refuse(Refusal.UNKNOWN_REVISION, "There is no such revision to restore");
        }
        MinutesContent content = restore.content();
        if (content.equals(minutes.content())) {
            return refuse(Refusal.NO_CHANGE, "The minutes read like that revision already");
        }
        List<MinutesEvent.TextChange> texts = new ArrayList<>();
        change(texts, TextId.NOTES, content.notes());
        content.topics().forEach(topic -> change(texts, new TextId.Discussion(topic.id()), topic.discussion()));
        content.agreements().forEach(
                agreement -> change(texts, new TextId.Wording(agreement.id()), agreement.wording()));
        return accept(new MinutesEvent.RevisionRestored(restore.revision(), content, texts));
    }

    private void change(List<MinutesEvent.TextChange> changes, TextId text, Delta restored) {
        Delta present = Objects.requireNonNull(minutes.text(text)).document().delta();
        if (!present.equals(restored)) {
            changes.add(new MinutesEvent.TextChange(text, Replacement.of(present, restored)));
        }
    }

    // What the commands have in common.

    private static final Object NOTHING = new Object();

    private interface AtPlace {
        MinutesEvent event(int place);
    }

    private interface Setting {
        Agreement of(Agreement before);
    }

    private static <T> Decision adding(Listing<T> list, @Nullable Object after, AtPlace event) {
        if (after == null) {
            return accept(event.event(list.last()));
        }
        return list.everHad(after) ? accept(event.event(list.placeAfter(after)))
                : refuse(Refusal.UNKNOWN_PART, "after names nothing that these minutes ever had");
    }

    private <T> Decision moving(Listing<T> list, Object moved, @Nullable Object after, String gone, String value,
            AtPlace event) {
        int present = list.placeOf(moved);
        if (present == 0) {
            return missing(list, moved, gone);
        }
        if (after != null && !list.everHad(after)) {
            return refuse(Refusal.UNKNOWN_PART, "after names nothing that these minutes ever had");
        }
        int place = after == null ? 1 : list.placeAfter(after, moved);
        return setting(Map.of(value, present), Map.of(value, place), event.event(place));
    }

    private static <T> Decision removing(Listing<T> list, Object id, MinutesEvent event) {
        if (list.contains(id)) {
            return accept(event);
        }
        return list.everHad(id) ? refuse(Refusal.NO_CHANGE, "It was removed before") : unknown();
    }

    private static <T> Decision notRemoved(Listing<T> list, Object id) {
        return list.contains(id) ? refuse(Refusal.NO_CHANGE, "It is in the list") : unknown();
    }

    private static <T> Decision missing(Listing<T> list, Object id, String gone) {
        return list.everHad(id) ? refuse(Refusal.GONE, gone) : unknown();
    }

    private static Decision unknown() {
        return refuse(Refusal.UNKNOWN_PART, "These minutes never had that part");
    }

    private @Nullable Decision referencesObjection(@Nullable TopicId topic, List<Responsible> responsible) {
        if (topic != null && !minutes.topics().everHad(topic)) {
            return refuse(Refusal.UNKNOWN_PART, "topic names nothing that these minutes ever had");
        }
        boolean known = responsible.stream()
                .allMatch(person -> person.attendee() == null || minutes.attendees().everHad(person.attendee()));
        return known ? null : refuse(Refusal.UNKNOWN_PART, "responsible names an attendee unknown to these minutes");
    }

    private Decision settingOn(AgreementId id, Setting setting, MinutesEvent event) {
        Agreement before = minutes.agreements().find(id);
        if (before == null || before.status() == AgreementStatus.WITHDRAWN) {
            return missing(minutes.agreements(), id, AGREEMENT_GONE);
        }
        return setting(ValueNames.of(before), ValueNames.of(setting.of(before)), event);
    }

    /** The one rule for all values: refused only if somebody else set the same value after {@code base}. */
    private Decision setting(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after,
            MinutesEvent event) {
        List<Conflict> conflicts = new ArrayList<>();
        boolean changes = false;
        for (Map.Entry<String, @Nullable Object> value : after.entrySet()) {
            Object theirs = before.get(value.getKey());
            Object yours = value.getValue() == NOTHING ? null : value.getValue();
            if (Objects.equals(theirs, yours)) {
                continue;
            }
            changes = true;
            Long revision = minutes.lastSet().byOthersAfter(submission.base(), value.getKey(),
                    Origin.sender(submission));
            if (revision != null) {
                conflicts.add(new Conflict(value.getKey(), theirs, yours, revision));
            }
        }
        if (!conflicts.isEmpty()) {
            return new Decision.Refuse(Refusal.CHANGED_MEANWHILE, "Somebody else set the same value after base",
                    conflicts);
        }
        return changes ? accept(event) : refuse(Refusal.NO_CHANGE, "The record says so already");
    }
}
