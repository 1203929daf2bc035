package org.minuta.server.axon;

import java.util.function.Supplier;
import org.axonframework.serialization.SerializationException;

/**
 * Turns an {@link Error} into an exception. Axon's unit of work rolls back on exceptions alone: an error while it
 * prepares a commit leaves the transaction open on the thread, and what that thread writes later is lost.
 */
final class Errors {

    private Errors() {
    }

    static <T> T asFailure(String deed, Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (Error error) {
            throw new SerializationException(deed + " failed: " + error.getClass().getSimpleName(), error);
        }
    }
}
