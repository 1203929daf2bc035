package org.minuta.api.text;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes up texts and changes that fit them. The same seed gives the same ones. They are small, so that changes meet
 * often, with emoji, formatting, empty changes, changes at the very end, and now and then a text at the length limit.
 */
final class RandomText {

    private static final String[] WORDS = {"a", "b", "acta", "é", "ñ", " ", "\n", "\t", "\uD83D\uDE00", "\uD83D\uDC69",
        "\uD840\uDC0B", "\u200D", "Σ"};
    private static final String[] LINKS = {"https://example.org/a", "http://example.org", "mailto:ana@example.org"};
    private static final String[] FLAGS = {"bold", "italic", "underline", "strike"};

    private final RandomGenerator random;

    RandomText(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Usually of a few words; one in two thousand at the limit, in a few stretches. */
    Delta document() {
        if (oneIn(2_000)) {
            return documentAtTheLimit();
        }
        var document = Delta.builder();
        for (int stretches = random.nextInt(5); stretches > 0; stretches--) {
            document.insert(words(), attributes(false));
        }
        return document.build();
    }

    private Delta documentAtTheLimit() {
        int length = DeltaLimits.DEFAULT.textLength();
        int cut = random.nextInt(1, length / 2);
        return Delta.builder().insert("á".repeat(cut), attributes(false))
                .insert("\uD83D\uDE00".repeat(length / 4), attributes(false))
                .insert("z".repeat(length - length / 4 * 2 - cut)).build();
    }

    /** Fits the document and parts none of its characters. */
    Delta change(Delta document) {
        if (oneIn(20)) {
            return Delta.EMPTY;
        }
        String text = document.text();
        var change = Delta.builder();
        int place = oneIn(6) ? text.length() : 0;
        change.retain(place);
        for (int steps = random.nextInt(1, 6); steps > 0; steps--) {
            int units = wholeCharacters(text, place, stretch(text.length() - place));
            switch (random.nextInt(5)) {
                case 0, 1 -> change.insert(words(), attributes(true));
                case 2 -> place += retained(change, units, Attributes.NONE);
                case 3 -> place += retained(change, units, attributes(true));
                default -> place += deleted(change, units);
            }
        }
        return change.build();
    }

    private static int retained(Delta.Builder change, int units, Attributes attributes) {
        change.retain(units, attributes);
        return units;
    }

    private static int deleted(Delta.Builder change, int units) {
        change.delete(units);
        return units;
    }

    /** A place between two characters of the text. */
    int place(Delta document) {
        String text = document.text();
        return wholeCharacters(text, 0, random.nextInt(text.length() + 1));
    }

    Tie tie() {
        return random.nextBoolean() ? Tie.SELF_FIRST : Tie.OTHER_FIRST;
    }

    /** Half of them none. */
    Attributes attributes(boolean alsoCleared) {
        Map<String, @Nullable Object> values = new HashMap<>();
        if (random.nextBoolean()) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                String name = random.nextInt(3) > 0 ? pick(FLAGS) : random.nextBoolean() ? "link" : "list";
                values.put(name, alsoCleared && oneIn(3) ? null : value(name));
            }
        }
        return Attributes.of(values);
    }

    private Object value(String name) {
        return switch (name) {
            case "link" -> pick(LINKS);
            case "list" -> random.nextBoolean() ? "ordered" : "bullet";
            default -> true;
        };
    }

    private String words() {
        var words = new StringBuilder();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            words.append(pick(WORDS));
        }
        return words.toString();
    }

    private int stretch(int left) {
        int longest = oneIn(4) ? left : Math.min(left, 4);
        return oneIn(10) ? left : random.nextInt(longest + 1);
    }

    private static int wholeCharacters(String text, int from, int units) {
        return Characters.splitsPair(text, from + units) ? units + 1 : units;
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
