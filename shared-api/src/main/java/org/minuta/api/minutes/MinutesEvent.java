package org.minuta.api.minutes;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Delta;

/**
 * What became part of the record. The simple names, with the revision of their shape, are stored for ever: a change of
 * shape raises the revision and comes with an upcaster.
 *
 * <p>A {@code place} counts from 1 and is the place in the list after the change.
 */
public sealed interface MinutesEvent {

    /**
     * The first event.
     *
     * @param readThrough if the minutes were opened by reading a document written elsewhere: the last revision that
     *                    came of it, so that nobody takes its reader for the author of its words
     */
    @Revision("1")
    record MinutesOpened(MinutesId minutes, Heading heading, @Nullable Long readThrough) implements MinutesEvent {

        public MinutesOpened(MinutesId minutes, Heading heading) {
            this(minutes, heading, null);
        }
    }

    @Revision("1")
    record HeadingRevised(HeadingChanges changes) implements MinutesEvent {
    }

    @Revision("1")
    record AttendeeAdded(Attendee attendee, int place) implements MinutesEvent {
    }

    @Revision("1")
    record AttendeeRevised(AttendeeId attendee, AttendeeChanges changes) implements MinutesEvent {
    }

    @Revision("1")
    record AttendeeMoved(AttendeeId attendee, int place) implements MinutesEvent {
    }

    @Revision("1")
    record AttendeeRemoved(AttendeeId attendee) implements MinutesEvent {
    }

    @Revision("1")
    record AttendeeReinstated(Attendee attendee, int place) implements MinutesEvent {
    }

    @Revision("1")
    record AttendanceRecorded(AttendeeId attendee, Attendance attendance) implements MinutesEvent {
    }

    @Revision("1")
    record TopicAdded(Topic topic, int place) implements MinutesEvent {
    }

    @Revision("1")
    record TopicRetitled(TopicId topic, String title) implements MinutesEvent {
    }

    @Revision("1")
    record TopicMoved(TopicId topic, int place) implements MinutesEvent {
    }

    @Revision("1")
    record TopicRemoved(TopicId topic) implements MinutesEvent {
    }

    @Revision("1")
    record TopicReinstated(Topic topic, int place) implements MinutesEvent {
    }

    @Revision("1")
    record AgreementRecorded(Agreement agreement, int place) implements MinutesEvent {
    }

    @Revision("1")
    record AgreementClassified(AgreementId agreement, @Nullable Change<AgreementKind> kind,
            @Nullable Change<TopicId> topic) implements MinutesEvent {
    }

    @Revision("1")
    record AgreementAssigned(AgreementId agreement, List<Responsible> responsible) implements MinutesEvent {
    }

    @Revision("1")
    record DueDateSet(AgreementId agreement, @Nullable LocalDate due) implements MinutesEvent {
    }

    @Revision("1")
    record AgreementMoved(AgreementId agreement, int place) implements MinutesEvent {
    }

    @Revision("1")
    record AgreementFulfilled(AgreementId agreement) implements MinutesEvent {
    }

    @Revision("1")
    record AgreementWithdrawn(AgreementId agreement, String reason) implements MinutesEvent {
    }

    /** The agreement is open again and reads as given; one that was not in the list comes back at the place. */
    @Revision("1")
    record AgreementReinstated(Agreement agreement, int place) implements MinutesEvent {
    }

    /**
     * A text changed.
     *
     * @param delta   fits the text as it was one revision earlier
     * @param rebased present if others changed the text between the author's base and this revision
     */
    @Revision("1")
    record TextEdited(TextId text, Delta delta, @Nullable Rebased rebased) implements MinutesEvent {
    }

    @Revision("1")
    record FollowUpScheduled(FollowUp followUp) implements MinutesEvent {
    }

    @Revision("1")
    record FollowUpCancelled() implements MinutesEvent {
    }

    @Revision("1")
    record RevisionNamed(long revision, String name) implements MinutesEvent {
    }

    /**
     * The minutes read as at an earlier revision again.
     *
     * @param revision the earlier revision
     * @param content  all that the minutes say from now on
     * @param texts    how each text that existed before and after changed, so that edits under way can follow
     */
    @Revision("1")
    record RevisionRestored(long revision, MinutesContent content, List<TextChange> texts) implements MinutesEvent {
    }

    /**
     * What the author of an edit sent, before others' changes were taken into account.
     *
     * @param base      the revision the author had
     * @param submitted the change as the author made it
     */
    record Rebased(long base, Delta submitted) {
    }

    /** One text's part in a restored revision. */
    record TextChange(TextId text, Delta delta) {
    }
}
