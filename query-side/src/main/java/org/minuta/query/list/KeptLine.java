package org.minuta.query.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.*;
import org.minuta.api.minutes.MinutesId;

/**
 * What is kept of one minutes for their line in the list.
 *
 * @param counted missing in a line from before anything was counted, until a restored revision says all anew
 */
record KeptLine(MinutesId minutes, long revision, @Nullable String title, @Nullable String event,
        @Nullable String venue, @Nullable LocalDate heldOn, @Nullable LocalTime startsAt, @Nullable Counted counted,
        Instant openedAt, Instant changedAt) {

    static KeptLine opened(MinutesOpened opening, Instant at) {
        return new KeptLine(opening.minutes(), 1, null, null, null, null, null, Counted.NOTHING, at, at)
                .headed(opening.heading());
    }

    /** This line once the next event happened, of which nothing shows in it but that it happened. */
    KeptLine unchanged(Instant at) {
        return new KeptLine(minutes, revision + 1, title, event, venue, heldOn, startsAt, counted, openedAt, at);
    }

    /** This line once the next event happened. */
    KeptLine after(MinutesEvent next, Instant at) {
        KeptLine changed = switch (next) {
            case HeadingRevised(var changes) -> headed(changes);
            case RevisionRestored(long _, var content, var _) ->
                    headed(content.heading()).counted(Counted.in(content));
            case MinutesOpened _, AttendeeAdded _, AttendeeRevised _, AttendeeMoved _, AttendeeRemoved _,
                    AttendeeReinstated _, AttendanceRecorded _, TopicAdded _, TopicRetitled _, TopicMoved _,
                    TopicRemoved _, TopicReinstated _, AgreementRecorded _, AgreementClassified _,
                    AgreementAssigned _, DueDateSet _, AgreementMoved _, AgreementFulfilled _, AgreementWithdrawn _,
                    AgreementReinstated _, TextEdited _, FollowUpScheduled _, FollowUpCancelled _, RevisionNamed _ ->
                    counted(counted == null ? null : counted.after(next));
        };
        return changed.unchanged(at);
    }

    private KeptLine counted(@Nullable Counted now) {
        return new KeptLine(minutes, revision, title, event, venue, heldOn, startsAt, now, openedAt, changedAt);
    }

    private KeptLine headed(Heading heading) {
        return new KeptLine(minutes, revision, heading.title(), heading.event(), heading.venue(), heading.heldOn(),
                heading.startsAt(), counted, openedAt, changedAt);
    }

    private KeptLine headed(HeadingChanges changes) {
        return new KeptLine(minutes, revision, Change.apply(changes.title(), title),
                Change.apply(changes.event(), event), Change.apply(changes.venue(), venue),
                Change.apply(changes.heldOn(), heldOn), Change.apply(changes.startsAt(), startsAt), counted,
                openedAt, changedAt);
    }
}
