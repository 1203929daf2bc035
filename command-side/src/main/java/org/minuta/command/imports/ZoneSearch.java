package org.minuta.command.imports;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the time zone that a text names, and takes it out of the text. */
final class ZoneSearch {

    private static final Map<String, ZoneId> MEXICAN = Map.of("centro", ZoneId.of("America/Mexico_City"),
            "ciudad de mexico", ZoneId.of("America/Mexico_City"), "pacifico", ZoneId.of("America/Mazatlan"),
            "noroeste", ZoneId.of("America/Tijuana"), "sureste", ZoneId.of("America/Cancun"));
    private static final Pattern NAMED = Pattern.compile("(?:hora|tiempo|zona) (?:de la |del )?"
            + "(?<zone>centro|ciudad de mexico|pacifico|noroeste|sureste)(?: de mexico)?");
    private static final Pattern REGION = Pattern.compile("(?:zona horaria|time zone|timezone)?:?\\s{0,3}"
            + "([A-Z][A-Za-z_]{2,20}/[A-Z][A-Za-z_]{2,30}(?:/[A-Z][A-Za-z_]{2,30})?|(?:UTC|GMT)(?!\\s?[-+−]?\\d))");
    private static final Pattern LABEL = Pattern.compile("(?:zona horaria|time zone|timezone):?\\s{0,3}$");

    private ZoneSearch() {
    }

    static @Nullable ZoneId zone(SpelledText text) {
        Matcher named = NAMED.matcher(text.text());
        if (named.find()) {
            ZoneId zone = MEXICAN.get(named.group("zone"));
            text.take(named.start(), named.end());
            return zone;
        }
        Matcher region = REGION.matcher(text.original());
        while (region.find()) {
            try {
                ZoneId zone = ZoneId.of(region.group(1));
                takeOriginal(text, region.start(), region.end());
                return zone;
            } catch (DateTimeException noZone) {
                continue;
            }
        }
        return null;
    }

    private static void takeOriginal(SpelledText text, int start, int end) {
        Matcher label = LABEL.matcher(Words.plain(text.original().substring(0, start)));
        text.takeOriginal(label.find() ? label.start() : start, end);
    }
}
