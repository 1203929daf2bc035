package org.minuta.server.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minuta.server.web.RefusedRequest;
import org.springframework.http.HttpStatus;

/** An e-mail address in lower case; plausible, but nobody has checked that it can be written to. */
record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern PLAUSIBLE = Pattern.compile(
            "[^\\s\\p{Cntrl}\\p{Cf}\\p{Cs}@<>()\\[\\],;:\\\\\"]{1,64}"
                    + "@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

    static EmailAddress of(@Nullable String given) {
        var email = given == null || given.length() > 2 * LONGEST ? "" : normalised(given);
        if (email.length() > LONGEST || email.contains("..") || !PLAUSIBLE.matcher(email).matches()) {
            throw new RefusedRequest(HttpStatus.BAD_REQUEST, AccountRefusal.EMAIL_UNUSABLE,
                    "An e-mail address reads like ana@example.org and has at most " + LONGEST + " characters.");
        }
        return new EmailAddress(email);
    }

    String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    private static String normalised(String given) {
        return Normalizer.normalize(given.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
