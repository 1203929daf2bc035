package org.minuta.api.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * Values that stand beside others on one line. What would be taken for the line's own signs gets the visible sign
 * {@code ␛} before it; a newline is shown as {@code ␊}, a tab as {@code ␉}.
 *
 * <p>For each value and each choice of {@code guarded}: {@code read(write(value, guarded))} is the value.
 */
public final class OneLine {

    private static final char GUARD = '␛';
    private static final char NEWLINE = '␊';
    private static final char TAB = '␉';

    private OneLine() {
    }

    /** The value on one line, with each character of {@code guarded} guarded. */
    public static String write(String value, String guarded) {
        var line = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\n' -> line.append(NEWLINE);
                case '\t' -> line.append(TAB);
                case GUARD, NEWLINE, TAB -> line.append(GUARD).append(c);
                default -> (guarded.indexOf(c) < 0 ? line : line.append(GUARD)).append(c);
            }
        }
        return value.isEmpty() ? String.valueOf(GUARD) : line.toString();
    }

    /** The value on a line that can be told from others by its first sign, see {@link #isGuarded}. */
    public static String writeGuarded(String value, String guarded) {
        String line = write(value, guarded);
        return isGuarded(line) ? line : GUARD + line;
    }

    /** Whether a line begins with one of our signs. */
    public static boolean isGuarded(String line) {
        return !line.isEmpty() && "␛␊␉".indexOf(line.charAt(0)) >= 0;
    }

    public static String read(String line) {
        var value = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == GUARD) {
                i++;
                if (i < line.length()) {
                    value.append(line.charAt(i));
                }
            } else {
                value.append(c == NEWLINE ? '\n' : c == TAB ? '\t' : c);
            }
        }
        return value.toString();
    }

    /** The pieces between separators that are not guarded, still as written. */
    public static List<String> split(String line, String separator) {
        var pieces = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == GUARD) {
                i++;
            } else if (line.startsWith(separator, i)) {
                pieces.add(line.substring(start, i));
                start = i + separator.length();
                i = start - 1;
            }
        }
        pieces.add(line.substring(start));
        return pieces;
    }
}
