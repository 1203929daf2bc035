package org.minuta.api.minutes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Delta;

/**
 * What one person can wish of minutes. Each accepted wish becomes exactly one {@link MinutesEvent}.
 *
 * <p>In wishes that add a thing, a missing {@code after} means last; in wishes that move one, it means first.
 * An {@code after} that was removed meanwhile stands for the place it had.
 */
public sealed interface MinutesCommand {

    /**
     * Begins the record of a meeting.
     *
     * @param readThrough as in {@link MinutesEvent.MinutesOpened}; only a reader of documents sets it
     */
    record OpenMinutes(HeadingChanges heading, @Nullable Long readThrough) implements MinutesCommand {

        public OpenMinutes(HeadingChanges heading) {
            this(heading, null);
        }
    }

    record ReviseHeading(HeadingChanges changes) implements MinutesCommand {
    }

    record AddAttendee(AttendeeId attendee, String name, @Nullable String position, @Nullable String organization,
            @Nullable Part part, @Nullable Attendance attendance, @Nullable AttendeeId after)
            implements MinutesCommand {
    }

    record ReviseAttendee(AttendeeId attendee, AttendeeChanges changes) implements MinutesCommand {
    }

    record MoveAttendee(AttendeeId attendee, @Nullable AttendeeId after) implements MinutesCommand {
    }

    record RemoveAttendee(AttendeeId attendee) implements MinutesCommand {
    }

    /** Brings a removed attendee back to the place it had. */
    record ReinstateAttendee(AttendeeId attendee) implements MinutesCommand {
    }

    record RecordAttendance(AttendeeId attendee, Attendance attendance) implements MinutesCommand {
    }

    record AddTopic(TopicId topic, String title, @Nullable Delta discussion, @Nullable TopicId after)
            implements MinutesCommand {
    }

    record RetitleTopic(TopicId topic, String title) implements MinutesCommand {
    }

    record MoveTopic(TopicId topic, @Nullable TopicId after) implements MinutesCommand {
    }

    record RemoveTopic(TopicId topic) implements MinutesCommand {
    }

    /** Brings a removed topic back to the place it had, with its discussion. */
    record ReinstateTopic(TopicId topic) implements MinutesCommand {
    }

    record RecordAgreement(AgreementId agreement, @Nullable Delta wording, @Nullable AgreementKind kind,
            @Nullable TopicId topic, @Nullable List<Responsible> responsible, @Nullable LocalDate due,
            @Nullable AgreementId after) implements MinutesCommand {
    }

    /** Says of which kind an agreement is, and from which topic it came. */
    record ClassifyAgreement(AgreementId agreement, @Nullable Change<AgreementKind> kind,
            @Nullable Change<TopicId> topic) implements MinutesCommand {
    }

    record AssignAgreement(AgreementId agreement, List<Responsible> responsible) implements MinutesCommand {
    }

    /** Sets the day by which an agreement is to be fulfilled; a missing day clears it. */
    record SetDueDate(AgreementId agreement, @Nullable LocalDate due) implements MinutesCommand {
    }

    record MoveAgreement(AgreementId agreement, @Nullable AgreementId after) implements MinutesCommand {
    }

    record FulfilAgreement(AgreementId agreement) implements MinutesCommand {
    }

    record WithdrawAgreement(AgreementId agreement, String reason) implements MinutesCommand {
    }

    /** Opens again what was withdrawn or fulfilled, or what a restored revision did not have. */
    record ReinstateAgreement(AgreementId agreement) implements MinutesCommand {
    }

    /** Changes a text; the delta fits the text as the author had it. */
    record EditText(TextId text, Delta delta) implements MinutesCommand {
    }

    record ScheduleFollowUp(FollowUp followUp) implements MinutesCommand {
    }

    record CancelFollowUp() implements MinutesCommand {
    }

    /** Gives a revision a name for people; naming it again renames it. */
    record NameRevision(long revision, String name) implements MinutesCommand {
    }

    /**
     * Makes the minutes read as they did at an earlier revision.
     *
     * @param content what they said then; looked up by the server, never taken from a client
     */
    record RestoreRevision(long revision, MinutesContent content) implements MinutesCommand {
    }
}
