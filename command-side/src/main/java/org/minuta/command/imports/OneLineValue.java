package org.minuta.command.imports;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value as minutes take it: without signs that turn the direction of writing, nor any that end a line. */
final class OneLineValue {

    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern ENDS = Pattern.compile("[\\u2028\\u2029]");
    private static final String NOTHING_LEFT = "\uFFFD";

    private OneLineValue() {
    }

    static String of(String read) {
        String value = ENDS.matcher(TURNS.matcher(read).replaceAll("")).replaceAll(" ");
        return value.isBlank() && !value.equals(read) ? NOTHING_LEFT : value;
    }

    static @Nullable String ofNullable(@Nullable String read) {
        return read == null ? null : of(read);
    }
}
