package org.minuta.api.minutes;

import java.util.UUID;

/** Names one topic of one minutes; made by the client that adds the topic. */
public record TopicId(UUID value) {

    /** @throws IllegalArgumentException if the words are not a UUID in its canonical form */
    public static TopicId of(String words) {
        return new TopicId(Ids.parse(words));
    }

    /** A new random id. */
    public static TopicId random() {
        return new TopicId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
