package org.minuta.query.list;

import java.util.Set;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.*;

/**
 * What is counted of minutes. An agreement that is reinstated may have been fulfilled, withdrawn or gone, and the event
 * does not say which: so it is known which ones stand, not only how many.
 *
 * @param attendees how many are listed
 * @param standing  the agreements in the list that are not withdrawn
 */
record Counted(int attendees, Set<AgreementId> standing) {

    static final Counted NOTHING = new Counted(0, Set.of());

    static Counted in(MinutesContent content) {
        return new Counted(content.attendees().size(), Standing.in(content));
    }

    Counted after(MinutesEvent next) {
        return switch (next) {
            case AttendeeAdded _, AttendeeReinstated _ -> new Counted(attendees + 1, standing);
            case AttendeeRemoved _ -> new Counted(attendees - 1, standing);
            case AgreementRecorded(var agreement, int _) -> standing(Standing.with(agreement, standing));
            case AgreementReinstated(var agreement, int _) -> standing(Standing.with(agreement, standing));
            case AgreementFulfilled(var agreement) -> standing(Standing.with(agreement, standing));
            case AgreementWithdrawn(var agreement, var _) -> standing(Standing.without(agreement, standing));
            case RevisionRestored(long _, var content, var _) -> in(content);
            case MinutesOpened _, HeadingRevised _, AttendeeRevised _, AttendeeMoved _, AttendanceRecorded _,
                    TopicAdded _, TopicRetitled _, TopicMoved _, TopicRemoved _, TopicReinstated _,
                    AgreementClassified _, AgreementAssigned _, DueDateSet _, AgreementMoved _, TextEdited _,
                    FollowUpScheduled _, FollowUpCancelled _, RevisionNamed _ -> this;
        };
    }

    private Counted standing(Set<AgreementId> then) {
        return new Counted(attendees, then);
    }
}
