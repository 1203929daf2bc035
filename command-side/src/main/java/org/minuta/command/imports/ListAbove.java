package org.minuta.command.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between a heading and a line below it: whether that, or the list there, goes on with the line. */
final class ListAbove {

    private static final int FARTHEST = 40;

    private final List<Line> lines;
    private final Wrapping wrapping;
    private @Nullable Line last;
    private Sign.@Nullable Kind style;
    private int number;

    /** @param lines of the document */
    ListAbove(List<Line> lines, Wrapping wrapping) {
        this.lines = lines;
        this.wrapping = wrapping;
    }

    /** A heading was found; what follows is another list. */
    void begin() {
        last = null;
        style = null;
        number = 0;
    }

    /** The line is no heading and says something. */
    void take(Line line) {
        last = line;
        Sign sign = Sign.of(line.text());
        if (sign != null && (style == null ? !sign.unsure() || sign.value() == 1 : sign.kind() == style)) {
            style = sign.kind();
            number = sign.value();
        }
    }

    /** Whether its items have numbers or bullets. */
    boolean isSigned() {
        return style != null;
    }

    /** Whether this is the number of the next item. */
    boolean isNext(Sign sign) {
        return sign.kind() == style && (sign.value() == 0 || sign.value() == number + 1);
    }

    /** Whether what is said above goes on in the line. */
    boolean leadsTo(Line line) {
        return last != null
                && (last.text().endsWith(",") || Wrapping.endsWithLink(last) || wrapping.goesOn(last, line));
    }

    /** Whether the next item, with the next number, stands below the line at this place. */
    boolean countsOn(int place) {
        return number > 0 && goesOn(place);
    }

    /** Whether the next item stands below the line at this place. */
    boolean goesOn(int place) {
        for (int i = place + 1; i < lines.size() && i < place + FARTHEST && style != null; i++) {
            String text = MarkdownSigns.unmarked(lines.get(i).text());
            Sign sign = Sign.of(text);
            if (sign != null && sign.kind() == style) {
                return isNext(sign);
            }
            boolean sure = text.endsWith(":") || text.length() <= Section.LONGEST_PHRASE && Words.allCapitals(text);
            if (sure && HeadingPhrase.whole(text) != null) {
                return false;
            }
        }
        return false;
    }
}
