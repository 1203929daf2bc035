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

    boolean isIndented() {
        return raw.startsWith("\t") || raw.startsWith("  ");
    }

    Line saying(String other) {
        return new Line(number, other, beginsPage);
    }
}
