package org.minuta.server.accounts;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The code that opens the first account: 160 random bits, in groups that can be read out and typed. */
final class SetupCode {

    /** No I, L, O or U: they are mistaken for others when read. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 32;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SetupCode() {}

    static Secret random() {
        return new Secret(RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1)).collect(Collectors.joining()));
    }

    /** As printed: eight groups of four. */
    static String grouped(Secret code) {
        return IntStream.range(0, code.value().length() / GROUP)
                .mapToObj(group -> code.value().substring(group * GROUP, (group + 1) * GROUP))
                .collect(Collectors.joining("-"));
    }

    /** What was typed, with or without hyphens and spaces, in either case, with I and L for 1 and O for 0. */
    static Secret typed(@Nullable Secret typed) {
        return new Secret(typed == null ? "" : typed.value().toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "")
                .replace('I', '1').replace('L', '1').replace('O', '0'));
    }
}
