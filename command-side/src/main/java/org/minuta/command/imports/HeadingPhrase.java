package org.minuta.command.imports;

import org.jspecify.annotations.Nullable;

/** Tells which words make a heading, wherever they stand. */
final class HeadingPhrase {

    private HeadingPhrase() {
    }

    /** A heading that is all of its line. */
    static HeadingFinder.@Nullable Found whole(String text) {
        String phrase = text.endsWith(":") || text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        Section.Known known = wordsOnly(phrase) ? Section.of(phrase) : null;
        return known == null ? null : new HeadingFinder.Found(known.section(), known.language(), "");
    }

    private static boolean wordsOnly(String phrase) {
        return phrase.length() <= Section.LONGEST_PHRASE && phrase.chars()
                .allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-' || c == '/' || c == '\u00A0');
    }

    /** A heading with a value beside it, behind a colon. */
    static HeadingFinder.@Nullable Found withColon(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon > Section.LONGEST_PHRASE) {
            return null;
        }
        HeadingFinder.Found phrase = whole(text.substring(0, colon).strip());
        return phrase == null ? null
                : new HeadingFinder.Found(phrase.section(), phrase.language(), text.substring(colon + 1).strip());
    }
}
