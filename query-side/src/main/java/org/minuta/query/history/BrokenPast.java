package org.minuta.query.history;

/** A past does not hold together, or an event cannot follow it. It is of no more use. */
final class BrokenPast extends IllegalStateException {

    BrokenPast(String message, RuntimeException cause) {
        super(message, cause);
    }
}
