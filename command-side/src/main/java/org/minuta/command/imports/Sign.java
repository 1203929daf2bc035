package org.minuta.command.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bullet or number an item begins with.
 *
 * @param value number, 0 for bullets
 * @param rest  what follows, stripped
 */
record Sign(Kind kind, int value, String rest) {

    enum Kind {
        BULLET, ARABIC, ROMAN, ORDINAL, LETTER
    }

    private static final String BULLETS = "·•▪◦●‣■○►✓➢\uF0B7";
    private static final String DASHES = "-*–—+";
    private static final List<String> ORDINALS = List.of("primero", "segundo", "tercero", "cuarto", "quinto", "sexto",
            "septimo", "octavo", "noveno", "decimo", "undecimo", "duodecimo");
    private static final Set<String> NAMES = Set.of("acuerdo", "punto", "tema", "agreement", "decision", "topic",
            "resolution", "resolucion", "item");
    private static final Map<Character, Integer> ROMAN = Map.of('I', 1, 'V', 5, 'X', 10, 'L', 50, 'C', 100, 'D', 500,
            'M', 1000);

    static @Nullable Sign of(String text) {
        if (text.isEmpty()) {
            return null;
        }
        char first = text.charAt(0);
        if (BULLETS.indexOf(first) >= 0) {
            return new Sign(Kind.BULLET, 0, text.substring(1).strip());
        }
        if (DASHES.indexOf(first) >= 0 && (text.length() == 1 || Character.isWhitespace(text.charAt(1)))) {
            return new Sign(Kind.BULLET, 0, text.substring(1).strip());
        }
        int word = wordEnd(text, 0);
        if (word > 3 && word < text.length() && text.charAt(word) == ' '
                && NAMES.contains(Words.plain(text.substring(0, word)))) {
            Sign named = number(text.substring(word + 1), ".:)-–");
            return named == null || named.kind() == Kind.LETTER ? null : named;
        }
        if (first == '(') {
            Sign inner = number(text.substring(1), ")");
            return inner;
        }
        return number(text, ".)");
    }

    /** The text without the bullet before it. */
    static String withoutBullet(String text) {
        Sign sign = of(text);
        return sign != null && sign.kind() == Kind.BULLET ? sign.rest() : text;
    }

    private static @Nullable Sign number(String text, String delimiters) {
        int end = wordEnd(text, 0);
        if (end == 0 || end > 12 || end >= text.length()) {
            return null;
        }
        String word = text.substring(0, end);
        boolean ordinal = ORDINALS.contains(Words.plain(word));
        char delimiter = text.charAt(end);
        if (delimiters.indexOf(delimiter) < 0 && !(ordinal && ".:-–".indexOf(delimiter) >= 0)
                && !(Character.isDigit(word.charAt(0)) && delimiter == '-')) {
            return null;
        }
        int after = end + 1;
        boolean tight = delimiter == '.';
        while (after < text.length() && "-–.):".indexOf(text.charAt(after)) >= 0 && after < end + 3) {
            after++;
        }
        if (after < text.length() && !Character.isWhitespace(text.charAt(after))
                && !(tight && Character.isDigit(word.charAt(0)) && Character.isLetter(text.charAt(after)))) {
            return null;
        }
        return counted(word, delimiter, text.substring(after).strip());
    }

    private static @Nullable Sign counted(String word, char delimiter, String rest) {
        if (word.length() <= 3 && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new Sign(Kind.ARABIC, Integer.parseInt(word), rest);
        }
        int ordinal = ORDINALS.indexOf(Words.plain(word));
        if (ordinal >= 0) {
            return Character.isUpperCase(word.charAt(0)) ? new Sign(Kind.ORDINAL, ordinal + 1, rest) : null;
        }
        int roman = roman(delimiter == ')' ? word.toUpperCase(java.util.Locale.ROOT) : word);
        if (roman > 0) {
            return new Sign(Kind.ROMAN, roman, rest);
        }
        boolean letter = word.length() == 1 && delimiter == ')' && word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
        return letter ? new Sign(Kind.LETTER, word.charAt(0) - 'a' + 1, rest) : null;
    }

    /** The number, or 0 if this is not how a number is written. */
    static int roman(String word) {
        int sum = 0;
        for (int i = 0; i < word.length(); i++) {
            Integer digit = ROMAN.get(word.charAt(i));
            if (digit == null || word.length() > 12) {
                return 0;
            }
            Integer next = i + 1 < word.length() ? ROMAN.get(word.charAt(i + 1)) : null;
            sum += next != null && next > digit ? -digit : digit;
        }
        return sum;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end)) && end - start <= 14) {
            end++;
        }
        return end;
    }
}
