package org.minuta.command.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts commas where a line parts its fields otherwise: "Ana Ruiz.- Vocal", "Ana Ruiz (Vocal, IEEM)". */
final class AttendeeCommas {

    private static final Pattern DASHED = Pattern.compile("([^,;|\\t(]{1,100}?)\\s?\\.\\s?[-–—]{1,2}\\s{1,9}(?=\\S)");
    private static final Pattern BRACKETED = Pattern.compile("([^,;|\\t(]{1,100})\\(([^()]{1,400})\\)");

    private AttendeeCommas() {
    }

    /** The line with commas between its fields; as it is where no name of a person comes first. */
    static String in(String text) {
        Matcher dashed = DASHED.matcher(text);
        if (dashed.lookingAt() && AttendeeNames.isName(dashed.group(1))) {
            return dashed.group(1) + ", " + text.substring(dashed.end()).replaceAll("\\.[-–—]\\s", ", ");
        }
        Matcher bracketed = BRACKETED.matcher(text);
        boolean fields = bracketed.matches() && AttendeeNames.isName(bracketed.group(1).strip())
                && (bracketed.group(2).contains(",") || Organizations.isAcronym(bracketed.group(2)));
        return fields ? bracketed.group(1).strip() + ", " + bracketed.group(2) : text;
    }
}
