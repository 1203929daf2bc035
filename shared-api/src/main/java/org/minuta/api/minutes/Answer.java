package org.minuta.api.minutes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one command. */
public sealed interface Answer {

    ClientId client();

    long number();

    /** The command is part of the record, durably, as this revision. */
    record Accepted(ClientId client, long number, long revision) implements Answer {
    }

    /** The command had been accepted before, as this revision; nothing was written now. */
    record Repeated(ClientId client, long number, long revision) implements Answer {
    }

    /**
     * The command is not part of the record.
     *
     * @param message   for the people who write clients; names the place of the mistake, never quotes the minutes
     * @param conflicts with {@link Refusal#CHANGED_MEANWHILE}: the values in question
     * @param revision  with {@link Refusal#NUMBER_REUSED}: the revision of the command accepted under that number
     */
    record Refused(ClientId client, long number, Refusal refusal, String message, List<Conflict> conflicts,
            @Nullable Long revision) implements Answer {
    }

    /**
     * A value that two people set.
     *
     * @param value    which value, such as {@code heading.title} or {@code attendee:<id>.name}
     * @param theirs   what the record says now, as on the wire
     * @param yours    what the command would have set, as on the wire
     * @param revision the revision in which theirs was set
     */
    record Conflict(String value, @Nullable Object theirs, @Nullable Object yours, long revision) {
    }
}
