package org.minuta.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Joins lines that were broken where the page ended, not where the author meant it: the next word would not have fitted
 * into the width of the document.
 */
final class Wrapping {

    /** A document with lines longer than this was not wrapped. */
    private static final int WIDEST = 130;
    private static final int NARROWEST = 50;
    private static final int FULL_LINES = 3;
    private static final int RAGGED = 14;
    private static final int LONG_LINE = 40;
    private static final Set<String> LINKS = Set.of("y", "e", "o", "de", "del", "la", "las", "el", "los", "a", "al",
            "en", "con", "para", "por", "que", "un", "una", "su", "sus", "and", "or", "of", "the", "to", "in", "on",
            "at", "for", "with", "by", "that", "an");

    private final int width;

    /** @param lines of the whole document */
    Wrapping(List<Line> lines) {
        int[] lengths = lines.stream().filter(line -> !line.isBlank()).mapToInt(line -> length(line.raw())).sorted()
                .toArray();
        // A line in fifty may be a table or an address that could not be broken.
        int last = (lengths.length - 1) * 49 / 50;
        int widest = lengths.length == 0 ? 0 : lengths[last];
        boolean full = last >= FULL_LINES && lengths[last - FULL_LINES + 1] >= widest - RAGGED;
        this.width = widest >= NARROWEST && widest <= WIDEST && full ? widest : 0;
    }

    private static int length(String raw) {
        return raw.stripTrailing().length();
    }

    /** Whether the author wrote on where the next line begins. */
    boolean goesOn(Line line, Line next) {
        String text = next.text();
        if (line.isBlank() || next.isBlank() || line.text().endsWith(":")
                || Sign.of(text) instanceof Sign sign && !(sign.unsure() && sign.kind() == Sign.Kind.ARABIC)) {
            return false;
        }
        int space = text.indexOf(' ');
        int word = space < 0 ? text.length() : space;
        boolean full = width > 0 && length(line.raw()) <= width + RAGGED && length(line.raw()) + 1 + word > width;
        boolean open = Words.beginsSmall(text) && !Words.endsSentence(line.text()) && !line.text().endsWith(",");
        return full || open && (line.text().length() >= LONG_LINE || links(line.text(), text));
    }

    /** Whether the last word of a line or the first of the next only leads to others. */
    private static boolean links(String before, String next) {
        int space = next.indexOf(' ');
        return endsWithLink(before) || space > 0 && space < 10 && LINKS.contains(Words.plain(next.substring(0, space)));
    }

    /** Whether the last word of a line only leads to others. */
    static boolean endsWithLink(Line line) {
        return endsWithLink(line.text());
    }

    private static boolean endsWithLink(String text) {
        return LINKS.contains(Words.plain(text.substring(text.lastIndexOf(' ') + 1)));
    }

    /** The lines that say something, those that go on joined to the one they began in. */
    List<Line> joined(List<Line> lines) {
        var joined = new ArrayList<Line>();
        var open = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            open.append(open.isEmpty() ? "" : " ").append(line.text());
            boolean wrapped = i + 1 < lines.size() && goesOn(line, lines.get(i + 1));
            if (!wrapped && !open.isEmpty()) {
                joined.add(line.saying(open.toString()));
                open.setLength(0);
            }
        }
        return joined;
    }

    /** The lines as text, those that go on joined; blank ones are kept. */
    String text(List<Line> lines) {
        var text = new StringBuilder();
        Line before = null;
        for (Line line : lines) {
            if (before != null) {
                text.append(goesOn(before, line) ? ' ' : '\n');
            }
            text.append(line.text());
            before = line;
        }
        return text.toString().strip();
    }
}
