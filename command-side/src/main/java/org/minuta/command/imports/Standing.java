package org.minuta.command.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where the next line of a document stands: under which heading, below what. */
final class Standing {

    private static final Set<Section> TOP_OF_PAGE = EnumSet.of(Section.TOP, Section.EVENT, Section.DATE, Section.START,
            Section.END, Section.PLACE, Section.PLACE_AND_DATE);

    private final List<Line> lines;
    private final ListAbove above;
    private final Set<Section> seen = EnumSet.noneOf(Section.class);
    private Section current = Section.TOP;
    private boolean blankBefore = true;
    private boolean contentBefore;
    private boolean capitalsBefore;
    private int level;

    Standing(List<Line> lines, Wrapping wrapping) {
        this.lines = lines;
        this.above = new ListAbove(lines, wrapping);
    }

    Line line(int place) {
        return lines.get(place);
    }

    void passBlank() {
        blankBefore = true;
    }

    /** @param marks Markdown's number signs before the heading */
    void passHeading(HeadingFinder.Found found, int marks) {
        current = found.section();
        seen.add(current);
        level = marks;
        contentBefore = !found.rest().isEmpty();
        capitalsBefore = false;
        blankBefore = false;
        above.begin();
    }

    void pass(Line line) {
        above.take(line);
        contentBefore = true;
        capitalsBefore = Words.allCapitals(HeadingPhrase.shortened(line.text()));
        blankBefore = false;
    }

    Section section() {
        return current;
    }

    ListAbove above() {
        return above;
    }

    /** Whether the heading is one of those that minutes begin with. */
    boolean isTop() {
        return TOP_OF_PAGE.contains(current);
    }

    boolean hasSeen(Section section) {
        return seen.contains(section);
    }

    /** Whether the heading above has something below or beside it. */
    boolean hasContent() {
        return contentBefore;
    }

    boolean isBelowBlank() {
        return blankBefore;
    }

    boolean isBelowCapitals() {
        return capitalsBefore;
    }

    /** How many number signs of Markdown the heading above has. */
    int level() {
        return level;
    }

    /** Whether the list above is complete, and the line is not the end of its last item. */
    boolean endsList(int place) {
        Line line = lines.get(place);
        boolean list = above.isSigned() || current.isPeople() || current == Section.FOLLOW_UP;
        return list && !line.isIndented() && !above.leadsTo(line) && !above.goesOn(place);
    }

    /** Whether the number neither goes on with the list right above nor is counted on from right below. */
    boolean beginsNoList(Sign sign, int place) {
        Sign below = Sign.of(below(place));
        boolean counted = below != null && below.kind() == sign.kind() && below.value() == sign.value() + 1;
        return (blankBefore || !above.isNext(sign)) && !counted;
    }

    /** The next line that says something, if it is near. */
    String below(int place) {
        int next = place + 1;
        while (next < lines.size() && next < place + 5 && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size() ? HeadingPhrase.shortened(lines.get(next).text()) : "";
    }
}
