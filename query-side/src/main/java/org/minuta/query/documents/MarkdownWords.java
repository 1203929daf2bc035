package org.minuta.query.documents;

/** Words in Markdown that are rendered as the same characters. */
final class MarkdownWords {

    private static final String SIGNS = "\\`*_[]<>&~|";
    private static final String LINE_SIGNS = "#+-=:";

    private MarkdownWords() {
    }

    /** One line of words that stands at the start of a line. */
    static String line(String words) {
        return begun(inside(words, true, true));
    }

    /** A line of Markdown whose first sign, if it stood for itself, would begin a block. */
    static String begun(String escaped) {
        int digits = 0;
        while (digits < escaped.length() && Character.isDigit(escaped.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits > 0 && digits < escaped.length() && ".)".indexOf(escaped.charAt(digits)) >= 0;
        if (numbered) {
            return escaped.substring(0, digits) + "\\" + escaped.substring(digits);
        }
        return !escaped.isEmpty() && LINE_SIGNS.indexOf(escaped.charAt(0)) >= 0 ? "\\" + escaped : escaped;
    }

    /**
     * Words that stand behind others.
     *
     * @param begins whether they begin a line, where Markdown drops spaces
     * @param ends   whether they end one
     */
    static String inside(String words, boolean begins, boolean ends) {
        var out = new StringBuilder(words.length() + 16);
        int first = 0;
        int last = words.length();
        while (begins && first < last && isSpace(words.charAt(first))) {
            first++;
        }
        while (ends && last > first && isSpace(words.charAt(last - 1))) {
            last--;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\t' || isSpace(c) && (i < first || i >= last)) {
                out.append("&#").append((int) c).append(';');
            } else if (c == '\n') {
                out.append("\\\n");
            } else {
                // Before a link a mark of exclamation would make it a picture.
                boolean plain = SIGNS.indexOf(c) < 0 && !(c == '!' && i == words.length() - 1 && !ends);
                (plain ? out : out.append('\\')).append(c);
            }
        }
        return out.toString();
    }

    /** What a parser may take for white space at the edge of a line. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
