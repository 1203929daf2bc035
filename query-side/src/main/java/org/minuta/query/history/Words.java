package org.minuta.query.history;

/** Where words begin and end, as far as people's reading of a comparison goes. */
final class Words {

    private Words() {
    }

    /** Half of a surrogate pair counts as a letter, so that no cut parts a pair. */
    static boolean isWord(char unit) {
        return Character.isLetterOrDigit(unit) || Character.isSurrogate(unit)
                || Character.getType(unit) == Character.NON_SPACING_MARK;
    }

    /** Units of the word that a text begins with; 0 if it begins with none. */
    static int atStart(String text) {
        int end = 0;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Units of the word that a text ends with; 0 if it ends with none. */
    static int atEnd(String text) {
        int start = text.length();
        while (start > 0 && isWord(text.charAt(start - 1))) {
            start--;
        }
        return text.length() - start;
    }

    /** Whether a text is on one line and has at most so many letters and digits. */
    static boolean areFew(String text, int letters) {
        return lettersLeft(text, letters) >= 0;
    }

    /** How many of so many letters and digits a text leaves over; less than 0 if it has more or is not on one line. */
    static int lettersLeft(String text, int letters) {
        int left = letters;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '\n' || isWord(unit) && left-- == 0) {
                return -1;
            }
        }
        return left;
    }
}
