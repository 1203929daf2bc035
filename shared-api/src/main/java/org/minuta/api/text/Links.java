package org.minuta.api.text;

import java.util.List;

/** Which addresses a text may point to. */
final class Links {

    /** UTF-16 units; longer addresses are cut by some browsers. */
    static final int LONGEST = 2_048;

    private static final List<String> STARTS = List.of("https://", "http://", "mailto:");

    private Links() {
    }

    /**
     * A list of what is allowed, not of what is bad: browsers skip leading blanks and drop control characters inside
     * an address, so none of those may stand anywhere, and the scheme must be the very first thing.
     */
    static boolean isSafe(String address) {
        return address.length() <= LONGEST && hasKnownStart(address) && hasVisibleCharactersOnly(address)
                && Characters.firstFault(address) < 0;
    }

    private static boolean hasKnownStart(String address) {
        for (String start : STARTS) {
            if (address.regionMatches(true, 0, start, 0, start.length())) {
                return address.length() > start.length();
            }
        }
        return false;
    }

    private static boolean hasVisibleCharactersOnly(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }
}
