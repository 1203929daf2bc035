package org.minuta.command.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Language;

/**
 * Tells headings from sentences that begin with the same word, from how a line is written and from where it stands.
 * Asked about each line in order.
 */
final class HeadingFinder {

    /** @param rest what stands beside the heading on its line */
    record Found(Section section, @Nullable Language language, String rest) {
    }

    private static final Set<Section> TOP_OF_PAGE = EnumSet.of(Section.TOP, Section.EVENT, Section.DATE, Section.START,
            Section.END, Section.PLACE, Section.PLACE_AND_DATE);
    private static final Set<Section> NEVER_UNKNOWN = EnumSet.of(Section.TOP, Section.NOTES, Section.UNKNOWN);
    private static final Set<String> AGREEMENTS = Set.of("acuerdo", "agreement", "resolucion", "resolution",
            "decision");
    private static final int LONGEST_UNKNOWN = 60;

    private final List<Line> lines;
    private final ListAbove above;
    private final Set<Section> details = EnumSet.noneOf(Section.class);
    private final Set<Section> seen = EnumSet.noneOf(Section.class);
    private Section current = Section.TOP;
    private boolean blankBefore = true;
    private boolean contentBefore;
    private boolean capitalsBefore;
    private boolean unnumberedSeen;
    private int level;
    private Sign.@Nullable Kind numberKind;
    private int number;
    private boolean titled;

    HeadingFinder(List<Line> lines, Wrapping wrapping) {
        this.lines = lines;
        this.above = new ListAbove(lines, wrapping);
    }

    /** The heading that the line at this place is, if it is one. */
    @Nullable Found find(int place) {
        Line line = lines.get(place);
        if (line.isBlank()) {
            blankBefore = true;
            return null;
        }
        int marks = MarkdownSigns.marks(line.text());
        Found found = found(place, marks);
        if (found == null && isTitle(line)) {
            found = new Found(Section.TOP, null, line.text());
        }
        if (found == null && isUnknown(place, marks)) {
            found = new Found(Section.UNKNOWN, null, "");
        }
        if (found == null && isClosing(place)) {
            found = new Found(Section.NOTES, null, line.text());
        }
        if (found == null && beginsAgreements(place)) {
            found = new Found(Section.AGREEMENTS, null, line.text());
        }
        titled |= found == null && current == Section.TOP && TopLine.isTitle(MarkdownSigns.unmarked(line.text()))
                || found != null && found.section() == Section.TOP;
        if (found != null) {
            current = found.section();
            seen.add(current);
            level = marks;
            contentBefore = !found.rest().isEmpty();
            capitalsBefore = false;
            above.begin();
        } else {
            above.take(line);
            contentBefore = true;
            capitalsBefore = Words.allCapitals(HeadingPhrase.shortened(line.text()));
        }
        blankBefore = false;
        return found;
    }

    /** A title below a heading that has its value already, such as the date. */
    private boolean isTitle(Line line) {
        return !titled && contentBefore && current != Section.TOP && TOP_OF_PAGE.contains(current)
                && TopLine.namesMinutes(line.text()) && !line.text().endsWith(".");
    }

    private boolean isClosing(int place) {
        boolean inside = !TOP_OF_PAGE.contains(current) && !NEVER_UNKNOWN.contains(current);
        boolean free = blankBefore ? !above.countsOn(place) : endsList(place);
        return inside && HeadingPhrase.isClosing(lines.get(place).text()) && free;
    }

    /** "ACUERDO 1. …" behind a list of topics, which needs no heading. */
    private boolean beginsAgreements(int place) {
        Line line = lines.get(place);
        boolean topics = current == Section.TOPICS || current == Section.DISCUSSION;
        return topics && blankBefore && !line.isIndented() && !seen.contains(Section.AGREEMENTS)
                && AGREEMENTS.contains(Sign.namedWord(line.text())) && Sign.of(line.text()) != null
                && !above.countsOn(place);
    }

    /** Whether the line begins headings that are counted: what follows it are sentences, no list. */
    private boolean beginsCount(Sign sign, int place) {
        boolean items = current == Section.TOPICS || current == Section.AGREEMENTS || current == Section.DISCUSSION;
        int next = place + 1;
        while (next < lines.size() && next < place + 5 && lines.get(next).isBlank()) {
            next++;
        }
        String below = next < lines.size() ? HeadingPhrase.shortened(lines.get(next).text()) : "";
        return numberKind == null && sign.value() == 1 && !items && contentBefore && !above.isSigned()
                && !below.isEmpty() && Sign.of(below) == null && !Words.allCapitals(below);
    }

    /** Whether the list above is complete, and the line is not the end of its last item. */
    private boolean endsList(int place) {
        Line line = lines.get(place);
        boolean list = above.isSigned() || current.isPeople() || current == Section.FOLLOW_UP;
        return list && !line.isIndented() && !above.leadsTo(line) && !above.goesOn(place);
    }

    private @Nullable Found found(int place, int marks) {
        Line line = lines.get(place);
        String text = line.text().substring(marks).strip();
        String bare = MarkdownSigns.unmarked(text);
        Sign sign = Sign.of(text) instanceof Sign before ? before : Sign.of(bare);
        boolean marked = marks > 0 || !bare.equals(text);
        if (sign == null) {
            Found found = plain(bare, marked, place);
            unnumberedSeen |= found != null;
            return found;
        }
        String behind = MarkdownSigns.unmarked(sign.rest());
        if (sign.kind() == Sign.Kind.BULLET) {
            Found found = TOP_OF_PAGE.contains(current) ? HeadingPhrase.withColon(behind) : null;
            return found == null || seen.contains(found.section()) ? null : found;
        }
        return numbered(sign, behind, marked || !behind.equals(sign.rest()), place);
    }

    private @Nullable Found numbered(Sign sign, String behind, boolean marked, int place) {
        boolean follows = numberKind == sign.kind() && number + 1 == sign.value();
        boolean first = numberKind == null && sign.value() == 1 && !unnumberedSeen;
        boolean begins = beginsCount(sign, place);
        if (!follows && !first && !begins) {
            return null;
        }
        Found found = HeadingPhrase.withColon(behind);
        if (found == null && (marked || Words.allCapitals(HeadingPhrase.shortened(behind)))) {
            found = HeadingPhrase.whole(behind);
        }
        if (found == null && (follows || begins) && !above.isNext(sign) && behind.length() <= LONGEST_UNKNOWN
                && Words.allCapitals(behind)) {
            found = new Found(Section.UNKNOWN, null, "");
        }
        if (found != null) {
            numberKind = sign.kind();
            number = sign.value();
        }
        return found;
    }

    private @Nullable Found plain(String bare, boolean marked, int place) {
        Found whole = HeadingPhrase.whole(bare);
        if (whole != null) {
            boolean sure = marked || bare.endsWith(":") || Words.allCapitals(bare);
            boolean free = blankBefore || TOP_OF_PAGE.contains(current)
                    || !whole.section().isSingle() && Character.isUpperCase(bare.charAt(0)) && endsList(place);
            if (whole.section() == Section.UNKNOWN && above.countsOn(place)) {
                return null;
            }
            boolean again = whole.section().isSingle() && seen.contains(whole.section());
            return (sure || free) && !again ? whole : null;
        }
        Found inline = HeadingPhrase.withColon(bare);
        if (inline == null) {
            inline = HeadingPhrase.withoutColon(bare, TOP_OF_PAGE.contains(current));
        }
        return inline != null && fits(inline, bare, marked, place) ? inline : null;
    }

    /** Whether a heading with a value beside it may stand here: not as the detail of an item or of the next meeting. */
    private boolean fits(Found inline, String bare, boolean marked, int place) {
        boolean again = seen.contains(inline.section());
        boolean detail = inline.section().isSingle();
        if (TOP_OF_PAGE.contains(current)) {
            return !(again && detail);
        }
        if (detail && (again || current == Section.FOLLOW_UP || current == Section.NOTES)) {
            return false;
        }
        String phrase = bare.substring(0, bare.length() - inline.rest().length());
        boolean loud = marked || Words.allCapitals(phrase);
        if (above.goesOn(place)) {
            details.add(inline.section());
        }
        boolean ends = !detail && !again && !details.contains(inline.section())
                && HeadingPhrase.isAnnounced(inline, phrase) && endsList(place);
        return loud && !again || ends || (blankBefore || current.isPeople()) && !lines.get(place).isIndented();
    }

    private boolean isUnknown(int place, int marks) {
        Line line = lines.get(place);
        if (marks > 0) {
            String marked = HeadingPhrase.shortened(line.text().substring(marks).strip());
            return current != Section.TOP && marks <= level && Sign.of(marked) == null;
        }
        String text = line.text();
        boolean items = current == Section.TOPICS || current == Section.AGREEMENTS;
        boolean below = items && above.isSigned() && text.length() <= LONGEST_UNKNOWN && Words.of(text).size() > 1;
        boolean free = contentBefore && !capitalsBefore && !NEVER_UNKNOWN.contains(current)
                && (blankBefore && !above.countsOn(place) || below && endsList(place));
        return free && text.length() <= LONGEST_UNKNOWN && Words.allCapitals(text) && Sign.of(text) == null
                && ".,;".indexOf(text.charAt(text.length() - 1)) < 0
                && Words.of(text).stream().anyMatch(word -> word.length() >= 4);
    }
}
