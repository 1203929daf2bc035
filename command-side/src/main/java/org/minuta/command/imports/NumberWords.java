package org.minuta.command.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers written in words, in Spanish or English, as far as days, hours, minutes and years need them. */
final class NumberWords {

    /**
     * @param digits such as "17", "05" or "2020"
     * @param words  how many of the words it takes
     */
    record Number(String digits, int words) {
    }

    private static final List<String> SPANISH = List.of("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis",
            "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince", "dieciseis", "diecisiete",
            "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidos", "veintitres", "veinticuatro",
            "veinticinco", "veintiseis", "veintisiete", "veintiocho", "veintinueve", "treinta");
    private static final List<String> ENGLISH = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen", "twenty");
    private static final List<String> ORDINALS = List.of("", "first", "second", "third", "fourth", "fifth", "sixth",
            "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
            "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth");
    private static final List<String> HUNDREDS = List.of("", "ciento", "doscientos", "trescientos", "cuatrocientos",
            "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos");
    private static final Map<String, Integer> SMALL = small();
    private static final Set<String> THOUSAND = Set.of("mil", "thousand");

    private NumberWords() {
    }

    private static Map<String, Integer> small() {
        var small = new HashMap<String, Integer>();
        for (List<String> words : List.of(SPANISH, ENGLISH, ORDINALS)) {
            for (int i = 0; i < words.size(); i++) {
                small.put(words.get(i), i);
            }
        }
        small.putAll(Map.of("un", 1, "una", 1, "primero", 1, "primer", 1, "veintiun", 21, "veintiuna", 21, "thirty", 30,
                "thirtieth", 30, "oh", 0));
        List<List<String>> tens = List.of(List.of("cuarenta", "forty"), List.of("cincuenta", "fifty"),
                List.of("sesenta", "sixty"), List.of("setenta", "seventy"), List.of("ochenta", "eighty"),
                List.of("noventa", "ninety"));
        for (int i = 0; i < tens.size(); i++) {
            for (String word : tens.get(i)) {
                small.put(word, 40 + 10 * i);
            }
        }
        small.remove("");
        return Map.copyOf(small);
    }

    /** The longest number that the first of these words begin, if they begin one. */
    static @Nullable Number of(List<String> words) {
        return new Count(words).number();
    }

    /** Goes through the words once. */
    private static final class Count {

        private final List<String> words;
        private int at;

        Count(List<String> words) {
            this.words = words;
        }

        private String word(int ahead) {
            return at + ahead < words.size() ? words.get(at + ahead) : "";
        }

        @Nullable Number number() {
            int value = SMALL.containsKey(word(0)) ? small() : word(0).equals("mil") ? 1 : -1;
            if (value < 0) {
                return null;
            }
            if (THOUSAND.contains(word(0))) {
                at++;
                return new Number(String.valueOf(1_000 * value + hundreds()), at);
            }
            if (word(0).equals("hundred")) {
                at++;
                return new Number(String.valueOf(100 * value + rest()), at);
            }
            boolean century = value >= 19 && value <= 21 && ENGLISH.contains(words.get(at - 1));
            if (century && SMALL.getOrDefault(word(0), 0) >= 10 && isEnglish(word(0))) {
                return new Number(String.valueOf(100 * value + small()), at);
            }
            // "cero cinco", "oh five"
            boolean leading = value == 0 && SMALL.getOrDefault(word(0), 10) < 10;
            return leading ? new Number("0" + small(), at) : new Number(String.valueOf(value), at);
        }

        private static boolean isEnglish(String word) {
            return ENGLISH.contains(word) || word.endsWith("ty");
        }

        private int hundreds() {
            int hundreds = HUNDREDS.indexOf(word(0));
            if (hundreds > 0) {
                at++;
                return 100 * hundreds + rest();
            }
            if (SMALL.getOrDefault(word(0), 10) < 10 && word(1).equals("hundred")) {
                int count = small();
                at++;
                return 100 * count + rest();
            }
            return rest();
        }

        private int rest() {
            boolean linked = word(0).equals("and") && SMALL.containsKey(word(1));
            at += linked ? 1 : 0;
            return SMALL.containsKey(word(0)) ? small() : 0;
        }

        /** Below a hundred. */
        private int small() {
            int value = SMALL.get(word(0));
            String tens = word(0);
            at++;
            boolean spanish = !ENGLISH.contains(tens) && !tens.endsWith("ty");
            int ahead = spanish && word(0).equals("y") ? 1 : 0;
            int unit = SMALL.getOrDefault(word(ahead), 0);
            boolean added = unit > 0 && unit < 10 && value >= 20 && value % 10 == 0 && spanish == (ahead == 1)
                    || ahead == 1 && value == 10 && unit > 5 && unit < 10;
            if (added) {
                at += ahead + 1;
                return value + unit;
            }
            return value;
        }
    }
}
