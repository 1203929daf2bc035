package org.minuta.server.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minuta.server.web.RefusedRequest;
import org.springframework.http.HttpStatus;

/**
 * A password in NFKC, so that it is the same one on every keyboard; it prints as dots. Long is good, and nothing is
 * asked about the kinds of characters: that makes passwords worse.
 */
record Password(Secret normalised) {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    /** A character may grow up to eighteen times in NFKC; no more than this is looked at. */
    private static final int LONGEST_BEFORE = 4 * LONGEST;
    private static final Set<String> COMMON = CommonPasswords.read();

    /** A password somebody signs in with: whatever it is, it may be right. */
    static Password given(@Nullable Secret secret) {
        if (secret == null || secret.value().isEmpty()) {
            throw refused(AccountRefusal.PASSWORD_TOO_SHORT, "A password is needed.");
        }
        if (secret.value().length() > LONGEST_BEFORE) {
            throw refused(AccountRefusal.PASSWORD_TOO_LONG, "A password has at most " + LONGEST + " characters.");
        }
        return new Password(new Secret(Normalizer.normalize(secret.value(), Normalizer.Form.NFKC)));
    }

    /** A password somebody chooses. */
    static Password chosen(@Nullable Secret secret, ShownName name, EmailAddress email) {
        var password = given(secret);
        var length = password.text().codePointCount(0, password.text().length());
        if (length < SHORTEST) {
            throw refused(AccountRefusal.PASSWORD_TOO_SHORT,
                    "A password has at least " + SHORTEST + " characters; a short sentence is a good one.");
        }
        if (length > LONGEST) {
            throw refused(AccountRefusal.PASSWORD_TOO_LONG, "A password has at most " + LONGEST + " characters.");
        }
        if (password.easyToGuess(name, email)) {
            throw refused(AccountRefusal.PASSWORD_TOO_EASY,
                    "This password is among the first that anyone would try. Choose another.");
        }
        return password;
    }

    String text() {
        return normalised.value();
    }

    private boolean easyToGuess(ShownName name, EmailAddress email) {
        var bare = bare(text());
        return COMMON.contains(bare) || bare.codePoints().distinct().count() == 1
                || Stream.of(name.value(), email.value(), email.localPart()).map(Password::bare).anyMatch(bare::equals);
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }

    private static RefusedRequest refused(AccountRefusal refusal, String detail) {
        return new RefusedRequest(HttpStatus.BAD_REQUEST, refusal, detail);
    }
}
