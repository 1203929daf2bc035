package org.minuta.command.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of a list: each begins with a sign of the same kind as the first, or, where there are no signs, with a
 * line of its own.
 */
final class ItemList {

    /** @param more further lines of the item, blank ones among them, without those at the end */
    record Item(Line line, String first, List<Line> more) {
    }

    private static final int WIDEST_GAP = 3;

    private final List<Item> items = new ArrayList<>();
    private final List<Line> unplaced = new ArrayList<>();
    private final List<Line> irregular = new ArrayList<>();
    private final boolean blankEndsItem;
    private boolean marked;
    private Sign.@Nullable Kind style;
    private int number;
    private Sign.@Nullable Kind nestedStyle;
    private int nested;
    private boolean astray;
    private boolean blank;

    /** @param blankEndsItem whether lines behind a blank one belong to the item only if they are indented */
    ItemList(List<Line> lines, boolean blankEndsItem) {
        this.blankEndsItem = blankEndsItem;
        for (Line line : lines) {
            Sign sign = Sign.of(line.text());
            if (sign != null && (sign.value() <= 1 || unplacedOnly(lines, line))) {
                marked = true;
                break;
            }
        }
        lines.forEach(this::take);
        items.forEach(item -> dropBlankEnd(item.more()));
    }

    private static boolean unplacedOnly(List<Line> lines, Line line) {
        return lines.stream().filter(one -> !one.isBlank()).findFirst().orElse(line) == line;
    }

    List<Item> items() {
        return items;
    }

    /** Lines that belong to no item. */
    List<Line> unplaced() {
        return unplaced;
    }

    boolean isMarked() {
        return marked;
    }

    /** Says where it was guessed, and which numbers are not in order. */
    void warn(Margin margin) {
        if (!marked && items.size() > 1) {
            margin.warn(items.getFirst().line(), WarningCode.LIST_UNMARKED,
                    "The list has no numbers or bullets; where one item ends was guessed.");
        }
        irregular.forEach(line -> margin.warn(line, WarningCode.NUMBERING_IRREGULAR,
                "This number is not the next one; the order was kept."));
    }

    private void take(Line line) {
        if (line.isBlank()) {
            blank = true;
            if (!items.isEmpty() && !astray) {
                items.getLast().more().add(line);
            }
            return;
        }
        if (marked) {
            takeMarked(line);
        } else {
            takeUnmarked(line);
        }
        blank = false;
    }

    private void takeMarked(Line line) {
        Sign sign = Sign.of(line.text());
        if (sign != null && begins(sign, line)) {
            begin(line, sign.rest());
        } else if (items.isEmpty() || astray || blank && blankEndsItem && !(line.isIndented() && sign != null
                || line.raw().startsWith("\t") || line.raw().startsWith("   "))) {
            astray = !items.isEmpty();
            unplaced.add(line);
        } else {
            items.getLast().more().add(line);
        }
    }

    private boolean begins(Sign sign, Line line) {
        if (style == null) {
            style = sign.kind();
            number = sign.value();
            return true;
        }
        if (sign.kind() == nestedStyle && sign.value() == nested + 1 && sign.kind() != style && !blank) {
            nested = sign.value();
            return false;
        }
        boolean next = sign.kind() != Sign.Kind.BULLET && sign.value() == number + 1;
        boolean same = sign.kind() == style;
        if (next || same && (sign.kind() == Sign.Kind.BULLET || isJump(sign, line))) {
            if (!next && sign.kind() != Sign.Kind.BULLET || !same) {
                irregular.add(line);
            }
            number = sign.value();
            nestedStyle = null;
            return true;
        }
        nestedStyle = sign.kind();
        nested = sign.value();
        return false;
    }

    /** Whether a number of the list's kind that is not the next one still begins an item. */
    private boolean isJump(Sign sign, Line line) {
        boolean ahead = sign.value() > number && sign.value() <= number + WIDEST_GAP;
        String last = lastText();
        return ahead || !line.isIndented() && sign.value() > 0 && (blank || Words.endsSentence(last)
                || last.endsWith(",")) && sign.value() <= number + 100;
    }

    private String lastText() {
        Item item = items.getLast();
        for (int i = item.more().size() - 1; i >= 0; i--) {
            if (!item.more().get(i).isBlank()) {
                return item.more().get(i).text();
            }
        }
        return item.first();
    }

    private void takeUnmarked(Line line) {
        boolean continued = !items.isEmpty() && !blank
                && (Words.beginsSmall(line.text()) || lastText().endsWith(",") || blankEndsItem && longOpen());
        if (continued) {
            items.getLast().more().add(line);
        } else {
            begin(line, line.text());
        }
    }

    /** A line that was wrapped where the page ended, not where the sentence did. */
    private boolean longOpen() {
        String last = lastText();
        return last.length() > 60 && !Words.endsSentence(last);
    }

    private void begin(Line line, String first) {
        astray = false;
        items.add(new Item(line, first, new ArrayList<>()));
    }

    private static void dropBlankEnd(List<Line> lines) {
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
    }
}
