package org.minuta.api.text;

/** Which UTF-16 units a text may hold. */
final class Characters {

    private Characters() {
    }

    /** Index of the first control character (tab and newline are none) or lone surrogate; -1 if there is none. */
    static int firstFault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isForbiddenControl(c)) {
                return i;
            }
            if (Character.isSurrogate(c) && !isPair(text, i++)) {
                return i - 1;
            }
        }
        return -1;
    }

    /** Whether a cut before this index would part the two halves of one character. */
    static boolean splitsPair(String text, int index) {
        return index > 0 && index < text.length() && isPair(text, index - 1);
    }

    private static boolean isPair(String text, int index) {
        return index + 1 < text.length()
                && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
    }

    private static boolean isForbiddenControl(char c) {
        return c < 0x20 && c != '\t' && c != '\n' || c >= 0x7F && c <= 0x9F;
    }
}
