package org.minuta.api.minutes;

import java.util.UUID;

/** Names one open page or running program; random, kept over reloads, never shared by two that send at once. */
public record ClientId(UUID value) {

    /** @throws IllegalArgumentException if the words are not a UUID in its canonical form */
    public static ClientId of(String words) {
        return new ClientId(Ids.parse(words));
    }

    /** A new random id. */
    public static ClientId random() {
        return new ClientId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
