package org.minuta.command.imports;

import java.util.List;
import java.util.Map;

/** The numbers that items begin with, where they are not in digits. */
final class Numerals {

    private static final Map<Character, Integer> ROMAN = Map.of('I', 1, 'V', 5, 'X', 10, 'L', 50, 'C', 100, 'D', 500,
            'M', 1000);
    private static final int[] STEPS = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final List<String> UNITS = List.of("primer", "segund", "tercer", "cuart", "quint", "sext", "septim",
            "octav", "noven");
    private static final List<String> TENS = List.of("decim", "vigesim", "trigesim", "cuadragesim", "quincuagesim");
    private static final Map<String, Integer> OTHERS = Map.of("unic", 1, "undecim", 11, "duodecim", 12);
    private static final List<String> ENGLISH = List.of("first", "second", "third", "fourth", "fifth", "sixth",
            "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth");

    private Numerals() {
    }

    /** The number, or 0 if this is not how a roman number is written. */
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
        return sum > 0 && roman(sum).equals(word) ? sum : 0;
    }

    private static String roman(int number) {
        var word = new StringBuilder();
        int rest = number;
        for (int i = 0; i < STEPS.length; i++) {
            while (rest >= STEPS[i]) {
                word.append(SIGNS[i]);
                rest -= STEPS[i];
            }
        }
        return word.toString();
    }

    /** The number of "primero", "Décima tercera", "decimotercero" or "first"; 0 if it is none. */
    static int ordinal(String words) {
        String plain = Words.plain(words);
        if (ENGLISH.contains(plain)) {
            return ENGLISH.indexOf(plain) + 1;
        }
        if (plain.length() < 4 || "oa".indexOf(plain.charAt(plain.length() - 1)) < 0) {
            return 0;
        }
        String stem = plain.substring(0, plain.length() - 1);
        for (int i = 0; i < TENS.size(); i++) {
            String ten = TENS.get(i);
            if (stem.equals(ten)) {
                return 10 * (i + 1);
            }
            if (stem.startsWith(ten) && stem.length() > ten.length() + 1) {
                int unit = UNITS.indexOf(stem.substring(ten.length() + 1).strip());
                return unit < 0 ? 0 : 10 * (i + 1) + unit + 1;
            }
        }
        int unit = UNITS.indexOf(stem) + 1;
        return unit > 0 ? unit : OTHERS.getOrDefault(stem, 0);
    }
}
