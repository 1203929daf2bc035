package org.minuta.command.imports;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How times of day are written, once numbers are in digits. Groups: {@code h}, or {@code noon} or {@code midnight};
 * {@code min} minutes, {@code sign} whether they are before the hour, {@code half} of the day, {@code clock} a word
 * that shows that the hours are counted to 24.
 */
final class TimePatterns {

    private static final String HALF_OF_DAY = "[ap]\\.?\\s?m\\b\\.?|de\\sla\\s(?:manana|madrugada|tarde|noche)"
            + "|del\\sdia|in\\sthe\\s(?:morning|afternoon|evening)|at\\snight";
    private static final String HALF = "(?:\\s{0,2}(?<half>" + HALF_OF_DAY + "))";
    private static final String HOURS = "(?:\\s{0,2}(?<clock>(?:horas|hours|hrs|hr|hs|h)\\b\\.?))";
    private static final String HOUR = "(?<![\\d:])(?<!\\d[.,/])(?<h>\\d{1,2})";
    private static final String MINUTES = "\\s(?:minutos?|minutes?|mins?)\\b\\.?";
    private static final String PART = "(?:un\\s|a\\s|1\\s)?(?<min>\\d{1,2}|media|cuarto)(?![a-z\\d])";
    /** Behind these words hours are how long something takes. */
    private static final String NO_DURATION = "(?<!durante\\s|durante\\slas\\s|por\\s|duracion\\sde\\s|duracion\\s"
            + "|duracion:\\s|dentro\\sde\\s|cada\\s|plazo\\sde\\s|for\\s|lasting\\s|within\\s)";

    /** The surest first. */
    static final List<Pattern> ALL = List.of(
            Pattern.compile(HOUR + "(?:\\s?:\\s?|h)(?<min>\\d{2})(?::(?<s>\\d{2}))?(?!\\d)" + HALF + "?" + HOURS + "?"),
            Pattern.compile(HOUR + "\\.(?<min>\\d{2})(?!\\d|\\.\\d)(?:" + HALF + "|" + HOURS + ")"),
            Pattern.compile("(?<=(?:las|at|from|to|until|between|and|hasta)\\s)(?<h>\\d{1,2})\\.(?<min>\\d{2})"
                    + "(?!\\d|\\.\\d)"),
            Pattern.compile(HOUR + "\\s?(?<clock>horas?|hrs?|h)\\b\\.?,?\\s(?:(?:con|y)\\s)?(?<min>\\d{1,2})" + MINUTES
                    + HALF + "?"),
            Pattern.compile(HOUR + "\\s?(?<clock>horas?|hrs?|h)\\b\\.?,?\\s(?:con|y)\\s(?:un\\s|1\\s)?"
                    + "(?<min>media|cuarto|(?<=con\\s)\\d{1,2}(?!\\d))" + HALF + "?"),
            Pattern.compile("(?<!entre\\s)(?<=las?\\s)(?<h>\\d{1,2})\\s(?<sign>y|con|menos)\\s" + PART
                    + "(?:" + MINUTES + ")?" + HALF + "?" + HOURS + "?"),
            Pattern.compile("(?<=at\\s)(?<min>5|10|20|25)\\s(?<sign>to)\\s(?<h>\\d{1,2})(?!\\d|:|\\.\\d)" + HALF + "?"),
            Pattern.compile("(?<min>half|quarter|\\d{1,2}(?=\\s(?:minutes|past)))(?:\\sminutes)?"
                    + "\\s(?<sign>past|after|to|before)\\s(?<h>\\d{1,2})(?!\\d|:)" + HALF + "?"),
            Pattern.compile(HOUR + "\\s(?<min>\\d{2})(?!\\d)(?:" + HALF + "|" + HOURS + ")"),
            Pattern.compile("(?<=(?:las|at|from|to|until)\\s)(?<h>\\d{1,2})\\s(?<min>\\d{2})(?!\\d)"),
            Pattern.compile("(?<![\\d/.:-])(?<h>[01]\\d|2[0-3])(?<min>[0-5]\\d)" + HOURS),
            Pattern.compile("(?<![a-z])(?:12\\s)?(?:(?<noon>noon|midday|medio\\s?dia)"
                    + "|(?<midnight>midnight|media\\s?noche))\\b"),
            Pattern.compile(NO_DURATION + HOUR + "(?:" + HALF + "|\\s?(?<clock>(?:horas|hrs|hr|hs|h)\\b\\.?)(?!\\sde\\s"
                    + "(?:duracion|trabajo|anticipacion|retraso)|\\s(?:antes|despues))"
                    + "(?:\\s{0,2}(?<half2>" + HALF_OF_DAY + "))?|(?<=\\bla\\s1)\\s(?<clock2>hora)\\b"
                    + "|\\s?o\\s?['’]?\\s?clock(?:\\s{0,2}(?<half3>" + HALF_OF_DAY + "))?|\\sen\\spunto)"),
            Pattern.compile("(?<=las\\s|at\\s|from\\s|\\bla\\s(?=1\\b))(?<h>\\d{1,2})"
                    + "(?=\\s{0,2}(?:$|[,.;)(–\\x00-]|a\\slas|y\\s|and\\s|to\\s|hasta|del?\\s|on\\s|en\\s))"
                    + "(?!\\.\\d)"));

    private TimePatterns() {
    }
}
