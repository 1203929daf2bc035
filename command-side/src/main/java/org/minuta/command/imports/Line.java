package org.minuta.command.imports;

/**
 * A line of the file.
 *
 * @param number from 1 on
 * @param raw    without the line's end
 */
record Line(int number, String raw) {

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
        return new Line(number, other);
    }
}
