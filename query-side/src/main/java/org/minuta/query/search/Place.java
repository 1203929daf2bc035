package org.minuta.query.search;

import java.util.UUID;

/** Where in minutes something stands. {@code thing} is the attendee, topic or agreement, or else {@link #NONE}. */
record Place(Field field, UUID thing) {

    static final UUID NONE = new UUID(0, 0);

    static Place of(Field field) {
        return new Place(field, NONE);
    }
}
