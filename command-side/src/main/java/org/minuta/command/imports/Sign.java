package org.minuta.command.imports;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bullet or number an item begins with.
 *
 * @param value   number, 0 for bullets and keys
 * @param rest    what follows, stripped; a key is part of it
 * @param unsure whether it may as well be the first letter of a name ("C. Darrow") or a year ("2021.")
 */
record Sign(Kind kind, int value, String rest, boolean unsure) {

    enum Kind {
        BULLET, ARABIC, ROMAN, ORDINAL, LETTER, KEY
    }

    private static final String BULLETS = "·•▪◦●‣■□○►▶✓✔➢➤❖◆◾⁃∙§\uF0B7\uF0A7\uF0D8";
    private static final String DASHES = "-*–—+";
    private static final Pattern NAMED = Pattern.compile("(?:acuerdo|punto|tema|compromiso|agreement|decision|topic"
            + "|resolution|resolucion|item|action item|action|accion)\\s+(?:(?:num(?:ero|\\.)?|no\\.|n[°º]|#)\\s?)?");
    /** What such a word begins with; most lines are told by that. */
    private static final String NAMED_BEGIN = "aApPtTcCdDrRiI";
    private static final Pattern ORDINAL = Pattern.compile("(\\p{L}{4,15}(?:\\s\\p{L}{4,8})?)\\s?"
            + "(?:[.:]\\s?[-–—]?|[-–—])(?=\\s|$)");
    private static final Pattern GAP = Pattern.compile("([\\p{L}\\d]{1,12})\\s{1,3}(?=[.:)–—-])");
    private static final Pattern KEY = Pattern.compile("(?:(?i:acuerdo|resoluci[oó]n|compromiso|agreement|resolution)"
            + "\\s(?:[Nn]o\\.\\s)?[A-Za-z\\d]{1,12}(?:[/.-][A-Za-z\\d]{1,12}){0,6}[/-]\\d{1,5}"
            + "|[A-Z]{1,12}(?:/[A-Z\\d-]{1,12}){1,6}|[A-Z]{1,12}(?:-[A-Z]{1,12}){0,4}-\\d{1,5}[/-]\\d{2,5}"
            + "|[A-Z]{1,12}-\\d{1,5}(?=\\.-))\\s?[.:)–—-]{1,2}(?=\\s)");
    private static final int LONGEST = 80;
    private static final int LARGEST_SMALL_ROMAN = 39;

    static @Nullable Sign of(String text) {
        if (text.isEmpty()) {
            return null;
        }
        char first = text.charAt(0);
        boolean alone = text.length() == 1 || Character.isWhitespace(text.charAt(1));
        // Word writes the bullets of its second level as the letter o.
        boolean letter = first == 'o' && text.length() > 2 && alone && Character.isUpperCase(text.charAt(2));
        if (BULLETS.indexOf(first) >= 0 || letter || alone && DASHES.indexOf(first) >= 0) {
            return new Sign(Kind.BULLET, 0, text.substring(1).strip(), false);
        }
        if (first == '(') {
            return number(text.substring(1), ")");
        }
        return Character.isLetter(first) ? lettered(text) : number(text, ".)");
    }

    private static @Nullable Sign lettered(String text) {
        Matcher named = NAMED.matcher(NAMED_BEGIN.indexOf(text.charAt(0)) < 0 ? "" : Words.plain(head(text)));
        Sign sign = named.lookingAt() ? named(text.substring(named.end())) : null;
        if (sign == null && isKeyed(head(text))) {
            sign = new Sign(Kind.KEY, 0, text, false);
        }
        if (sign == null && Character.isUpperCase(text.charAt(0))) {
            sign = ordinal(text);
        }
        return sign == null ? number(text, ".)") : sign;
    }

    /** What the numbered word is, in small letters without accents: "acuerdo". */
    static String namedWord(String text) {
        String plain = Words.plain(head(text));
        return NAMED.matcher(plain).lookingAt() ? Words.of(plain).getFirst() : "";
    }

    private static boolean isKeyed(String head) {
        return (head.indexOf('/') > 0 || head.indexOf('-') > 0) && KEY.matcher(head).lookingAt();
    }

    /** Whether it says what it numbers: "Acuerdo 3". */
    static boolean isNamed(String text) {
        return NAMED.matcher(Words.plain(head(text))).lookingAt();
    }

    private static String head(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static @Nullable Sign named(String text) {
        Matcher gap = GAP.matcher(head(text));
        String tight = gap.lookingAt() ? gap.group(1) + text.substring(gap.end()) : text;
        Sign number = ordinal(text) instanceof Sign ordinal ? ordinal : number(tight, ".:)-–—");
        return number == null || number.kind() == Kind.LETTER ? null
                : new Sign(number.kind(), number.value(), number.rest(), false);
    }

    private static @Nullable Sign ordinal(String text) {
        Matcher ordinal = ORDINAL.matcher(head(text));
        int value = ordinal.lookingAt() ? Numerals.ordinal(ordinal.group(1)) : 0;
        return value == 0 ? null : new Sign(Kind.ORDINAL, value, text.substring(ordinal.end()).strip(), false);
    }

    /** The text without the bullet before it. */
    static String withoutBullet(String text) {
        Sign sign = of(text);
        return sign != null && sign.kind() == Kind.BULLET ? sign.rest() : text;
    }

    private static @Nullable Sign number(String text, String delimiters) {
        int end = wordEnd(text);
        if (end == 0 || end > 12 || end >= text.length()) {
            return null;
        }
        String word = text.substring(0, end);
        boolean digits = word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean year = digits && word.length() == 4;
        char delimiter = text.charAt(end);
        if (delimiters.indexOf(delimiter) < 0 && !(digits && !year && "-\t".indexOf(delimiter) >= 0)) {
            return null;
        }
        int after = end + 1;
        while (after < text.length() && "-–.):".indexOf(text.charAt(after)) >= 0 && after < end + 3) {
            after++;
        }
        boolean tight = delimiter == '.' && digits && !year;
        if (after < text.length() && delimiter != '\t' && !Character.isWhitespace(text.charAt(after))
                && !(tight && Character.isLetter(text.charAt(after)))) {
            return null;
        }
        String rest = text.substring(after).strip();
        boolean dashed = rest.length() > 2 && "-–—".indexOf(rest.charAt(0)) >= 0 && rest.charAt(1) == ' ';
        return counted(word, digits, delimiter, dashed ? rest.substring(2).strip() : rest);
    }

    private static @Nullable Sign counted(String word, boolean digits, char delimiter, String rest) {
        if (digits) {
            return new Sign(Kind.ARABIC, Integer.parseInt(word), rest, word.length() == 4);
        }
        boolean unsure = word.length() == 1 && delimiter == '.';
        int letter = letter(word);
        int roman = roman(word);
        if (letter > 0 && (roman == 0 || roman > LARGEST_SMALL_ROMAN)) {
            return new Sign(Kind.LETTER, letter, rest, unsure);
        }
        return roman > 0 ? new Sign(Kind.ROMAN, roman, rest, unsure) : null;
    }

    /** A word in small letters is hardly a large number: "cm", "mi". */
    private static int roman(String word) {
        if (!Character.isLowerCase(word.charAt(0))) {
            return Numerals.roman(word);
        }
        int roman = Numerals.roman(word.toUpperCase(Locale.ROOT));
        return roman > LARGEST_SMALL_ROMAN ? 0 : roman;
    }

    /** The place of a single letter from a to z in the alphabet, or 0. */
    private static int letter(String word) {
        char small = word.length() == 1 ? Character.toLowerCase(word.charAt(0)) : ' ';
        return small >= 'a' && small <= 'z' ? small - 'a' + 1 : 0;
    }

    /** A single letter that counts as a roman number, counted as a letter instead; others are as they are. */
    Sign inAlphabet(String text) {
        int start = text.charAt(0) == '(' ? 1 : 0;
        boolean single = text.length() > start + 1 && !Character.isLetterOrDigit(text.charAt(start + 1));
        int letter = kind == Kind.ROMAN && single ? letter(text.substring(start, start + 1)) : 0;
        return letter == 0 ? this : new Sign(Kind.LETTER, letter, rest, unsure);
    }

    private static int wordEnd(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end)) && end <= 14) {
            end++;
        }
        return end;
    }
}
