package org.minuta.query.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The same thing in two states of the minutes. A document of one state is one in which both are the same.
 *
 * @param before missing if it was not there
 * @param after  missing if it is not there any more
 */
record Pair<T>(@Nullable T before, @Nullable T after) {

    <R> Pair<R> map(Function<? super T, ? extends @Nullable R> part) {
        return new Pair<>(before == null ? null : part.apply(before), after == null ? null : part.apply(after));
    }

    boolean isNowhere() {
        return before == null && after == null;
    }

    boolean differs() {
        return !Objects.equals(before, after);
    }

    /** As it is, or as it was if it is gone. */
    T latest() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    /** In the order of those after; what is gone stands behind what it stood behind, as far as that is still there. */
    static <T> List<Pair<T>> inOrder(List<T> before, List<T> after, Function<T, Object> id) {
        Set<Object> there = new HashSet<>();
        after.forEach(one -> there.add(id.apply(one)));
        List<Pair<T>> all = new ArrayList<>();
        List<Pair<T>> gone = all;
        Map<Object, T> earlier = new HashMap<>();
        Map<Object, List<Pair<T>>> behind = new HashMap<>();
        for (T one : before) {
            if (there.contains(id.apply(one))) {
                earlier.put(id.apply(one), one);
                gone = new ArrayList<>();
                behind.put(id.apply(one), gone);
            } else {
                gone.add(new Pair<>(one, null));
            }
        }
        for (T one : after) {
            all.add(new Pair<>(earlier.get(id.apply(one)), one));
            all.addAll(behind.getOrDefault(id.apply(one), List.of()));
        }
        return all;
    }
}
