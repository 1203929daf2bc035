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
 * One line of the list of all minutes. The values are those of the {@link Heading}.
 *
 * @param revision  the last one this line knows of; may be a little behind the record
 * @param openedAt  server time of the first event
 * @param changedAt server time of the last event
 */
public record ListedMinutes(MinutesId minutes, long revision, @Nullable String title, @Nullable String event,
        @Nullable String venue, @Nullable LocalDate heldOn, @Nullable LocalTime startsAt,
        Instant openedAt, Instant changedAt) {

    static ListedMinutes opened(MinutesOpened opening, Instant at) {
        return new ListedMinutes(opening.minutes(), 1, null, null, null, null, null, at, at).headed(opening.heading());
    }

    /** This line once the next event happened, of which nothing shows in it but that it happened. */
    ListedMinutes unchanged(Instant at) {
        return new ListedMinutes(minutes, revision + 1, title, event, venue, heldOn, startsAt, openedAt, at);
    }

    /** This line once the next event happened. */
    ListedMinutes after(MinutesEvent next, Instant at) {
        ListedMinutes changed = switch (next) {
            case HeadingRevised(var changes) -> headed(changes);
            case RevisionRestored restored -> headed(restored.content().heading());
            case MinutesOpened _, AttendeeAdded _, AttendeeRevised _, AttendeeMoved _, AttendeeRemoved _,
                    AttendeeReinstated _, AttendanceRecorded _, TopicAdded _, TopicRetitled _, TopicMoved _,
                    TopicRemoved _, TopicReinstated _, AgreementRecorded _, AgreementClassified _,
                    AgreementAssigned _, DueDateSet _, AgreementMoved _, AgreementFulfilled _, AgreementWithdrawn _,
                    AgreementReinstated _, TextEdited _, FollowUpScheduled _, FollowUpCancelled _, RevisionNamed _ ->
                    this;
        };
        return new ListedMinutes(minutes, revision + 1, changed.title, changed.event, changed.venue, changed.heldOn,
                changed.startsAt, openedAt, at);
    }

    private ListedMinutes headed(Heading heading) {
        return new ListedMinutes(minutes, revision, heading.title(), heading.event(), heading.venue(),
                heading.heldOn(), heading.startsAt(), openedAt, changedAt);
    }

    private ListedMinutes headed(HeadingChanges changes) {
        return new ListedMinutes(minutes, revision, Change.apply(changes.title(), title),
                Change.apply(changes.event(), event), Change.apply(changes.venue(), venue),
                Change.apply(changes.heldOn(), heldOn), Change.apply(changes.startsAt(), startsAt),
                openedAt, changedAt);
    }
}
