package org.minuta.query.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.RecordedEvent;

/**
 * What one event that sets values did, told so that people can read it.
 *
 * @param event      the event itself
 * @param part       what it was done to, such as {@code agreement:<id>}; {@code minutes} if it was all of them
 * @param label      the name or title of the part then; agreements have none
 * @param values     what it set, from and to; places and the numbers of agreements among them
 * @param renumbered agreements whose printed number changed, the part itself included
 */
record Deed(RecordedEvent event, String part, @Nullable String label, List<ValueChange> values,
        List<Renumbered> renumbered) {

    long revision() {
        return event.revision();
    }

    EntryKind kind() {
        return EntryKind.of(event.event());
    }

    /** @param from missing while the agreement was not printed with a number; likewise {@code to} */
    record Renumbered(AgreementId agreement, @Nullable Integer from, @Nullable Integer to) {
    }
}
