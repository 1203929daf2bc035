package org.minuta.query.history;

import java.util.Arrays;
import java.util.Optional;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.*;

/** What somebody did, as one word: the name of the event, or {@code DocumentRead}. */
public enum EntryKind {

    MINUTES_OPENED("MinutesOpened"), HEADING_REVISED("HeadingRevised"), ATTENDEE_ADDED("AttendeeAdded"),
    ATTENDEE_REVISED("AttendeeRevised"), ATTENDEE_MOVED("AttendeeMoved"), ATTENDEE_REMOVED("AttendeeRemoved"),
    ATTENDEE_REINSTATED("AttendeeReinstated"), ATTENDANCE_RECORDED("AttendanceRecorded"), TOPIC_ADDED("TopicAdded"),
    TOPIC_RETITLED("TopicRetitled"), TOPIC_MOVED("TopicMoved"), TOPIC_REMOVED("TopicRemoved"),
    TOPIC_REINSTATED("TopicReinstated"), AGREEMENT_RECORDED("AgreementRecorded"),
    AGREEMENT_CLASSIFIED("AgreementClassified"), AGREEMENT_ASSIGNED("AgreementAssigned"), DUE_DATE_SET("DueDateSet"),
    AGREEMENT_MOVED("AgreementMoved"), AGREEMENT_FULFILLED("AgreementFulfilled"),
    AGREEMENT_WITHDRAWN("AgreementWithdrawn"), AGREEMENT_REINSTATED("AgreementReinstated"), TEXT_EDITED("TextEdited"),
    FOLLOW_UP_SCHEDULED("FollowUpScheduled"), FOLLOW_UP_CANCELLED("FollowUpCancelled"),
    REVISION_NAMED("RevisionNamed"), REVISION_RESTORED("RevisionRestored"),
    /** Stands for all events of reading a document. */
    DOCUMENT_READ("DocumentRead");

    private final String word;

    EntryKind(String word) {
        this.word = word;
    }

    /** Empty if no kind goes by that word. */
    public static Optional<EntryKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The kind of an event that is told by itself. */
    static EntryKind of(MinutesEvent event) {
        return switch (event) {
            case MinutesOpened _ -> MINUTES_OPENED;
            case HeadingRevised _ -> HEADING_REVISED;
            case AttendeeAdded _ -> ATTENDEE_ADDED;
            case AttendeeRevised _ -> ATTENDEE_REVISED;
            case AttendeeMoved _ -> ATTENDEE_MOVED;
            case AttendeeRemoved _ -> ATTENDEE_REMOVED;
            case AttendeeReinstated _ -> ATTENDEE_REINSTATED;
            case AttendanceRecorded _ -> ATTENDANCE_RECORDED;
            case TopicAdded _ -> TOPIC_ADDED;
            case TopicRetitled _ -> TOPIC_RETITLED;
            case TopicMoved _ -> TOPIC_MOVED;
            case TopicRemoved _ -> TOPIC_REMOVED;
            case TopicReinstated _ -> TOPIC_REINSTATED;
            case AgreementRecorded _ -> AGREEMENT_RECORDED;
            case AgreementClassified _ -> AGREEMENT_CLASSIFIED;
            case AgreementAssigned _ -> AGREEMENT_ASSIGNED;
            case DueDateSet _ -> DUE_DATE_SET;
            case AgreementMoved _ -> AGREEMENT_MOVED;
            case AgreementFulfilled _ -> AGREEMENT_FULFILLED;
            case AgreementWithdrawn _ -> AGREEMENT_WITHDRAWN;
            case AgreementReinstated _ -> AGREEMENT_REINSTATED;
            case TextEdited _ -> TEXT_EDITED;
            case FollowUpScheduled _ -> FOLLOW_UP_SCHEDULED;
            case FollowUpCancelled _ -> FOLLOW_UP_CANCELLED;
            case RevisionNamed _ -> REVISION_NAMED;
            case RevisionRestored _ -> REVISION_RESTORED;
        };
    }

    /** The word. */
    @Override
    public String toString() {
        return word;
    }
}
