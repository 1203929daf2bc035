package org.minuta.api.minutes;

import org.jspecify.annotations.Nullable;

/**
 * A value that is set as a whole, in a message that names only what changes: a missing {@code Change} leaves the
 * value as it is, a {@code Change} to {@code null} clears it.
 *
 * @param to the value from now on; {@code null} clears it
 */
public record Change<T>(@Nullable T to) {

    public static <T> Change<T> to(@Nullable T value) {
        return new Change<>(value);
    }

    /** What the value is after this change, which may be missing. */
    public static <T> @Nullable T apply(@Nullable Change<T> change, @Nullable T present) {
        return change == null ? present : change.to();
    }
}
