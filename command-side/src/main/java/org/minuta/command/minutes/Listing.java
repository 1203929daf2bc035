package org.minuta.command.minutes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Things in printed order, and those that were in it once: what was removed keeps its content and the place it had, so
 * that it can come back and others can still be put "after" it. Places count from 1.
 */
final class Listing<T> {

    private List<Entry<T>> present = new ArrayList<>();
    private Map<String, Removed<T>> removed = new LinkedHashMap<>();

    record Entry<T>(String id, T thing) {
    }

    record Removed<T>(T thing, int formerPlace) {
    }

    /** Counts removed things too, as they are kept. */
    int size() {
        return present.size() + removed.size();
    }

    boolean everHad(Object id) {
        return contains(id) || removed.containsKey(id.toString());
    }

    boolean contains(Object id) {
        return placeOf(id) > 0;
    }

    @Nullable T find(Object id) {
        int place = placeOf(id);
        return place == 0 ? null : present.get(place - 1).thing();
    }

    T get(Object id) {
        return present.get(placeOf(id) - 1).thing();
    }

    @Nullable Removed<T> findRemoved(Object id) {
        return removed.get(id.toString());
    }

    List<T> things() {
        return present.stream().map(Entry::thing).toList();
    }

    /** With those that were removed. */
    Stream<T> everyThing() {
        return Stream.concat(present.stream().map(Entry::thing), removed.values().stream().map(Removed::thing));
    }

    /** 0 if the thing is not in the list. */
    int placeOf(Object id) {
        String wanted = id.toString();
        for (int index = 0; index < present.size(); index++) {
            if (present.get(index).id().equals(wanted)) {
                return index + 1;
            }
        }
        return 0;
    }

    int last() {
        return present.size() + 1;
    }

    /** The place of a new thing that comes after another. */
    int placeAfter(Object other) {
        int place = placeOf(other);
        return place > 0 ? place + 1 : placeToReturnTo(other);
    }

    /** The place that {@code moved}, which is in the list, has once it stands after another. */
    int placeAfter(Object other, Object moved) {
        int target = placeAfter(other);
        return placeOf(moved) < target ? target - 1 : target;
    }

    int placeToReturnTo(Object id) {
        Removed<T> gone = removed.get(id.toString());
        return gone == null ? last() : Math.min(gone.formerPlace(), last());
    }

    void insert(Object id, T thing, int place) {
        removed.remove(id.toString());
        present.add(place - 1, new Entry<>(id.toString(), thing));
    }

    void replace(Object id, T thing) {
        present.set(placeOf(id) - 1, new Entry<>(id.toString(), thing));
    }

    void move(Object id, int place) {
        present.add(place - 1, present.remove(placeOf(id) - 1));
    }

    void remove(Object id) {
        int place = placeOf(id);
        removed.put(id.toString(), new Removed<>(present.remove(place - 1).thing(), place));
    }

    /** Makes the list hold exactly these, in this order; the others count as removed from where they stood. */
    void become(List<Entry<T>> things) {
        List<Entry<T>> before = List.copyOf(present);
        present = new ArrayList<>(things);
        things.forEach(thing -> removed.remove(thing.id()));
        Set<String> stay = things.stream().map(Entry::id).collect(Collectors.toSet());
        for (int index = 0; index < before.size(); index++) {
            Entry<T> was = before.get(index);
            if (!stay.contains(was.id())) {
                removed.put(was.id(), new Removed<>(was.thing(), index + 1));
            }
        }
    }
}
