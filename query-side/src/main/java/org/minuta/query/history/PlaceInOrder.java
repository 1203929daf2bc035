package org.minuta.query.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.MinutesEvent.AgreementMoved;
import org.minuta.api.minutes.MinutesEvent.AgreementRecorded;
import org.minuta.api.minutes.MinutesEvent.AgreementReinstated;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.ValueNames;

/** Where one agreement stands in the list, withdrawn ones included, while others are put before it and moved around it. */
final class PlaceInOrder {

    private final AgreementId agreement;
    private final List<AgreementId> order = new ArrayList<>();

    PlaceInOrder(AgreementId agreement) {
        this.agreement = agreement;
    }

    /** What the next deed does to the place; missing if nothing. */
    @Nullable ValueChange tell(Deed deed) {
        int before = order.indexOf(agreement);
        switch (deed.event().event()) {
            case AgreementRecorded(var added, int place) -> put(added.id(), place);
            case AgreementMoved(var moved, int place) -> put(moved, place);
            case AgreementReinstated(var reinstated, int place) -> put(reinstated.id(), place);
            case RevisionRestored restored -> {
                order.clear();
                restored.content().agreements().stream().map(Agreement::id).forEach(order::add);
            }
            default -> {
                // Nothing else changes the order.
            }
        }
        int after = order.indexOf(agreement);
        return before == after ? null
                : new ValueChange(ValueNames.agreement(agreement, "place"), place(before), place(after));
    }

    private void put(AgreementId id, int place) {
        order.remove(id);
        order.add(place - 1, id);
    }

    private static @Nullable Integer place(int index) {
        return index < 0 ? null : index + 1;
    }
}
