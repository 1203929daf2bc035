package org.minuta.command.imports;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds lines that begin something else without the words of a known heading: titles, unknown headings, closings. */
final class OtherHeadings {

    private static final Set<Section> NEVER_UNKNOWN = EnumSet.of(Section.TOP, Section.NOTES, Section.UNKNOWN);
    private static final Set<String> AGREEMENTS = Set.of("acuerdo", "agreement", "resolucion", "resolution",
            "decision");
    private static final int LONGEST_UNKNOWN = 60;

    private final Standing standing;
    private boolean titled;

    OtherHeadings(Standing standing) {
        this.standing = standing;
    }

    /** @param marks Markdown's number signs before the line */
    HeadingFinder.@Nullable Found find(int place, int marks) {
        Line line = standing.line(place);
        if (isTitle(line)) {
            titled = true;
            return new HeadingFinder.Found(Section.TOP, null, line.text());
        }
        titled |= standing.section() == Section.TOP && TopLine.isTitle(MarkdownSigns.unmarked(line.text()));
        if (isUnknown(place, marks)) {
            return new HeadingFinder.Found(Section.UNKNOWN, null, "");
        }
        if (isClosing(place)) {
            return new HeadingFinder.Found(Section.NOTES, null, line.text());
        }
        return beginsAgreements(place) ? new HeadingFinder.Found(Section.AGREEMENTS, null, line.text()) : null;
    }

    /** Whether words in capitals are short enough for a heading. */
    static boolean mayBeUnknown(String text) {
        return text.length() <= LONGEST_UNKNOWN && Words.allCapitals(text);
    }

    /** A title below a heading that has its value already, such as the date. */
    private boolean isTitle(Line line) {
        return !titled && standing.hasContent() && standing.section() != Section.TOP && standing.isTop()
                && TopLine.namesMinutes(line.text()) && !line.text().endsWith(".");
    }

    private boolean isClosing(int place) {
        return !standing.isTop() && !NEVER_UNKNOWN.contains(standing.section())
                && HeadingPhrase.isClosing(standing.line(place).text())
                && (standing.isBelowBlank() ? !standing.above().countsOn(place) : standing.endsList(place));
    }

    /** "ACUERDO 1. …" behind a list of topics, which needs no heading. */
    private boolean beginsAgreements(int place) {
        Line line = standing.line(place);
        boolean topics = standing.section() == Section.TOPICS || standing.section() == Section.DISCUSSION;
        return topics && standing.isBelowBlank() && !line.isIndented() && !standing.hasSeen(Section.AGREEMENTS)
                && AGREEMENTS.contains(Sign.namedWord(line.text())) && Sign.of(line.text()) != null
                && !standing.above().countsOn(place);
    }

    private boolean isUnknown(int place, int marks) {
        Line line = standing.line(place);
        if (marks > 0) {
            String marked = HeadingPhrase.shortened(line.text().substring(marks).strip());
            return standing.section() != Section.TOP && marks <= standing.level() && Sign.of(marked) == null;
        }
        return !NEVER_UNKNOWN.contains(standing.section()) && standing.hasContent() && !standing.isBelowCapitals()
                && looksUnknown(line.text()) && isFree(place);
    }

    private static boolean looksUnknown(String text) {
        return mayBeUnknown(text) && Sign.of(text) == null && ".,;".indexOf(text.charAt(text.length() - 1)) < 0
                && Words.of(text).stream().anyMatch(word -> word.length() >= 4);
    }

    /** Whether no item goes on here; a single word right below one is rather part of it. */
    private boolean isFree(int place) {
        if (standing.isBelowBlank()) {
            return !standing.above().countsOn(place);
        }
        boolean items = standing.section() == Section.TOPICS || standing.section() == Section.AGREEMENTS;
        return items && standing.above().isSigned() && Words.of(standing.line(place).text()).size() > 1
                && standing.endsList(place);
    }
}
