package org.minuta.command.imports;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day and hours as people write them, in Spanish or English.
 *
 * @param leftover what is no part of a date, as written
 * @param doubts   about the date, without their place
 */
record Moment(@Nullable LocalDate day, @Nullable LocalTime from, @Nullable LocalTime to, @Nullable ZoneId zone,
        String leftover, List<Doubt> doubts) {

    record Doubt(WarningCode code, String message) {
    }

    /** Whether there are words that are no part of a date. */
    boolean saysMore() {
        return !Words.of(leftover).isEmpty();
    }

    private static final int LONGEST = 1_000;
    private static final String MONTHS = "(?<mon>enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre"
            + "|noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november"
            + "|december|ene|feb|mar|abr|jun|jul|ago|sept?|oct|nov|dic|jan|apr|aug|dec)(?![a-z])\\.?";
    private static final String YEAR = "(?<y>\\d{3,5})(?![\\d:])";
    private static final List<Pattern> DAYS = List.of(
            Pattern.compile("(?<!\\d)(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?!\\d)"),
            Pattern.compile("(?<![\\d/.-])(?<d>\\d{1,2}) ?[/.-] ?(?<m>\\d{1,2}) ?[/.-] ?(?<y>\\d{2,5})(?!\\d)"),
            Pattern.compile("(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th|º|°)?[\\s,]{0,3}(?:(?:de|of)\\s{1,3}|[-/])?" + MONTHS
                    + "[\\s,]{0,3}(?:(?:del ano|de ano|del|de|of|[-/])\\s{0,3})?" + YEAR),
            Pattern.compile("(?<![a-z])" + MONTHS + "\\s{1,3}(?<d>\\d{1,2})(?:st|nd|rd|th)?[\\s,]{1,3}" + YEAR),
            Pattern.compile("(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th|º|°)?\\s{1,3}(?:(?:de|of)\\s{1,3})?" + MONTHS
                    + "(?!\\s{0,3}\\d{3})"),
            Pattern.compile("(?<![a-z])" + MONTHS + "\\s{1,3}(?<d>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])"));
    private static final String HALF = "(?<half>[ap])\\.?\\s?m\\b\\.?";
    private static final String HOURS = "(?:horas|hrs|hr|hs|h)\\b\\.?";
    private static final Pattern TIME = Pattern.compile("(?<![\\d:])(?<h>\\d{1,2})(?:(?:[:h]|\\.(?=\\d{2}\\s?(?:h|[ap]\\.?"
            + "\\s?m)))(?<min>\\d{2})(?::(?<s>\\d{2}))?(?!\\d)(?:\\s{0,2}" + HALF + ")?(?:\\s{0,2}" + HOURS + ")?"
            + "|\\s{0,2}(?<half2>[ap])\\.?\\s?m\\b\\.?|\\s{0,2}" + HOURS + ")");
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(Map.entry("lunes", DayOfWeek.MONDAY),
            Map.entry("martes", DayOfWeek.TUESDAY), Map.entry("miercoles", DayOfWeek.WEDNESDAY),
            Map.entry("jueves", DayOfWeek.THURSDAY), Map.entry("viernes", DayOfWeek.FRIDAY),
            Map.entry("sabado", DayOfWeek.SATURDAY), Map.entry("domingo", DayOfWeek.SUNDAY),
            Map.entry("monday", DayOfWeek.MONDAY), Map.entry("tuesday", DayOfWeek.TUESDAY),
            Map.entry("wednesday", DayOfWeek.WEDNESDAY), Map.entry("thursday", DayOfWeek.THURSDAY),
            Map.entry("friday", DayOfWeek.FRIDAY), Map.entry("saturday", DayOfWeek.SATURDAY),
            Map.entry("sunday", DayOfWeek.SUNDAY));
    private static final Pattern WEEKDAY = Pattern.compile("(?<![a-z])(?:" + String.join("|", WEEKDAYS.keySet())
            + ")(?![a-z])");
    private static final Map<String, Integer> MONTH_STARTS = Map.ofEntries(Map.entry("ene", 1), Map.entry("jan", 1),
            Map.entry("feb", 2), Map.entry("mar", 3), Map.entry("abr", 4), Map.entry("apr", 4), Map.entry("may", 5),
            Map.entry("jun", 6), Map.entry("jul", 7), Map.entry("ago", 8), Map.entry("aug", 8), Map.entry("sep", 9),
            Map.entry("set", 9), Map.entry("oct", 10), Map.entry("nov", 11), Map.entry("dic", 12),
            Map.entry("dec", 12));
    private static final Set<String> LINKS = Set.of("a", "las", "la", "el", "dia", "de", "del", "desde", "hasta", "y",
            "at", "from", "to", "until", "on", "the", "and", "of", "hora", "horas", "hrs", "h", "fecha", "date",
            "time", "los", "al");
    private static final Pattern MEXICO = Pattern.compile("(?:hora|tiempo) (?:del )?(?:centro|de la ciudad)"
            + "(?: de mexico)?");
    private static final Pattern REGION = Pattern.compile("(?:zona horaria|time zone|timezone)?:?\\s{0,3}"
            + "([A-Z][A-Za-z_]{2,20}/[A-Z][A-Za-z_]{2,30}(?:/[A-Z][A-Za-z_]{2,30})?|UTC|GMT)");

    /**
     * @param text      at most a few lines; of a longer one nothing is understood
     * @param reference a day nearby, to settle a year that is missing or mistyped
     */
    static Moment of(String text, @Nullable LocalDate reference) {
        if (text.length() > LONGEST) {
            return new Moment(null, null, null, null, text, List.of());
        }
        return new Search(text, reference).moment();
    }

    /** Takes out of the text what it understands; what is left over has spaces there. */
    private static final class Search {

        private final String original;
        private final @Nullable LocalDate reference;
        private final StringBuilder left;
        private final List<Doubt> doubts = new ArrayList<>();
        private @Nullable DayOfWeek weekday;

        Search(String text, @Nullable LocalDate reference) {
            this.original = text;
            this.reference = reference;
            this.left = new StringBuilder(Words.plain(text));
        }

        Moment moment() {
            ZoneId zone = zone();
            weekday = weekday();
            LocalDate day = day();
            List<LocalTime> times = times();
            return new Moment(day, times.isEmpty() ? null : times.get(0), times.size() < 2 ? null : times.get(1),
                    zone, leftover(day != null, !times.isEmpty()), doubts);
        }

        private @Nullable ZoneId zone() {
            Matcher mexico = MEXICO.matcher(left);
            if (mexico.find()) {
                take(mexico.start(), mexico.end());
                return ZoneId.of("America/Mexico_City");
            }
            Matcher region = REGION.matcher(original);
            while (region.find()) {
                try {
                    ZoneId zone = ZoneId.of(region.group(1));
                    take(region.start(), region.end());
                    takeLabelBefore(region.start());
                    return zone;
                } catch (DateTimeException noZone) {
                    continue;
                }
            }
            return null;
        }

        private void takeLabelBefore(int start) {
            Matcher label = Pattern.compile("(?:zona horaria|time zone):?\\s{0,3}").matcher(left.substring(0, start));
            if (label.find() && label.end() == start) {
                take(label.start(), label.end());
            }
        }

        private @Nullable DayOfWeek weekday() {
            return Words.of(left.toString()).stream().map(WEEKDAYS::get).filter(day -> day != null).findFirst()
                    .orElse(null);
        }

        private @Nullable LocalDate day() {
            for (Pattern pattern : DAYS) {
                Matcher found = pattern.matcher(left);
                while (found.find()) {
                    int doubtsBefore = doubts.size();
                    LocalDate day = day(found);
                    if (day != null) {
                        checkWeekday(day);
                        take(found.start(), found.end());
                        return day;
                    }
                    doubts.subList(doubtsBefore, doubts.size()).clear();
                }
            }
            return null;
        }

        private @Nullable LocalDate day(Matcher found) {
            int day = Integer.parseInt(found.group("d"));
            boolean named = found.namedGroups().containsKey("mon");
            int month = named ? MONTH_STARTS.getOrDefault(found.group("mon").substring(0, 3), 0)
                    : Integer.parseInt(found.group("m"));
            String year = found.namedGroups().containsKey("y") ? found.group("y") : "";
            boolean iso = !named && found.start("y") < found.start("d");
            if (!named && !iso && month > 12 && day <= 12) {
                int first = day;
                day = month;
                month = first;
            } else if (!named && !iso && day <= 12 && month <= 12 && day != month) {
                doubts.add(new Doubt(WarningCode.DATE_AMBIGUOUS, "Day and month could be exchanged; the day was taken"
                        + " to come first."));
            }
            return month < 1 || month > 12 ? null : settled(day, month, year);
        }

        private @Nullable LocalDate settled(int day, int month, String year) {
            List<LocalDate> possible = new TreeSet<>(years(year)).stream().map(one -> date(one, month, day))
                    .flatMap(java.util.Optional::stream).toList();
            LocalDate settled = best(possible);
            if (settled == null || year.length() == 4) {
                return settled;
            }
            boolean assumed = year.length() == 2 || year.isEmpty();
            doubts.add(new Doubt(assumed ? WarningCode.YEAR_ASSUMED : WarningCode.YEAR_SETTLED,
                    (year.isEmpty() ? "No year is given" : "The year \"" + year + "\" "
                            + (assumed ? "is short" : "cannot be meant")) + "; " + settled.getYear() + " was taken."));
            return settled;
        }

        private List<Integer> years(String year) {
            var years = new ArrayList<Integer>();
            switch (year.length()) {
                case 0 -> {
                    if (reference != null) {
                        years.addAll(List.of(reference.getYear(), reference.getYear() + 1));
                    }
                }
                case 2 -> years.add(2000 + Integer.parseInt(year));
                case 4 -> years.add(Integer.parseInt(year));
                default -> years.addAll(corrected(year));
            }
            return years;
        }

        /** Four digits that become these by one digit typed too often, or left out. */
        private static List<Integer> corrected(String year) {
            var years = new ArrayList<Integer>();
            for (int i = 0; i <= 3 || i < year.length(); i++) {
                if (year.length() == 5) {
                    years.add(Integer.parseInt(year.substring(0, i) + year.substring(i + 1)));
                } else {
                    for (int digit = 0; digit < 10; digit++) {
                        years.add(Integer.parseInt(year.substring(0, i) + digit + year.substring(i)));
                    }
                }
            }
            return years.stream().filter(one -> one >= 1900 && one < 2200).toList();
        }

        private @Nullable LocalDate best(List<LocalDate> possible) {
            if (possible.size() < 2) {
                return possible.isEmpty() ? null : possible.getFirst();
            }
            List<LocalDate> fitting = possible.stream().filter(day -> day.getDayOfWeek() == weekday).toList();
            List<LocalDate> left = fitting.isEmpty() ? possible : fitting;
            if (reference == null) {
                return left.size() == 1 ? left.getFirst() : null;
            }
            // A day just before the reference is less likely than one as near after it.
            return left.stream().min(Comparator.comparingLong(day -> {
                long distance = ChronoUnit.DAYS.between(reference, day);
                return distance < 0 ? -2 * distance : distance;
            })).orElse(null);
        }

        private static java.util.Optional<LocalDate> date(int year, int month, int day) {
            try {
                return java.util.Optional.of(LocalDate.of(year, month, day));
            } catch (DateTimeException noSuchDay) {
                return java.util.Optional.empty();
            }
        }

        private void checkWeekday(LocalDate day) {
            if (weekday != null && weekday != day.getDayOfWeek()) {
                doubts.add(new Doubt(WarningCode.WEEKDAY_MISMATCH, "The weekday named is not that of " + day
                        + "; the date was kept."));
            }
        }

        private List<LocalTime> times() {
            var times = new ArrayList<LocalTime>();
            var halves = new ArrayList<String>();
            Matcher found = TIME.matcher(left.toString());
            while (found.find() && times.size() < 2) {
                String half = found.group("half") == null ? found.group("half2") : found.group("half");
                LocalTime time = time(found, half);
                if (time != null) {
                    times.add(time);
                    halves.add(half == null ? "" : half);
                    take(found.start(), found.end());
                }
            }
            if (times.size() == 2 && halves.get(0).isEmpty() && halves.get(1).equals("p")
                    && times.get(0).plusHours(12).isBefore(times.get(1)) && times.get(0).getHour() < 12) {
                times.set(0, times.get(0).plusHours(12));
            }
            return times;
        }

        private static @Nullable LocalTime time(Matcher found, @Nullable String half) {
            int hour = Integer.parseInt(found.group("h"));
            int minute = found.group("min") == null ? 0 : Integer.parseInt(found.group("min"));
            int second = found.group("s") == null ? 0 : Integer.parseInt(found.group("s"));
            if (half != null && hour >= 1 && hour <= 12) {
                hour = hour % 12 + (half.equals("p") ? 12 : 0);
            }
            return hour > 23 || minute > 59 || second > 59 ? null : LocalTime.of(hour, minute, second);
        }

        private void take(int start, int end) {
            for (int i = start; i < end; i++) {
                left.setCharAt(i, '\0');
            }
        }

        /** What was not taken; linking words count as taken once there is something they link to. */
        private String leftover(boolean dated, boolean timed) {
            if (!dated && !timed) {
                return original;
            }
            boolean other = Words.of(left.toString()).stream()
                    .anyMatch(word -> !LINKS.contains(word) && !(dated && WEEKDAYS.containsKey(word)));
            if (!other) {
                return "";
            }
            Matcher named = WEEKDAY.matcher(left.toString());
            if (dated && named.find()) {
                take(named.start(), named.end());
            }
            var text = new StringBuilder();
            for (int i = 0; i < left.length(); i++) {
                text.append(left.charAt(i) == '\0' ? ' ' : original.charAt(i));
            }
            return text.toString().strip();
        }
    }
}
