package org.minuta.command.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the signs that begin an item of a list from those of lists inside of items and from letters of names. */
final class ItemSigns {

    private record Mark(Sign.Kind kind, int value) {
    }

    private static final int WIDEST_GAP = 3;
    private static final int LARGEST_JUMP = 100;

    private final List<Line> lines;
    private final ItemList.Content content;
    private final int before;
    private final List<Line> irregular = new ArrayList<>();
    private Sign.@Nullable Kind style;
    private int number;
    private char bullet;
    private int lastBullet;
    private int indent;
    private Sign.@Nullable Kind nestedStyle;
    private int nested;
    private final Set<Mark> seen = new HashSet<>();
    private int said;

    /**
     * @param lines  of the list
     * @param before the number of the last item in lists of the kind above this one
     */
    ItemSigns(List<Line> lines, ItemList.Content content, int before) {
        this.lines = lines;
        this.content = content;
        this.before = before;
        for (Line line : lines) {
            said += line.isBlank() ? 0 : 1;
            if (Sign.of(line.text()) instanceof Sign sign) {
                seen.add(new Mark(sign.kind(), sign.value()));
            }
        }
    }

    /** Whether signs show where the items begin. */
    boolean isMarked() {
        boolean first = true;
        for (Line line : lines) {
            Sign sign = Sign.of(line.text());
            if (sign != null && (sign.unsure() ? opens(sign, line) : sign.value() <= 1 || first)) {
                return true;
            }
            first &= line.isBlank();
        }
        return false;
    }

    /** Whether a sign that may be none begins a list: there is the next of its kind. */
    private boolean opens(Sign sign, Line line) {
        boolean people = content == ItemList.Content.PEOPLE;
        boolean next = seen.contains(new Mark(sign.kind(), sign.value() + 1));
        return switch (sign.kind()) {
            case ROMAN -> sign.value() == 1 && (next || !people || said == 1);
            case LETTER -> sign.value() == 1 && next && !(people && Character.isUpperCase(line.text().charAt(0)));
            case ARABIC -> next;
            case BULLET, ORDINAL, KEY -> true;
        };
    }

    /** Lines that begin an item with a number that is not the next one. */
    List<Line> irregular() {
        return irregular;
    }

    /** The number of the last item, 0 if it has none. */
    int lastNumber() {
        return number;
    }

    /** The sign, unless it is rather the first letter of a name. */
    @Nullable Sign of(Line line) {
        Sign first = Sign.of(line.text());
        if (first == null) {
            return null;
        }
        Sign sign = follows(first.inAlphabet(line.text())) ? first.inAlphabet(line.text()) : first;
        boolean taken = !sign.unsure() || follows(sign) || (style == null ? opens(sign, line)
                : style != sign.kind() && isRomanInside(sign));
        return taken ? sign : null;
    }

    private boolean follows(Sign sign) {
        return sign.kind() == style && sign.value() > number && sign.value() <= number + WIDEST_GAP
                || sign.kind() == nestedStyle && sign.value() == nested + 1;
    }

    private boolean isRomanInside(Sign sign) {
        return content != ItemList.Content.PEOPLE && sign.kind() == Sign.Kind.ROMAN && sign.value() == 1;
    }

    /**
     * Whether the line begins an item.
     *
     * @param last  line that says something above it
     * @param blank whether a blank line stands between
     */
    boolean begins(Sign sign, Line line, Line last, boolean blank) {
        if (style == null) {
            beginList(sign, line);
            return true;
        }
        if (style == Sign.Kind.KEY && sign.kind() != style && Sign.isNamed(line.text())) {
            irregular.add(line);
            return true;
        }
        if (keysAmongNumbers(sign, line, last, blank)) {
            irregular.add(line);
            return true;
        }
        boolean letter = sign.kind() == Sign.Kind.LETTER;
        if (sign.kind() == nestedStyle && sign.value() == nested + 1 && sign.kind() != style && (!blank || letter)) {
            nested = sign.value();
            return false;
        }
        boolean counted = sign.value() > 0;
        boolean next = counted && sign.value() == number + 1 && style != Sign.Kind.BULLET
                && letter == (style == Sign.Kind.LETTER);
        boolean same = sign.kind() == style;
        if (next || same && (counted ? isJump(sign, line, last, blank) : isBullet(line))) {
            if (counted && !(next && same)) {
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

    private boolean keysAmongNumbers(Sign sign, Line line, Line last, boolean blank) {
        return content == ItemList.Content.AGREEMENTS && sign.kind() == Sign.Kind.KEY && style != sign.kind()
                && style != Sign.Kind.BULLET && !line.isIndented() && isEnded(last, blank);
    }

    private static boolean isEnded(Line last, boolean blank) {
        return blank || Words.endsSentence(last.text()) || last.text().endsWith(",");
    }

    private void beginList(Sign sign, Line line) {
        style = sign.kind();
        number = sign.value();
        bullet = line.text().charAt(0);
        lastBullet = style == Sign.Kind.BULLET ? lastWith(bullet) : 0;
        indent = line.indent();
        if (number > 1 && number != before + 1) {
            irregular.add(line);
        }
    }

    /** The number of the last line that begins with this bullet; others above it are those of inner lists. */
    private int lastWith(char mark) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            String text = lines.get(i).text();
            if (!text.isEmpty() && text.charAt(0) == mark && Sign.of(text) instanceof Sign sign
                    && sign.kind() == Sign.Kind.BULLET) {
                return lines.get(i).number();
            }
        }
        return 0;
    }

    /** Whether a bullet is one of the list, not of a list inside an item. */
    private boolean isBullet(Line line) {
        boolean other = line.text().charAt(0) != bullet && line.number() < lastBullet;
        return style == Sign.Kind.KEY || content == ItemList.Content.PEOPLE || !other && line.indent() <= indent + 1;
    }

    /** Whether a number of the list's kind that is not the next one still begins an item. */
    private boolean isJump(Sign sign, Line line, Line last, boolean blank) {
        boolean ahead = sign.value() > number && sign.value() <= number + WIDEST_GAP;
        return ahead || !line.isIndented() && isEnded(last, blank) && sign.value() <= number + LARGEST_JUMP;
    }
}
