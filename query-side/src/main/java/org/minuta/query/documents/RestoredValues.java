package org.minuta.query.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.minuta.api.minutes.TextId;
import org.minuta.query.history.Entry;
import org.minuta.query.history.ValueChange;

/** Of all values that a restored revision set, those that tell people something. */
final class RestoredValues {

    private RestoredValues() {
    }

    /**
     * Of a thing that came or went one value that stands for it, and of one that moved its printed number, or its place
     * if it is printed without. Places come last: one thing that came back shifts all that stand behind it.
     */
    static List<ValueChange> of(Entry entry) {
        Set<String> whole = whole(entry);
        return entry.values().stream()
                .filter(one -> whole.contains(part(one)) ? cameOrWent(one) : tells(one))
                .sorted(Comparator.comparing(one -> NamedValue.of(one.value()).isPlace())).toList();
    }

    /** Of texts that it restored those whose thing was there before: of one that came it is enough to say that. */
    static List<TextId> texts(Entry entry, List<TextId> restored) {
        Set<String> whole = whole(entry);
        return restored.stream().filter(text -> !whole.contains(text.toString())).toList();
    }

    /** The things that came or went. */
    private static Set<String> whole(Entry entry) {
        return entry.values().stream().filter(RestoredValues::cameOrWent).map(RestoredValues::part)
                .collect(Collectors.toSet());
    }

    /** Whether the value stands for a thing that came or went. */
    static boolean cameOrWent(ValueChange one) {
        return NamedValue.of(one.value()).isNeverMissing() && (one.from() == null || one.to() == null);
    }

    /** Such as {@code agreement:<id>}. */
    static String part(ValueChange one) {
        return one.value().split("\\.", 2)[0];
    }

    private static boolean tells(ValueChange one) {
        NamedValue name = NamedValue.of(one.value());
        return name != NamedValue.AGREEMENT_PLACE
                && (name != NamedValue.NUMBER || one.from() != null && one.to() != null);
    }
}
