package org.minuta.server.axon;

/**
 * A unit of work or a transaction was open on the thread before or after a command, so the command cannot be known to
 * be durable. It was rolled back; the thread was cleaned, but is better not used again.
 */
public final class UncleanThread extends RuntimeException {

    UncleanThread(String message) {
        super(message);
    }
}
