package org.minuta.command.imports;

import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line does not keep to our layout, so it is not ours to the letter; and the checks that find out. */
final class OffLayout extends RuntimeException {

    OffLayout() {
        super("Not our layout", null, false, false);
    }

    static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new OffLayout();
        }
        return value;
    }

    static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new OffLayout();
        }
        return matcher;
    }

    static <T> T meaning(Map<T, String> words, String word) {
        return words.entrySet().stream().filter(one -> one.getValue().equals(word)).map(Map.Entry::getKey)
                .findFirst().orElseThrow(OffLayout::new);
    }

    /** A zone that minutes take: an offset is none. */
    static ZoneId zone(String name) {
        if (!ZoneRulesProvider.getAvailableZoneIds().contains(name)) {
            throw new OffLayout();
        }
        return ZoneId.of(name);
    }

    static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException tooLong) {
            throw new OffLayout();
        }
    }

    /** The place, from 0 on, that a number from 1 on points at. */
    static int place(String number, int count) {
        int place = number(number);
        if (place < 1 || place > count) {
            throw new OffLayout();
        }
        return place - 1;
    }
}
