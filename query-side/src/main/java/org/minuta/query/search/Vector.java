package org.minuta.query.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * A text as PostgreSQL's {@code tsvector}: each word with its places, and what it stems from, behind an equals sign, so
 * that a stem is never taken for a word, nor for the beginning of one.
 */
final class Vector {

    static final String STEM = "=";
    /** PostgreSQL counts no further. */
    private static final int LAST_PLACE = 16_383;

    private Vector() {
    }

    /** The vectors of some texts, in their order. */
    static String[] of(List<String> texts, Stems stems) {
        List<List<Word>> words = texts.stream().map(Word::in).toList();
        var known = stems.of(words.stream().flatMap(List::stream).map(Word::plain).distinct().toList());
        return words.stream().map(one -> of(one, known)).toArray(String[]::new);
    }

    private static String of(List<Word> words, Map<String, Set<String>> stems) {
        var vector = new StringJoiner(" ");
        int place = 0;
        for (Word word : words) {
            place = Math.min(place + 1, LAST_PLACE);
            vector.add("'" + word.folded() + "':" + place);
            stems.getOrDefault(word.plain(), Set.of()).forEach(stem -> vector.add("'" + STEM + stem + "'"));
        }
        return vector.toString();
    }
}
