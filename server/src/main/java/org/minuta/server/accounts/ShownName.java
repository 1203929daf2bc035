package org.minuta.server.accounts;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.minuta.server.web.RefusedRequest;
import org.springframework.http.HttpStatus;

/** A name that people read, of a person or of a token: one line of 1 to 200 characters, in NFC. */
record ShownName(String value) {

    private static final int LONGEST = 200;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    static ShownName of(@Nullable String given) {
        var name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        if (name.isEmpty() || name.length() > LONGEST || !name.codePoints().allMatch(ShownName::showable)) {
            throw new RefusedRequest(HttpStatus.BAD_REQUEST, AccountRefusal.NAME_UNUSABLE,
                    "A name is one line of 1 to " + LONGEST + " characters, without control characters.");
        }
        return new ShownName(name);
    }

    /** Marks that turn the direction of writing would let one person pass for another. */
    private static boolean showable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER;
            default -> true;
        };
    }
}
