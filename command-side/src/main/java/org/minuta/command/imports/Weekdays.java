package org.minuta.command.imports;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Weekdays in Spanish and English. */
final class Weekdays {

    /** @param start of the word in the text, as is {@code end} */
    record Named(DayOfWeek day, int start, int end) {
    }

    private static final Map<String, DayOfWeek> NAMES = Map.ofEntries(Map.entry("lunes", DayOfWeek.MONDAY),
            Map.entry("martes", DayOfWeek.TUESDAY), Map.entry("miercoles", DayOfWeek.WEDNESDAY),
            Map.entry("jueves", DayOfWeek.THURSDAY), Map.entry("viernes", DayOfWeek.FRIDAY),
            Map.entry("sabado", DayOfWeek.SATURDAY), Map.entry("domingo", DayOfWeek.SUNDAY),
            Map.entry("monday", DayOfWeek.MONDAY), Map.entry("tuesday", DayOfWeek.TUESDAY),
            Map.entry("wednesday", DayOfWeek.WEDNESDAY), Map.entry("thursday", DayOfWeek.THURSDAY),
            Map.entry("friday", DayOfWeek.FRIDAY), Map.entry("saturday", DayOfWeek.SATURDAY),
            Map.entry("sunday", DayOfWeek.SUNDAY), Map.entry("lun", DayOfWeek.MONDAY),
            Map.entry("mie", DayOfWeek.WEDNESDAY), Map.entry("jue", DayOfWeek.THURSDAY),
            Map.entry("vie", DayOfWeek.FRIDAY), Map.entry("sab", DayOfWeek.SATURDAY),
            Map.entry("mon", DayOfWeek.MONDAY), Map.entry("tue", DayOfWeek.TUESDAY),
            Map.entry("tues", DayOfWeek.TUESDAY), Map.entry("wed", DayOfWeek.WEDNESDAY),
            Map.entry("thu", DayOfWeek.THURSDAY), Map.entry("thurs", DayOfWeek.THURSDAY),
            Map.entry("fri", DayOfWeek.FRIDAY));
    private static final Pattern NAME = Pattern.compile("(?<![a-z])(?:" + String.join("|", NAMES.keySet())
            + ")(?![a-z])");

    private Weekdays() {
    }

    /** The weekday named nearest to a place in the text. */
    static @Nullable Named nearest(CharSequence text, int place) {
        Named nearest = null;
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            var named = new Named(NAMES.get(name.group()), name.start(), name.end());
            if (nearest == null || Math.abs(name.start() - place) < Math.abs(nearest.start() - place)) {
                nearest = named;
            }
        }
        return nearest;
    }

    static boolean isOne(String word) {
        return NAMES.containsKey(word);
    }
}
