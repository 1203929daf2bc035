package org.minuta.query.documents;

import org.jspecify.annotations.Nullable;
import org.minuta.query.history.Made;

/**
 * How something differs from what it was.
 *
 * @param made who made it so; missing where nobody did, such as for a number that moved up
 */
record Mark(Kind kind, @Nullable Made made) {

    enum Kind {
        WENT("del"), CAME("ins"), REDRESSED("span");

        private final String element;

        Kind(String element) {
            this.element = element;
        }

        String element() {
            return element;
        }
    }
}
