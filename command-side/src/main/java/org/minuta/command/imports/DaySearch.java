package org.minuta.command.imports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Finds the first day that a text names, and takes it out of the text. */
final class DaySearch {

    private record Found(LocalDate day, int start, int end, int moreStart, int moreEnd, List<Moment.Doubt> doubts) {
    }

    private final SpelledText text;
    private final DateHints hints;

    DaySearch(SpelledText text, DateHints hints) {
        this.text = text;
        this.hints = hints;
    }

    /** The day, if there is one; doubts about it are added. */
    @Nullable LocalDate day(List<Moment.Doubt> doubts) {
        List<Found> all = all();
        if (all.isEmpty()) {
            return null;
        }
        Found first = all.getFirst();
        all.stream().filter(found -> found.day().equals(first.day())).forEach(this::take);
        doubts.addAll(first.doubts());
        if (first.moreEnd() > first.moreStart() || all.stream().anyMatch(found -> !found.day().equals(first.day()))) {
            doubts.add(new Moment.Doubt(WarningCode.SEVERAL_DAYS, "Several days are named; the first was taken."));
        }
        return first.day();
    }

    private void take(Found found) {
        text.take(found.start(), found.moreStart());
        text.take(found.moreEnd(), found.end());
    }

    private List<Found> all() {
        List<Found> all = text.read(DayPatterns.ALL, this::found);
        all.sort(Comparator.comparingInt(Found::start));
        return all;
    }

    private @Nullable Found found(Matcher match) {
        var doubts = new ArrayList<Moment.Doubt>();
        Weekdays.Named named = Weekdays.nearest(text.text(), match.start());
        DayOfWeek weekday = named == null ? null : named.day();
        LocalDate day = day(match, weekday, doubts);
        if (day == null) {
            return null;
        }
        if (weekday != null && weekday != day.getDayOfWeek()) {
            doubts.add(new Moment.Doubt(WarningCode.WEEKDAY_MISMATCH, "The weekday named is not that of " + day
                    + "; the date was kept."));
        }
        boolean more = DayPatterns.has(match, "more");
        return new Found(day, match.start(), match.end(), more ? match.start("more") : match.end(),
                more ? match.end("more") : match.end(), doubts);
    }

    private @Nullable LocalDate day(Matcher match, @Nullable DayOfWeek weekday, List<Moment.Doubt> doubts) {
        int day = Integer.parseInt(match.group("d"));
        int month = DayPatterns.month(match);
        String year = DayPatterns.has(match, "y") ? match.group("y") : "";
        boolean digits = DayPatterns.has(match, "m") && match.start("d") < match.start("m");
        LocalDate near = hints.near();
        if (month == 0 && near == null) {
            return null;
        }
        if (month == 0 && near != null) {
            return monthOf(near, day, doubts);
        }
        LocalDate settled = digits ? ordered(day, month, year, weekday, doubts)
                : month > 12 ? null : Years.settled(day, month, year, weekday, near);
        if (settled != null && year.length() != 4) {
            doubts.add(yearDoubt(year, settled));
        }
        return settled;
    }

    /** "24 del presente mes" */
    private static @Nullable LocalDate monthOf(LocalDate near, int day, List<Moment.Doubt> doubts) {
        if (day < 1 || day > near.lengthOfMonth()) {
            return null;
        }
        doubts.add(new Moment.Doubt(WarningCode.YEAR_ASSUMED, "The month is not named; "
                + near.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + near.getYear()
                + " was taken."));
        return near.withDayOfMonth(day);
    }

    private static Moment.Doubt yearDoubt(String year, LocalDate settled) {
        boolean assumed = year.length() == 2 || year.isEmpty();
        return new Moment.Doubt(assumed ? WarningCode.YEAR_ASSUMED : WarningCode.YEAR_SETTLED,
                (year.isEmpty() ? "No year is given" : "The year \"" + year + "\" "
                        + (assumed ? "is short" : "cannot be meant")) + "; " + settled.getYear() + " was taken.");
    }

    /** A date in digits: which of the first two is the month? */
    private @Nullable LocalDate ordered(int first, int second, String year, @Nullable DayOfWeek weekday,
            List<Moment.Doubt> doubts) {
        LocalDate dayFirst = second > 12 ? null : Years.settled(first, second, year, weekday, hints.near());
        LocalDate monthFirst = first > 12 ? null : Years.settled(second, first, year, weekday, hints.near());
        if (dayFirst == null || monthFirst == null || dayFirst.equals(monthFirst)) {
            return dayFirst == null ? monthFirst : dayFirst;
        }
        if (weekday != null && (dayFirst.getDayOfWeek() == weekday) != (monthFirst.getDayOfWeek() == weekday)) {
            return dayFirst.getDayOfWeek() == weekday ? dayFirst : monthFirst;
        }
        boolean swapped = monthFirst.equals(hints.near()) || hints.monthFirst() && !dayFirst.equals(hints.near());
        LocalDate taken = swapped ? monthFirst : dayFirst;
        Month month = taken.getMonth();
        doubts.add(new Moment.Doubt(WarningCode.DATE_AMBIGUOUS, "Day and month could be exchanged; this was read as "
                + taken.getDayOfMonth() + " " + month.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + taken.getYear() + "."));
        return taken;
    }
}
