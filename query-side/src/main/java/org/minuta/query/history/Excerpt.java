package org.minuta.query.history;

/** Cuts long words short for people; a cut parts no surrogate pair and is shown as "…". */
final class Excerpt {

    private static final String CUT = "…";

    private Excerpt() {
    }

    static String start(String text, int units) {
        if (text.length() <= units) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(units - 1)) ? units - 1 : units;
        return text.substring(0, end) + CUT;
    }

    static String end(String text, int units) {
        if (text.length() <= units) {
            return text;
        }
        int start = text.length() - units;
        return CUT + text.substring(Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start);
    }
}
