package org.minuta.api.minutes;

import java.util.UUID;

final class Ids {

    private Ids() {
    }

    /** {@link UUID#fromString} also takes short forms such as "1-1-1-1-1", which would give one id two spellings. */
    static UUID parse(String words) {
        UUID id = UUID.fromString(words);
        if (!id.toString().equalsIgnoreCase(words)) {
            throw new IllegalArgumentException("An id is a UUID of 36 characters");
        }
        return id;
    }
}
