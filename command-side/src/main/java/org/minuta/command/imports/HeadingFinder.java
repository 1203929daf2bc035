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

    private static final Set<Section> ITEMS = EnumSet.of(Section.TOPICS, Section.AGREEMENTS, Section.DISCUSSION);

    private final Standing standing;
    private final OtherHeadings others;
    private final Set<Section> details = EnumSet.noneOf(Section.class);
    private boolean unnumberedSeen;
    private Sign.@Nullable Kind numberKind;
    private int number;

    HeadingFinder(List<Line> lines, Wrapping wrapping) {
        this.standing = new Standing(lines, wrapping);
        this.others = new OtherHeadings(standing);
    }

    /** The heading that the line at this place is, if it is one. */
    @Nullable Found find(int place) {
        Line line = standing.line(place);
        if (line.isBlank()) {
            standing.passBlank();
            return null;
        }
        int marks = MarkdownSigns.marks(line.text());
        Found known = found(place, marks);
        Found found = known == null ? others.find(place, marks) : known;
        if (found == null) {
            standing.pass(line);
        } else {
            standing.passHeading(found, marks);
        }
        return found;
    }

    /** Whether the line begins headings that are counted: what follows it are sentences, no list. */
    private boolean beginsCount(Sign sign, int place) {
        boolean free = numberKind == null && sign.value() == 1 && standing.hasContent()
                && !ITEMS.contains(standing.section()) && !standing.above().isSigned();
        String below = free ? standing.below(place) : "";
        return !below.isEmpty() && Sign.of(below) == null && !Words.allCapitals(below);
    }

    private @Nullable Found found(int place, int marks) {
        Line line = standing.line(place);
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
            Found found = standing.isTop() ? HeadingPhrase.withColon(behind) : null;
            return found == null || standing.hasSeen(found.section()) ? null : found;
        }
        return numbered(sign, behind, marked || !behind.equals(sign.rest()), place);
    }

    private @Nullable Found numbered(Sign sign, String behind, boolean marked, int place) {
        boolean follows = numberKind == sign.kind() && number + 1 == sign.value();
        boolean first = numberKind == null && sign.value() == 1 && !unnumberedSeen;
        boolean begins = beginsCount(sign, place);
        boolean apart = standing.beginsNoList(sign, place);
        boolean late = numberKind == null && apart && (standing.isTop() || standing.section().isPeople());
        if (!follows && !first && !begins && !late) {
            return null;
        }
        Found found = HeadingPhrase.withColon(behind);
        boolean sure = marked || Words.allCapitals(HeadingPhrase.shortened(behind));
        if (found == null && (sure || apart && (follows || late && standing.isTop()))) {
            found = HeadingPhrase.whole(behind);
        }
        if (found == null && (follows || begins) && !standing.above().isNext(sign)
                && OtherHeadings.mayBeUnknown(behind)) {
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
            boolean free = standing.isBelowBlank() || standing.isTop()
                    || !whole.section().isSingle() && Character.isUpperCase(bare.charAt(0)) && standing.endsList(place);
            boolean again = whole.section().isSingle() && standing.hasSeen(whole.section());
            return (sure || free) && !again && !isInside(whole, place) ? whole : null;
        }
        Found inline = HeadingPhrase.withColon(bare);
        if (inline == null) {
            inline = HeadingPhrase.withoutColon(bare, standing.isTop());
        }
        return inline != null && fits(inline, bare, marked, place) && !isInside(inline, place) ? inline : null;
    }

    /** Whether a heading that minutes have no place for is rather one inside of an item. */
    private boolean isInside(Found found, int place) {
        return found.section() == Section.UNKNOWN && standing.above().countsOn(place);
    }

    /** Whether a heading with a value beside it may stand here: not as the detail of an item or of the next meeting. */
    private boolean fits(Found inline, String bare, boolean marked, int place) {
        boolean again = standing.hasSeen(inline.section());
        boolean detail = inline.section().isSingle();
        if (standing.isTop()) {
            return !(again && detail);
        }
        if (detail && (again || standing.section() == Section.FOLLOW_UP || standing.section() == Section.NOTES)) {
            return false;
        }
        String phrase = bare.substring(0, bare.length() - inline.rest().length());
        boolean loud = marked || Words.allCapitals(phrase);
        if (standing.above().goesOn(place)) {
            details.add(inline.section());
        }
        boolean ends = !detail && !again && !details.contains(inline.section())
                && HeadingPhrase.isAnnounced(inline, phrase) && standing.endsList(place);
        boolean first = standing.section() == Section.UNKNOWN && !standing.hasContent();
        boolean apart = standing.isBelowBlank() || standing.section().isPeople() || first;
        return loud && !again || ends || apart && !standing.line(place).isIndented();
    }
}
