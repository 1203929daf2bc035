package org.minuta.command.imports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Language;

/** A day and hours as we write them. */
record OwnMoment(@Nullable LocalDate day, @Nullable LocalTime from, @Nullable LocalTime to) {

    private static final Pattern SPANISH = Pattern.compile("(?:(?:\\p{L}+ )?(\\d{1,2}) de (\\p{L}+) de (-?\\d+))?"
            + "(?: ?(?:a las (\\S+)|de (\\S+) a (\\S+)|hasta las (\\S+)) horas)?", Pattern.DOTALL);
    private static final Pattern ENGLISH = Pattern.compile("(?:(?:\\p{L}+ )?(\\d{1,2}) (\\p{L}+) (-?\\d+))?"
            + "(?: ?(?:at (\\S+)|from (\\S+) to (\\S+)|until (\\S+)))?", Pattern.DOTALL);

    /** @throws OffLayout if it is not written as we do */
    static OwnMoment of(String text, Language language) {
        Matcher said = OffLayout.matched(language == Language.SPANISH ? SPANISH : ENGLISH, text);
        LocalDate day = said.group(1) == null ? null : LocalDate.of(OffLayout.number(said.group(3)),
                month(said.group(2), language), OffLayout.number(said.group(1)));
        String from = said.group(4) == null ? said.group(5) : said.group(4);
        String to = said.group(6) == null ? said.group(7) : said.group(6);
        return new OwnMoment(day, from == null ? null : LocalTime.parse(from), to == null ? null : LocalTime.parse(to));
    }

    private static Month month(String name, Language language) {
        for (Month month : Month.values()) {
            if (month.getDisplayName(TextStyle.FULL, language.locale()).equals(name)) {
                return month;
            }
        }
        throw new OffLayout();
    }
}
