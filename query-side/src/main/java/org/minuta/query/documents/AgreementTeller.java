package org.minuta.query.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Responsible;
import org.minuta.query.history.ValueChange;

/** Tells what was done to an agreement. */
final class AgreementTeller {

    private final EntryWords its;

    AgreementTeller(EntryWords its) {
        this.its = its;
    }

    Sentence assigned() {
        ValueChange change = its.change(NamedValue.RESPONSIBLE);
        List<String> before = people(change.from());
        List<String> after = people(change.to());
        if (after.isEmpty()) {
            return its.say(Saying.ASSIGNED_NOBODY, its.agreement(), its.values().people(before));
        }
        return before.isEmpty() ? its.say(Saying.ASSIGNED, its.agreement(), its.values().people(after))
                : its.say(Saying.ASSIGNED_ANEW, its.agreement(), its.values().people(after),
                        its.values().people(before));
    }

    private static List<String> people(@Nullable Object value) {
        return value instanceof List<?> all
                ? all.stream().map(Responsible.class::cast).map(Responsible::name).toList() : List.of();
    }

    Sentence due() {
        ValueChange change = its.change(NamedValue.DUE);
        if (change.from() == null) {
            return its.say(Saying.SET_DUE, its.ofAgreement(), its.value(change, change.to()));
        }
        return change.to() == null ? its.say(Saying.CLEARED_DUE, its.ofAgreement(), its.value(change, change.from()))
                : its.revised(change);
    }

    Sentence moved() {
        return its.find(NamedValue.NUMBER)
                .map(number -> its.say(Saying.RENUMBERED,
                        Saying.AGREEMENT.in(its.language(), its.value(number, number.from())),
                        its.value(number, number.to())))
                .orElseGet(() -> its.say(Saying.MOVED_AGREEMENT,
                        its.agreement(), its.places(NamedValue.AGREEMENT_PLACE)));
    }

    Sentence withdrawn() {
        ValueChange reason = its.change(NamedValue.REASON);
        return its.say(Saying.WITHDREW, its.agreement(), its.value(reason, reason.to()));
    }

    Sentence reinstated() {
        boolean wasFulfilled = its.find(NamedValue.STATUS)
                .filter(status -> status.from() == AgreementStatus.FULFILLED).isPresent();
        return its.say(wasFulfilled ? Saying.REOPENED_AGREEMENT : Saying.REINSTATED_AGREEMENT, its.agreement());
    }
}
