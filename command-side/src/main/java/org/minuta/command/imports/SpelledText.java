package org.minuta.command.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text in small letters without accents, its numbers in digits, that knows where in the original each character
 * stood, so that what has been understood can be taken out. A number said twice, as in "17 (diecisiete)", is there
 * once.
 */
final class SpelledText {

    private record Token(String text, int start, int end, boolean spelled) {

        boolean isNumber() {
            return Character.isDigit(text.charAt(0));
        }

        boolean isBetween() {
            return text.isBlank() || text.equals("(");
        }
    }

    /** Stands where something was taken. */
    static final char TAKEN = '\0';

    private static final Pattern NUMBER_GAP = Pattern.compile("\\s{1,3}|-");
    private static final int MOST_WORDS = 10;

    private final String original;
    private final String plain;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final boolean[] taken;

    SpelledText(String original) {
        this.original = original;
        this.plain = Words.plain(original);
        this.taken = new boolean[original.length()];
        for (Token token : once(tokens())) {
            boolean letterByLetter = token.text().length() == token.end() - token.start();
            for (int i = 0; i < token.text().length(); i++) {
                text.append(token.text().charAt(i));
                starts.add(letterByLetter ? token.start() + i : token.start());
                ends.add(letterByLetter ? token.start() + i + 1 : token.end());
            }
        }
    }

    /**
     * Reads what matches the patterns, one pattern after the other. A match that was understood hides its place from the
     * patterns behind.
     *
     * @param reading gives nothing where it does not understand
     */
    <T> List<T> read(List<Pattern> patterns, Function<Matcher, @Nullable T> reading) {
        var all = new ArrayList<T>();
        var unread = new StringBuilder(text);
        for (Pattern pattern : patterns) {
            Matcher match = pattern.matcher(unread.toString());
            while (match.find()) {
                T found = reading.apply(match);
                if (found != null) {
                    all.add(found);
                    for (int i = match.start(); i < match.end(); i++) {
                        unread.setCharAt(i, TAKEN);
                    }
                }
            }
        }
        return all;
    }

    private List<Token> tokens() {
        var tokens = new ArrayList<Token>();
        for (int at = 0; at < plain.length(); at = tokens.getLast().end()) {
            Token number = Character.isLetter(plain.charAt(at)) ? spelledNumber(at) : null;
            tokens.add(number != null ? number : new Token(plain.substring(at, tokenEnd(at)), at, tokenEnd(at), false));
        }
        return tokens;
    }

    private int tokenEnd(int start) {
        char first = plain.charAt(start);
        int end = start + 1;
        while (end < plain.length() && (Character.isLetter(first) && Character.isLetter(plain.charAt(end))
                || Character.isDigit(first) && Character.isDigit(plain.charAt(end)))) {
            end++;
        }
        return end;
    }

    private @Nullable Token spelledNumber(int start) {
        var words = new ArrayList<String>();
        var wordEnds = new ArrayList<Integer>();
        int at = start;
        while (words.size() < MOST_WORDS && at < plain.length() && Character.isLetter(plain.charAt(at))) {
            int end = tokenEnd(at);
            words.add(plain.substring(at, end));
            wordEnds.add(end);
            int next = end;
            while (next < plain.length() && next < end + 4 && !Character.isLetter(plain.charAt(next))) {
                next++;
            }
            if (!NUMBER_GAP.matcher(plain.substring(end, next)).matches()) {
                break;
            }
            at = next;
        }
        // The English "at once" is no time of day.
        boolean adverb = words.getFirst().equals("once") && plain.substring(0, start).endsWith("at ");
        NumberWords.Number number = adverb ? null : NumberWords.of(words);
        return number == null ? null : new Token(number.digits(), start, wordEnds.get(number.words() - 1), true);
    }

    private static List<Token> once(List<Token> tokens) {
        var once = new ArrayList<Token>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int before = once.size() - 1;
            while (before >= 0 && once.get(before).isBetween()) {
                before--;
            }
            boolean repeats = token.isNumber() && before >= 0 && before < once.size() - 1
                    && once.get(before).isNumber() && (token.spelled() || once.get(before).spelled())
                    && once.get(before).text().equals(token.text());
            if (!repeats) {
                once.add(token);
                continue;
            }
            boolean bracket = once.stream().skip(before + 1L).anyMatch(one -> one.text().equals("("))
                    && i + 1 < tokens.size() && tokens.get(i + 1).text().equals(")");
            i += bracket ? 1 : 0;
            Token first = once.get(before);
            once.subList(before, once.size()).clear();
            once.add(new Token(first.text(), first.start(), tokens.get(i).end(), true));
        }
        return once;
    }

    /** The text with {@link #TAKEN} where something was taken. */
    CharSequence text() {
        return text;
    }

    /** Takes these characters of {@link #text()}, and what they stand for. */
    void take(int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, TAKEN);
            Arrays.fill(taken, starts.get(i), ends.get(i), true);
        }
    }

    /** Takes these characters of the original. */
    void takeOriginal(int start, int end) {
        for (int i = 0; i < starts.size(); i++) {
            if (starts.get(i) >= start && ends.get(i) <= end) {
                take(i, i + 1);
            }
        }
    }

    /** The original with spaces where something was taken. */
    String left() {
        var left = new StringBuilder(original);
        for (int i = 0; i < taken.length; i++) {
            if (taken[i]) {
                left.setCharAt(i, ' ');
            }
        }
        return left.toString().strip();
    }

    String original() {
        return original;
    }
}
