package org.minuta.query.search;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a snippet.
 *
 * @param found {@code true} where it is what was looked for; missing elsewhere
 */
public record Run(String text, @Nullable Boolean found) {

    static Run of(String text, boolean found) {
        return new Run(text, found ? Boolean.TRUE : null);
    }
}
