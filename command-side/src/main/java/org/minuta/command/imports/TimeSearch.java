package org.minuta.command.imports;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the first two times of day that a text names, and takes them out of the text. */
final class TimeSearch {

    /** @param afternoon whether the words say so; missing if they leave it open */
    private record Found(LocalTime time, @Nullable Boolean afternoon, boolean open, int start, int end) {
    }

    private static final Pattern BARE_BEFORE = Pattern.compile("(?:(?<=\\b(?:de|desde|from|between|entre)\\s|las\\s)"
            + "(?<h>\\d{1,2})\\s(?:a|to|y|and|hasta|until)\\s(?:las\\s)?"
            + "|(?:^|[,:\\x00])\\s{0,3}(?<h3>\\d{1,2})\\s(?:a|to)\\s(?:las\\s)?"
            + "|(?<![\\d/.:-])(?<h2>\\d{1,2})\\s?[-–]\\s?)$");
    private static final int LAST_DOUBTFUL_HOUR = 6;

    private final SpelledText text;

    TimeSearch(SpelledText text) {
        this.text = text;
    }

    /** None, one or two; doubts about them are added. */
    List<LocalTime> times(List<Moment.Doubt> doubts) {
        List<Found> all = all();
        if (all.size() == 1 || all.size() > 1 && all.stream().allMatch(one -> one.time().equals(all.get(0).time()))) {
            Found bare = bareBefore(all.getFirst());
            if (bare != null) {
                all.addFirst(bare);
            }
        }
        var taken = new ArrayList<Found>();
        for (Found found : all) {
            boolean again = taken.stream().anyMatch(one -> one.time().equals(found.time()));
            if (again || taken.size() < 2) {
                text.take(found.start(), found.end());
            }
            if (!again && taken.size() < 2) {
                taken.add(found);
            }
        }
        settleHalf(taken);
        taken.stream().filter(Found::open).forEach(found -> doubts.add(new Moment.Doubt(WarningCode.TIME_AMBIGUOUS,
                "Morning or afternoon is not said; this was read as " + found.time() + ".")));
        return taken.stream().map(Found::time).toList();
    }

    private List<Found> all() {
        List<Found> all = text.read(TimePatterns.ALL, TimeSearch::found);
        all.sort(Comparator.comparingInt(Found::start));
        return all;
    }

    private static @Nullable String group(Matcher match, String name) {
        return match.namedGroups().containsKey(name) ? match.group(name) : null;
    }

    private static @Nullable Found found(Matcher match) {
        if (group(match, "noon") != null || group(match, "midnight") != null) {
            LocalTime time = group(match, "noon") != null ? LocalTime.NOON : LocalTime.MIDNIGHT;
            return new Found(time, time.equals(LocalTime.NOON), false, match.start(), match.end());
        }
        String half = half(match);
        int hour = Integer.parseInt(match.group("h"));
        int minute = minute(group(match, "min"));
        int second = group(match, "s") == null ? 0 : Integer.parseInt(match.group("s"));
        if (hour > 24 || hour == 24 && minute > 0 || minute > 59 || second > 59) {
            return null;
        }
        boolean clock = group(match, "clock") != null || group(match, "clock2") != null
                || match.group("h").startsWith("0") || hour > 12;
        Boolean afternoon = half == null ? null : isAfternoon(half, hour);
        if (afternoon != null && hour >= 1 && hour <= 12) {
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        String sign = group(match, "sign");
        LocalTime time = LocalTime.of(hour % 24, 0, second);
        boolean before = sign != null && List.of("menos", "to", "before").contains(sign);
        boolean open = afternoon == null && !clock && hour >= 1 && hour <= LAST_DOUBTFUL_HOUR;
        return new Found(before ? time.minusMinutes(minute) : time.plusMinutes(minute), afternoon, open, match.start(),
                match.end());
    }

    private static @Nullable String half(Matcher match) {
        for (String name : List.of("half", "half2", "half3")) {
            if (group(match, name) != null) {
                return group(match, name);
            }
        }
        return null;
    }

    private static int minute(@Nullable String words) {
        return switch (words) {
            case null -> 0;
            case "media", "half" -> 30;
            case "cuarto", "quarter" -> 15;
            default -> Integer.parseInt(words);
        };
    }

    private static boolean isAfternoon(String half, int hour) {
        boolean night = half.endsWith("noche") || half.endsWith("night");
        boolean late = night || half.startsWith("p") || half.endsWith("tarde") || half.endsWith("afternoon")
                || half.endsWith("evening");
        return late ? !(night && hour == 12) : half.equals("del dia") && (hour == 12 || hour < 6);
    }

    /** "de 10 a 12:30", "10-12 h": the hour before the first full time. */
    private @Nullable Found bareBefore(Found first) {
        Matcher bare = BARE_BEFORE.matcher(text.text().subSequence(0, first.start()));
        if (!bare.find()) {
            return null;
        }
        String group = bare.group("h") != null ? "h" : bare.group("h2") != null ? "h2" : "h3";
        int hour = Integer.parseInt(bare.group(group));
        boolean open = first.open() && hour <= LAST_DOUBTFUL_HOUR && hour > 0;
        return hour > 23 ? null : new Found(LocalTime.of(hour, 0), null, open, bare.start(group), bare.end());
    }

    /** "from 2:00 to 3:30 pm": what is said of the second holds for the first. */
    private static void settleHalf(List<Found> taken) {
        if (taken.size() < 2 || taken.get(0).afternoon() != null || taken.get(1).afternoon() == null) {
            return;
        }
        Found first = taken.get(0);
        LocalTime later = first.time().plusHours(12);
        boolean both = taken.get(1).afternoon() && first.time().isBefore(LocalTime.NOON)
                && later.isBefore(taken.get(1).time());
        taken.set(0, new Found(both ? later : first.time(), both, false, first.start(), first.end()));
    }
}
