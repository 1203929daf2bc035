package org.minuta.query.minutes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Things in their printed order, each with an id. Places count from 1. What cannot be done changes nothing. */
final class Places<T, I> {

    private final List<T> things;
    private final Function<T, I> id;

    Places(List<T> things, Function<T, I> id) {
        this.things = new ArrayList<>(things);
        this.id = id;
    }

    List<T> inOrder() {
        return Collections.unmodifiableList(things);
    }

    /** @throws IllegalStateException if it is already there, or the place is not one of the list then */
    void add(T thing, int place) {
        I named = id.apply(thing);
        if (find(named) >= 0) {
            throw new IllegalStateException(named + " is already there");
        }
        requirePlace(place, things.size() + 1);
        things.add(place - 1, thing);
    }

    private static void requirePlace(int place, int places) {
        if (place < 1 || place > places) {
            throw new IllegalStateException("there is no place " + place + " among " + places);
        }
    }

    /** @throws IllegalStateException if there is no such thing */
    T get(I named) {
        return things.get(index(named));
    }

    /** @throws IllegalStateException if there is no such thing */
    void change(I named, UnaryOperator<T> change) {
        int index = index(named);
        things.set(index, change.apply(things.get(index)));
    }

    /** @throws IllegalStateException if there is no such thing, or no such place */
    void move(I named, int place) {
        int index = index(named);
        requirePlace(place, things.size());
        things.add(place - 1, things.remove(index));
    }

    /** @throws IllegalStateException if there is no such thing */
    void remove(I named) {
        things.remove(index(named));
    }

    /** Puts it at the place, whether or not it was in the list. */
    void put(T thing, int place) {
        int old = find(id.apply(thing));
        requirePlace(place, old >= 0 ? things.size() : things.size() + 1);
        if (old >= 0) {
            things.remove(old);
        }
        things.add(place - 1, thing);
    }

    private int index(I named) {
        int index = find(named);
        if (index < 0) {
            throw new IllegalStateException("there is no " + named);
        }
        return index;
    }

    private int find(I named) {
        for (int i = 0; i < things.size(); i++) {
            if (id.apply(things.get(i)).equals(named)) {
                return i;
            }
        }
        return -1;
    }
}
