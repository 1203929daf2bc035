package org.minuta.query.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What became of a list of things. Whoever takes out of the first list what was removed and what moved, and then puts
 * what was added and what moved at their places, by ascending place, has the second.
 *
 * @param added   with their places in the second list, ascending
 * @param removed with their places in the first list, ascending
 * @param moved   as few as it takes, by ascending place in the second list
 */
public record ListDifference<T>(List<Placed<T>> added, List<Placed<T>> removed, List<Moved> moved) {

    /** @param place from 1 on */
    public record Placed<T>(int place, T thing) {
    }

    /** @param from and {@code to} are places, from 1 on */
    public record Moved(String id, int from, int to) {
    }

    boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && moved.isEmpty();
    }

    /** The same, with each thing in full: as it was before it was removed, as it is since it was added. */
    ListDifference<T> with(UnaryOperator<T> asAdded, UnaryOperator<T> asRemoved) {
        return new ListDifference<>(full(added, asAdded), full(removed, asRemoved), moved);
    }

    private static <T> List<Placed<T>> full(List<Placed<T>> things, UnaryOperator<T> inFull) {
        return things.stream().map(one -> new Placed<>(one.place(), inFull.apply(one.thing()))).toList();
    }

    static <T> ListDifference<T> between(List<T> before, List<T> after, Function<T, Object> id) {
        Map<Object, Integer> placeBefore = places(before, id);
        Map<Object, Integer> placeAfter = places(after, id);
        List<Placed<T>> removed = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!placeAfter.containsKey(id.apply(before.get(i)))) {
                removed.add(new Placed<>(i + 1, before.get(i)));
            }
        }
        List<Placed<T>> added = new ArrayList<>();
        List<Moved> stayed = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Integer from = placeBefore.get(id.apply(after.get(i)));
            if (from == null) {
                added.add(new Placed<>(i + 1, after.get(i)));
            } else {
                stayed.add(new Moved(id.apply(after.get(i)).toString(), from, i + 1));
            }
        }
        return new ListDifference<>(added, removed, withoutThoseInOrder(stayed));
    }

    private static <T> Map<Object, Integer> places(List<T> things, Function<T, Object> id) {
        Map<Object, Integer> places = new HashMap<>();
        for (int i = 0; i < things.size(); i++) {
            places.put(id.apply(things.get(i)), i + 1);
        }
        return places;
    }

    /** Leaves out a longest ascending subsequence (M. L. Fredman, 1975): those that need not be said to have moved. */
    private static List<Moved> withoutThoseInOrder(List<Moved> stayed) {
        int[] last = new int[stayed.size()];
        int[] before = new int[stayed.size()];
        int length = 0;
        for (int i = 0; i < stayed.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (stayed.get(last[middle]).from() < stayed.get(i).from()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : last[low - 1];
            last[low] = i;
            length = Math.max(length, low + 1);
        }
        Set<Integer> inOrder = new HashSet<>();
        for (int i = length == 0 ? -1 : last[length - 1]; i >= 0; i = before[i]) {
            inOrder.add(i);
        }
        List<Moved> moved = new ArrayList<>();
        for (int i = 0; i < stayed.size(); i++) {
            if (!inOrder.contains(i)) {
                moved.add(stayed.get(i));
            }
        }
        return moved;
    }
}
