package org.minuta.server.json;

/**
 * What a client sent cannot be answered command by command: it is no JSON, too large, or a command in it lacks what
 * names it ({@code client}, {@code number}). Nothing of it was taken. The message names the place, never repeats what
 * was sent, and may be shown and logged.
 */
public final class MalformedRequest extends RuntimeException {

    MalformedRequest(String message) {
        super(message);
    }
}
