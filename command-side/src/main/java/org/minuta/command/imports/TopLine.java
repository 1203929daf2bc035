package org.minuta.command.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines above the first heading, and other lines that name a place. */
final class TopLine {

    record Issued(@Nullable String place, LocalDate day, List<Moment.Doubt> doubts) {
    }

    static final Pattern VENUE = Pattern.compile("(?:lugar|sede|place|venue|location|where)\\s{0,3}:\\s{0,9}(\\S.*)",
            Pattern.CASE_INSENSITIVE);
    static final Pattern WHEN = Pattern.compile("^(?:fecha y hora|fecha|hora|date and time|date|time)\\s{0,3}:",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE = Pattern.compile("\\[(?:image|imagen|picture|foto|logo)\\s{0,3}:\\s{0,3}(.*)]"
            + "|!\\[[^]]*]\\(([^)]*)\\)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> TITLES = Set.of("minuta", "acta", "minutes", "reunion", "sesion", "meeting",
            "session", "memoria");
    private static final Set<String> MINUTES = Set.of("minuta", "acta", "minutes", "memoria");
    private static final int LONGEST_TITLE = 200;
    private static final Set<String> LINKS = Set.of("a", "el", "los", "dia", "dias", "on", "the", "at", "de", "del",
            "en", "in");
    private static final int MOST_WORDS = 10;

    private TopLine() {
    }

    /** The picture that the line names, if it does nothing else. */
    static @Nullable String picture(String text) {
        if (text.length() > 1_100 || !text.startsWith("[") && !text.startsWith("!")) {
            return null;
        }
        Matcher picture = PICTURE.matcher(text);
        if (!picture.matches()) {
            return null;
        }
        String name = picture.group(1) == null ? picture.group(2) : picture.group(1);
        return name.isBlank() ? null : name.strip();
    }

    /** Whether the line begins with the word for minutes, as titles do. */
    static boolean namesMinutes(String text) {
        List<String> words = text.length() > LONGEST_TITLE ? List.of() : Words.of(Words.plain(text));
        return !words.isEmpty() && MINUTES.contains(words.getFirst()) && Character.isUpperCase(text.charAt(0))
                && !text.contains(":");
    }

    static boolean isTitle(String text) {
        return text.length() < 1_000 && Words.of(Words.plain(text)).stream().anyMatch(TITLES::contains);
    }

    /** Where and when the minutes were issued: a short line "place, day" that is no title. */
    static @Nullable Issued issued(String text, DateHints hints) {
        if (text.length() > 200 || text.contains(":") || isTitle(text)) {
            return null;
        }
        Moment moment = Moment.of(text, hints);
        if (moment.day() == null || moment.from() != null || Words.of(moment.leftover()).size() > MOST_WORDS) {
            return null;
        }
        String place = withoutLinks(moment.leftover());
        return new Issued(place.isEmpty() ? null : place, moment.day(), moment.doubts());
    }

    /** The leftover of a date as a place, if it reads like one. */
    static @Nullable String place(String leftover) {
        String place = withoutLinks(leftover);
        return place.isEmpty() || place.contains("  ") || !Character.isLetterOrDigit(place.charAt(0)) ? null : place;
    }

    /** Without the words and commas that only link it to the date. */
    static String withoutLinks(String leftover) {
        String text = leftover.strip();
        String before;
        do {
            before = text;
            text = text.replaceAll("^[,;.()\\s]+|[,;(\\s]+$|(?<=[,;(\\s])[.,;(\\s]+$", "");
            String last = text.substring(text.lastIndexOf(' ') + 1);
            if (LINKS.contains(Words.plain(last))) {
                text = text.substring(0, text.length() - last.length());
            }
            String first = text.indexOf(' ') < 0 ? text : text.substring(0, text.indexOf(' '));
            if (LINKS.contains(first)) {
                text = text.substring(first.length());
            }
        } while (!text.equals(before));
        return text;
    }
}
