package org.minuta.command.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words as compared: small letters, no accents. */
final class Words {

    private Words() {
    }

    /** The text in small letters without accents, each character where it stood. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                plain.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            } else if (Character.isLetter(c)) {
                String small = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
                plain.append(small.charAt(0));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** The runs of letters and digits. */
    static List<String> of(String text) {
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /** Whether there are letters and none is small. */
    static boolean allCapitals(String text) {
        boolean letters = false;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            letters |= Character.isLetter(text.charAt(i));
        }
        return letters;
    }

    /** Whether nearly all lines with letters are in capitals. */
    static boolean areCapitals(List<Line> lines) {
        long capitals = lines.stream().filter(line -> allCapitals(line.raw())).count();
        long small = lines.stream().filter(line -> line.raw().chars().anyMatch(Character::isLowerCase)).count();
        return capitals > 9 * small;
    }

    /** The words as a value, which has no line ends and no tabs. */
    static String onOneLine(String text) {
        return text.replace('\t', ' ').replace('\n', ' ').strip();
    }

    static boolean beginsSmall(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    static boolean endsSentence(String text) {
        return !text.isEmpty() && ".;:!?".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
