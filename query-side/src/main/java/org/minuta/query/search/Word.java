package org.minuta.query.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One word of a text. Letters, digits and the marks on them make a word, an ideograph is one by itself, and whatever
 * else stands between divides.
 *
 * @param start  its first UTF-16 unit in the text
 * @param end    the unit behind its last
 * @param plain  in lower case, with its accents, as a stemmer wants it
 * @param folded in lower case without accents, as words are compared
 */
public record Word(int start, int end, String plain, String folded) {

    /** What goes beyond tells no two words apart, and an index takes no lexeme of any length. */
    private static final int LONGEST = 64;
    /** Letters and digits before it, which most words have no others than, are as they are compared. */
    private static final int FIRST_WITH_OTHER_FORMS = 128;

    /** The words of a text, in order. */
    public static List<Word> in(String text) {
        var words = new ArrayList<Word>();
        int start = -1;
        for (int at = 0; at < text.length();) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            boolean alone = Character.isIdeographic(character);
            boolean goesOn = !alone && (Character.isLetterOrDigit(character) || start >= 0 && isMark(character));
            if (start >= 0 && !goesOn) {
                add(words, text, start, at);
                start = -1;
            }
            if (alone) {
                add(words, text, at, next);
            } else if (goesOn && start < 0) {
                start = at;
            }
            at = next;
        }
        if (start >= 0) {
            add(words, text, start, text.length());
        }
        return words;
    }

    /** The words of a text as they are compared, a space before, between and behind them. */
    public static String line(String text) {
        var line = new StringBuilder(" ");
        in(text).forEach(word -> line.append(word.folded).append(' '));
        return line.toString();
    }

    private static void add(List<Word> words, String text, int start, int end) {
        String written = text.substring(start, end);
        boolean simple = written.chars().allMatch(unit -> unit < FIRST_WITH_OTHER_FORMS);
        String plain = shortened((simple ? written : Normalizer.normalize(written, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT));
        String folded = simple ? plain : compared(plain);
        if (!folded.isEmpty()) {
            words.add(new Word(start, end, plain, folded));
        }
    }

    /** The word by itself, wherever it stood. */
    Word anywhere() {
        return new Word(0, 0, plain, folded);
    }

    /** As words are compared: without accents and other marks. */
    static String compared(String plain) {
        String apart = Normalizer.normalize(plain, Normalizer.Form.NFKD);
        return shortened(apart.codePoints().filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
    }

    private static String shortened(String word) {
        if (word.length() <= LONGEST) {
            return word;
        }
        int end = Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return word.substring(0, end);
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
