package org.minuta.server.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The passwords that are tried first, one a line and in lower case, in {@code common-passwords.txt}. */
final class CommonPasswords {

    private CommonPasswords() {}

    static Set<String> read() {
        try (var file = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
            if (file == null) {
                throw new IllegalStateException("common-passwords.txt is missing from the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(Predicate.not(String::isBlank)).collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
