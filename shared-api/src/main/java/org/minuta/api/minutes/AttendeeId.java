package org.minuta.api.minutes;

import java.util.UUID;

/** Names one attendee of one minutes; made by the client that adds the attendee. */
public record AttendeeId(UUID value) {

    /** @throws IllegalArgumentException if the words are not a UUID in its canonical form */
    public static AttendeeId of(String words) {
        return new AttendeeId(Ids.parse(words));
    }

    /** A new random id. */
    public static AttendeeId random() {
        return new AttendeeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
