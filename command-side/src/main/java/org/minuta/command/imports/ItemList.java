package org.minuta.command.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of a list: each begins with a sign of the same kind as the first, or, where there are no signs, with a
 * line of its own.
 */
final class ItemList {

    /** What the items are, which tells how much of the lines below belongs to them. */
    enum Content {
        /** An item ends with its line; what stands behind a blank one is no part of the list. */
        PEOPLE,
        /** What stands below belongs to the item. */
        TOPICS,
        /** A paragraph below belongs to the item if it is indented, or if the list goes on behind it. */
        AGREEMENTS
    }

    /** @param more further lines of the item, blank ones among them, without those at the end */
    record Item(Line line, String first, List<Line> more) {
    }

    private final List<Item> items = new ArrayList<>();
    private final List<Line> unplaced = new ArrayList<>();
    private final List<Line> behind = new ArrayList<>();
    private final Content content;
    private final Wrapping wrapping;
    private final ItemSigns signs;
    private final boolean marked;
    private boolean blank;

    /** @param before the number of the last item in lists of the kind above this one */
    ItemList(List<Line> lines, Content content, Wrapping wrapping, int before) {
        this.content = content;
        this.wrapping = wrapping;
        this.signs = new ItemSigns(lines, content, before);
        this.marked = signs.isMarked();
        lines.forEach(this::take);
        unplaced.addAll(behind);
        items.forEach(item -> dropBlankEnd(item.more()));
    }

    List<Item> items() {
        return items;
    }

    /** Lines that belong to no item. */
    List<Line> unplaced() {
        return unplaced;
    }

    /** The number of the last item, 0 if it has none. */
    int lastNumber() {
        return signs.lastNumber();
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
        signs.irregular().forEach(line -> margin.warn(line, WarningCode.NUMBERING_IRREGULAR,
                "This number is not the next one; the order was kept."));
    }

    private void take(Line line) {
        if (line.isBlank()) {
            blank = true;
            if (!items.isEmpty()) {
                (behind.isEmpty() ? items.getLast().more() : behind).add(line);
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
        Sign sign = signs.of(line);
        if (sign != null && signs.begins(sign, line, items.isEmpty() ? line : last(), blank)) {
            begin(line, sign.rest());
        } else if (items.isEmpty()) {
            unplaced.add(line);
        } else if (!behind.isEmpty() || blank && content != Content.TOPICS && !isInside(line, sign)) {
            behind.add(line);
        } else {
            items.getLast().more().add(line);
        }
    }

    private static boolean isInside(Line line, @Nullable Sign sign) {
        return line.isIndented() && sign != null || line.raw().startsWith("\t") || line.raw().startsWith("   ");
    }

    private Line last() {
        Item item = items.getLast();
        for (int i = item.more().size() - 1; i >= 0; i--) {
            if (!item.more().get(i).isBlank()) {
                return item.more().get(i);
            }
        }
        return item.line();
    }

    private void takeUnmarked(Line line) {
        boolean continued = !items.isEmpty() && !blank && (Words.beginsSmall(line.text())
                || last().text().endsWith(",") || content != Content.TOPICS && longOpen()
                || wrapping.goesOn(last(), line));
        if (continued) {
            items.getLast().more().add(line);
        } else {
            begin(line, line.text());
        }
    }

    /** A line that was wrapped where the page ended, not where the sentence did. */
    private boolean longOpen() {
        String last = last().text();
        return last.length() > 60 && !Words.endsSentence(last);
    }

    /** What stood behind the item before belongs to it if the list goes on. */
    private void begin(Line line, String first) {
        if (content == Content.PEOPLE) {
            unplaced.addAll(behind);
        } else if (!items.isEmpty()) {
            items.getLast().more().addAll(behind);
        }
        behind.clear();
        items.add(new Item(line, first, new ArrayList<>()));
    }

    private static void dropBlankEnd(List<Line> lines) {
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
    }
}
