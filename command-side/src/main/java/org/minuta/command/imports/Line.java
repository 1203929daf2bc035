package org.minuta.command.imports;

/**
 * A line of the file.
 *
 * @param number     from 1 on; a line parted by a form feed gives its number to both
 * @param raw        without the line's end
 * @param beginsPage whether a form feed stands before it
 */
record Line(int number, String raw, boolean beginsPage) {

    Line(int number, String raw) {
        this(number, raw, false);
    }

    String text() {
        return raw.strip();
    }

    boolean isBlank() {
        return raw.isBlank();
    }

    /** How many spaces stand before the text; a tab counts as four. */
    int indent() {
        int indent = 0;
        for (int i = 0; i < raw.length() && Character.isWhitespace(raw.charAt(i)); i++) {
            indent += raw.charAt(i) == '\t' ? 4 : 1;
        }
        return indent;
    }

    boolean isIndented() {
        return raw.startsWith("\t") || raw.startsWith("  ");
    }

    Line saying(String other) {
        return new Line(number, other, beginsPage);
    }
}
