package org.minuta.api.minutes;

/** Why a command was not accepted; each tells the client what to do. Nothing of a refused command is stored,
 * but for the last two, where it is not known. */
public enum Refusal {
    /** The command itself is wrong. Sending it again will not help. */
    MALFORMED,
    /** There are no such minutes. */
    UNKNOWN_MINUTES,
    /** The command names a thing or a text that these minutes never had. */
    UNKNOWN_PART,
    /** The id is already in use. Choose a new random one. */
    ALREADY_EXISTS,
    /** The thing was removed or withdrawn meanwhile. Keep the words and offer them back. */
    GONE,
    /** Somebody else set the same value after {@code base}. Show both and ask. */
    CHANGED_MEANWHILE,
    /** The record already says so. Treat the command as done. */
    NO_CHANGE,
    /** {@code base} is older than what the server keeps at hand. Fetch the events missed, rebase, send anew. */
    HISTORY_TOO_SHORT,
    /** The revision is not one these minutes have had. Fetch the state anew. */
    UNKNOWN_REVISION,
    /** The number was accepted before with other content. A program's mistake: nothing was changed. */
    NUMBER_REUSED,
    /** A later number of this client was accepted, this one never was. Send it under a new number. */
    NUMBER_PASSED,
    /** A limit on the size of minutes is reached. */
    TOO_MUCH,
    /** The server is too busy to take the command. Send it again, same number, a little later. */
    OVERLOADED,
    /** The outcome is unknown, because the store could not be reached. Send it again, same number. */
    UNAVAILABLE,
    /** A mistake of the server's own. Keep the words, and fetch the state to see whether they are part of it. */
    INTERNAL
}
