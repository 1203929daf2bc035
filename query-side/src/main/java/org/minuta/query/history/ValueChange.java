package org.minuta.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.ValueNames;

/**
 * A value that was set.
 *
 * @param value its name, such as {@code agreement:<id>.due}
 * @param from  missing if there was none
 * @param to    missing if it was cleared
 */
public record ValueChange(String value, @Nullable Object from, @Nullable Object to) {

    static List<ValueChange> between(Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {
        List<ValueChange> changes = new ArrayList<>();
        before.forEach((value, from) -> add(changes, value, from, after.get(value)));
        after.forEach((value, to) -> {
            if (!before.containsKey(value)) {
                add(changes, value, null, to);
            }
        });
        return changes;
    }

    /** The values of an agreement, and the reason for its withdrawal, which is set along with the status. */
    static Map<String, @Nullable Object> valuesOf(Agreement agreement) {
        Map<String, @Nullable Object> values = ValueNames.of(agreement);
        values.put(ValueNames.agreement(agreement.id(), "withdrawnBecause"), agreement.withdrawnBecause());
        return values;
    }

    private static void add(List<ValueChange> changes, String value, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            changes.add(new ValueChange(value, from, to));
        }
    }
}
