package org.minuta.command.imports;

import static org.minuta.command.imports.UnreadableDocument.Reason.NOT_MINUTES;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.minuta.api.minutes.Language;

/**
 * A document parted by its headings.
 *
 * @param passages the first of them without a heading
 * @param language of most headings
 */
record Outline(List<Passage> passages, Language language) {

    private static final Pattern RULE = Pattern.compile("[-_=*~·.•\\s]{3,}");
    private static final Pattern TABLE_RULE = Pattern.compile("[|:\\-\\s]{3,}");

    /** @throws UnreadableDocument if there is no heading of minutes */
    static Outline of(List<Line> lines, Wrapping wrapping, Margin margin) {
        var finder = new HeadingFinder(lines, wrapping);
        var passages = new ArrayList<>(List.of(new Passage(Section.TOP, new ArrayList<>())));
        boolean recognised = false;
        int english = 0;
        for (int place = 0; place < lines.size(); place++) {
            Line line = lines.get(place);
            HeadingFinder.Found found = finder.find(place);
            if (found == null) {
                Passage open = passages.getLast();
                open.lines().add(isRule(line, open.section()) ? line.saying("") : line);
                continue;
            }
            recognised |= found.section() != Section.UNKNOWN && found.section() != Section.TOP;
            english += found.language() == Language.ENGLISH ? 1 : found.language() == Language.SPANISH ? -1 : 0;
            passages.add(begun(found, line, margin));
        }
        if (!recognised) {
            throw new UnreadableDocument(NOT_MINUTES, "No heading of minutes was found, such as EVENTO, FECHA,"
                    + " ASISTENTES, ACUERDOS, or ATTENDEES, AGREEMENTS.");
        }
        return new Outline(passages, english > 0 ? Language.ENGLISH : Language.SPANISH);
    }

    private static Passage begun(HeadingFinder.Found found, Line line, Margin margin) {
        var lines = new ArrayList<Line>();
        if (found.section() == Section.UNKNOWN) {
            lines.add(line);
            margin.warn(line, WarningCode.UNKNOWN_HEADING,
                    "This heading is not known; it and what follows it are in the notes.");
        } else if (!found.rest().isEmpty()) {
            lines.add(line.saying(found.rest()));
        }
        return new Passage(found.section(), lines);
    }

    private static boolean isRule(Line line, Section section) {
        return line.raw().length() < 200 && (RULE.matcher(line.text()).matches()
                || section.isPeople() && TABLE_RULE.matcher(line.text()).matches());
    }

    List<Passage> of(Section section) {
        return passages.stream().filter(passage -> passage.section() == section).toList();
    }
}
