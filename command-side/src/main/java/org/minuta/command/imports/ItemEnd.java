package org.minuta.command.imports;

import java.util.regex.Pattern;

/** The punctuation that ends an item of a list and is no part of it. */
final class ItemEnd {

    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}{1,3}\\.){2,}|\\p{Lu}\\.");

    private ItemEnd() {
    }

    /** The words without the punctuation that ends an item; the point of "A.C." is part of the name. */
    static String cut(String text) {
        String words = text.strip();
        while (words.endsWith(";") || words.endsWith(",")) {
            words = words.substring(0, words.length() - 1).strip();
        }
        String last = words.substring(words.lastIndexOf(' ') + 1);
        boolean initials = last.length() < 30 && INITIALS.matcher(last).matches();
        return words.endsWith(".") && !initials ? words.substring(0, words.length() - 1).strip() : words;
    }
}
