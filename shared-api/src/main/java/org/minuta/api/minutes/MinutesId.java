package org.minuta.api.minutes;

import java.util.UUID;

/** Names one minutes for ever; random, so that it cannot be guessed from another. */
public record MinutesId(UUID value) {

    /** @throws IllegalArgumentException if the words are not a UUID in its canonical form */
    public static MinutesId of(String words) {
        return new MinutesId(Ids.parse(words));
    }

    /** A new random id. */
    public static MinutesId random() {
        return new MinutesId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
