package org.minuta.command.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document tells about a date beyond the words of the date.
 *
 * @param monthFirst whether its dates in digits name the month before the day
 * @param near       a day nearby, to settle what is missing or mistyped
 */
record DateHints(boolean monthFirst, @Nullable LocalDate near) {

    /** Where nothing is known: the day comes first, as in Mexico and most of the world. */
    static final DateHints NONE = new DateHints(false, null);

    private static final Pattern DIGITS = Pattern.compile("(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2\\d{2,4}(?!\\d)");
    private static final int LONGEST = 2_000;

    /** From the dates that can be read in one way only. */
    static DateHints of(List<Line> lines) {
        boolean monthFirst = false;
        for (Line line : lines) {
            Matcher date = DIGITS.matcher(line.raw().length() > LONGEST ? "" : line.raw());
            while (date.find()) {
                int first = Integer.parseInt(date.group(1));
                int second = Integer.parseInt(date.group(3));
                if (first > 12 && second <= 12) {
                    return NONE;
                }
                monthFirst |= second > 12 && second <= 31 && first <= 12;
            }
        }
        return new DateHints(monthFirst, null);
    }

    DateHints near(@Nullable LocalDate day) {
        return new DateHints(monthFirst, day);
    }
}
