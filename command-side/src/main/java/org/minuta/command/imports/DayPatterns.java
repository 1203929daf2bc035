package org.minuta.command.imports;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How days are written, once numbers are in digits. Groups: {@code d}, then {@code m} or {@code mon}, {@code y} unless
 * the year is missing, and {@code more} for further days of the same month.
 */
final class DayPatterns {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("ene", 1), Map.entry("jan", 1),
            Map.entry("feb", 2), Map.entry("mar", 3), Map.entry("abr", 4), Map.entry("apr", 4), Map.entry("may", 5),
            Map.entry("jun", 6), Map.entry("jul", 7), Map.entry("ago", 8), Map.entry("aug", 8), Map.entry("sep", 9),
            Map.entry("set", 9), Map.entry("oct", 10), Map.entry("nov", 11), Map.entry("dic", 12),
            Map.entry("dec", 12));
    private static final String MONTH = "(?<mon>enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre"
            + "|noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november"
            + "|december|ene|feb|mar|abr|jun|jul|ago|sept?|oct|nov|dic|jan|apr|aug|dec)(?![a-z])\\.?";
    private static final String ORDINAL = "(?:(?:st|nd|rd|th|ero|ro|er|o|º|°)(?![a-z]))?";
    private static final String DAY = "(?<!\\d)(?<d>\\d{1,2})" + ORDINAL + "\\.?";
    private static final String MORE = "(?<more>(?:\\s?,\\s?\\d{1,2}){0,4}"
            + "(?:\\s(?:y|e|al|a|and|to|&)\\s|[-–])\\d{1,2}" + ORDINAL + ")?";
    private static final String OF = "[\\s,]{0,3}(?:(?:dias?|day)\\s)?(?:(?:del?\\smes\\sde|de|of)\\s{1,3}|[-/.]\\s?)?";
    private static final String YEAR = "[\\s,]{0,3}(?:(?:del?\\s(?:presente\\s|mismo\\s)?ano(?:\\sde)?|del|de|of|in"
            + "|in\\sthe\\syear(?:\\sof)?|[-/.])\\s{0,3})?(?<y>\\d{3,5})(?![\\d:])";
    private static final String NO_YEAR = "(?:[\\s,]{0,3}(?:del?|de\\seste|of\\sth(?:is|e)|this)\\s(?:presente\\s"
            + "|actual\\s|mismo\\s|corriente\\s|current\\s|present\\s|same\\s)?(?:ano|year)(?:\\sen\\scurso"
            + "|\\sque\\stranscurre|\\sactual|\\scorriente)?)?(?!\\s{0,3}\\d{3})(?!:)";
    private static final String THIS_MONTH = "\\s(?:del\\s(?:presente|mismo|actual)(?:\\smes)?|del\\smes\\sen\\scurso"
            + "|de\\seste(?:\\smismo)?\\smes|de\\slos\\scorrientes|of\\sth(?:is|e\\ssame)\\smonth)"
            + "(?:\\sy\\sano)?(?![a-z])(?!\\sano)";
    private static final String MONTH_DAY = "(?<![a-z])" + MONTH + "\\s{1,3}(?:the\\s)?(?<d>\\d{1,2})" + ORDINAL;

    /** The surest first. */
    static final List<Pattern> ALL = List.of(
            Pattern.compile("(?<![\\d/.-])(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})(?!\\d)"),
            Pattern.compile("(?<![\\d/.-])(?<d>\\d{1,2}) ?[/.-] ?(?<m>\\d{1,2}) ?[/.-] ?(?<y>\\d{2,5})(?!\\d)"),
            Pattern.compile(DAY + MORE + OF + MONTH + YEAR),
            Pattern.compile(MONTH_DAY + MORE + YEAR),
            Pattern.compile("(?<!\\d)(?<d>\\d{1,2})\\s?[-/.]\\s?" + MONTH + "\\s?[-/.]\\s?'?(?<y>\\d{2})(?!\\d)"),
            Pattern.compile(DAY + MORE + "[\\s,]{0,3}(?:(?:dias?|day)\\s)?"
                    + "(?:(?:del?\\smes\\sde|de|of)\\s{1,3})?" + MONTH + NO_YEAR),
            Pattern.compile(MONTH_DAY + MORE + "(?!\\d)" + NO_YEAR),
            Pattern.compile("(?<!\\d)(?<d>\\d{1,2})" + THIS_MONTH));

    private DayPatterns() {
    }

    /** Whether it is worth looking; costs little. */
    static boolean mayBeIn(String plain) {
        return plain.chars().anyMatch(Character::isDigit) || plain.contains("mes") || plain.contains("month")
                || MONTHS.keySet().stream().anyMatch(plain::contains);
    }

    static boolean has(Matcher found, String group) {
        return found.namedGroups().containsKey(group) && found.group(group) != null;
    }

    /** From 1 on, or 0 if it is not named. */
    static int month(Matcher found) {
        if (has(found, "mon")) {
            return MONTHS.getOrDefault(found.group("mon").substring(0, 3), 0);
        }
        return has(found, "m") ? Integer.parseInt(found.group("m")) : 0;
    }
}
