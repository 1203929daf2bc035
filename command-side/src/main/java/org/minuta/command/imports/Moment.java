package org.minuta.command.imports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day and hours as people write them, in Spanish or English, in digits or in words.
 *
 * @param leftover what is no part of a date, as written
 * @param doubts   about the date, without their place
 */
record Moment(@Nullable LocalDate day, @Nullable LocalTime from, @Nullable LocalTime to, @Nullable ZoneId zone,
        String leftover, List<Doubt> doubts) {

    record Doubt(WarningCode code, String message) {
    }

    private static final int LONGEST = 1_000;
    private static final Set<String> LINKS = Set.of("a", "las", "la", "el", "dia", "dias", "de", "del", "desde",
            "hasta", "y", "at", "from", "to", "until", "on", "the", "and", "of", "hora", "horas", "hrs", "h", "fecha",
            "date", "time", "los", "al", "siendo", "con", "en", "punto", "mes", "ano", "entre", "between", "day", "t");
    private static final Pattern LAST_WORD = Pattern.compile("(?<![a-z\\d])([a-z]{1,9})\\s{1,3}$");

    /** Whether there are words that are no part of a date. */
    boolean saysMore() {
        return !Words.of(leftover).isEmpty();
    }

    /** @param text at most a few lines; of a longer one nothing is understood */
    static Moment of(String text, DateHints hints) {
        if (text.length() > LONGEST) {
            return new Moment(null, null, null, null, text, List.of());
        }
        var spelled = new SpelledText(text);
        var doubts = new ArrayList<Doubt>();
        ZoneId zone = ZoneSearch.zone(spelled);
        LocalDate day = new DaySearch(spelled, hints).day(doubts);
        List<LocalTime> times = new TimeSearch(spelled).times(doubts);
        return new Moment(day, times.isEmpty() ? null : times.get(0), times.size() < 2 ? null : times.get(1), zone,
                leftover(spelled, day != null, !times.isEmpty()), doubts);
    }

    /** Takes the words that only lead to what was taken: "a las", "del día". */
    private static void takeLinks(SpelledText text) {
        Matcher word = LAST_WORD.matcher("");
        for (int i = text.text().length() - 1; i > 0; i--) {
            if (text.text().charAt(i) != SpelledText.TAKEN || text.text().charAt(i - 1) == SpelledText.TAKEN) {
                continue;
            }
            word.reset(text.text().subSequence(0, i));
            while (word.find() && LINKS.contains(word.group(1))) {
                text.take(word.start(), word.end());
                word.reset(text.text().subSequence(0, word.start()));
            }
        }
    }

    /** What was not taken; linking words count as taken once there is something they link to. */
    private static String leftover(SpelledText text, boolean dated, boolean timed) {
        if (!dated && !timed) {
            return text.original();
        }
        boolean other = Words.of(text.text().toString()).stream()
                .anyMatch(word -> !LINKS.contains(word) && !(dated && Weekdays.isOne(word)));
        if (!other) {
            return "";
        }
        takeLinks(text);
        Weekdays.Named weekday = dated ? Weekdays.nearest(text.text(), 0) : null;
        if (weekday != null) {
            text.take(weekday.start(), weekday.end());
        }
        return text.left();
    }
}
