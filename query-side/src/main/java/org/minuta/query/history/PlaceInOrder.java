package org.minuta.query.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.MinutesEvent.*;
import org.minuta.api.minutes.ValueNames;

/** Where one agreement stands in the list, withdrawn ones included, while others are put and moved around it. */
final class PlaceInOrder {

    private final AgreementId agreement;
    private final List<AgreementId> order = new ArrayList<>();

    PlaceInOrder(AgreementId agreement) {
        this.agreement = agreement;
    }

    /** What the next deed does to the place; missing if nothing. */
    @Nullable ValueChange tell(Deed deed) {
        return switch (deed.event().event()) {
            case AgreementRecorded(var added, int place) -> put(added.id(), place);
            case AgreementMoved(var moved, int place) -> put(moved, place);
            case AgreementReinstated(var reinstated, int place) -> put(reinstated.id(), place);
            case RevisionRestored restored -> changed(() -> {
                order.clear();
                restored.content().agreements().stream().map(Agreement::id).forEach(order::add);
            });
            case MinutesOpened _, HeadingRevised _, AttendeeAdded _, AttendeeRevised _, AttendeeMoved _,
                    AttendeeRemoved _, AttendeeReinstated _, AttendanceRecorded _, TopicAdded _, TopicRetitled _,
                    TopicMoved _, TopicRemoved _, TopicReinstated _, AgreementClassified _, AgreementAssigned _,
                    DueDateSet _, AgreementFulfilled _, AgreementWithdrawn _, TextEdited _, FollowUpScheduled _,
                    FollowUpCancelled _, RevisionNamed _ -> null;
        };
    }

    private @Nullable ValueChange put(AgreementId id, int place) {
        return changed(() -> {
            order.remove(id);
            order.add(place - 1, id);
        });
    }

    private @Nullable ValueChange changed(Runnable change) {
        int before = order.indexOf(agreement);
        change.run();
        int after = order.indexOf(agreement);
        return before == after ? null
                : new ValueChange(ValueNames.agreement(agreement, "place"), place(before), place(after));
    }

    private static @Nullable Integer place(int index) {
        return index < 0 ? null : index + 1;
    }
}
