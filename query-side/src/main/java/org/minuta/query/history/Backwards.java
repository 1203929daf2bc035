package org.minuta.query.history;

/** Somebody asked for a replay to a point that comes before the one it is to begin with. */
public final class Backwards extends RuntimeException {

    Backwards() {
        super("A replay goes forward");
    }
}
