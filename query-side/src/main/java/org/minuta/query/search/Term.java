package org.minuta.query.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One thing that must be found. */
sealed interface Term {

    /** A word, or another of the same stem. */
    record Single(Word word) implements Term {
    }

    /** A word that is perhaps not typed to its end. */
    record Beginning(Word word) implements Term {
    }

    /** Words one right behind the other, exactly so. */
    record Phrase(List<Word> words, boolean unfinished) implements Term {

        private boolean standsAt(int place, List<Word> text) {
            if (place + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                String one = text.get(place + i).folded();
                String wanted = words.get(i).folded();
                boolean last = i == words.size() - 1;
                if (last && unfinished ? !one.startsWith(wanted) : !one.equals(wanted)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** As PostgreSQL's {@code tsquery}. Words hold letters and digits only, so nothing in them could be an operator. */
    default String query(Map<String, Set<String>> stems) {
        return switch (this) {
            case Single(var word) -> "(" + alternatives("'" + word.folded() + "'", word, stems) + ")";
            case Beginning(var word) -> "(" + alternatives("'" + word.folded() + "':*", word, stems) + ")";
            case Phrase(var words, var unfinished) -> "(" + words.stream().map(word -> "'" + word.folded() + "'")
                    .collect(Collectors.joining(" <-> ")) + (unfinished ? ":*" : "") + ")";
        };
    }

    private static String alternatives(String itself, Word word, Map<String, Set<String>> stems) {
        return Stream.concat(Stream.of(itself), stems.getOrDefault(word.plain(), Set.of()).stream()
                .map(stem -> "'" + Vector.STEM + stem + "'")).collect(Collectors.joining(" | "));
    }

    /** Which of the words of a text are found, by their numbers in the list. */
    default Set<Integer> findIn(List<Word> text, Map<String, Set<String>> stems) {
        var found = new HashSet<Integer>();
        for (int at = 0; at < text.size(); at++) {
            switch (this) {
                case Single(var word) -> {
                    if (isLike(text.get(at), word, stems)) {
                        found.add(at);
                    }
                }
                case Beginning(var word) -> {
                    if (text.get(at).folded().startsWith(word.folded()) || isLike(text.get(at), word, stems)) {
                        found.add(at);
                    }
                }
                case Phrase phrase -> {
                    if (phrase.standsAt(at, text)) {
                        for (int i = 0; i < phrase.words.size(); i++) {
                            found.add(at + i);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean isLike(Word one, Word other, Map<String, Set<String>> stems) {
        return one.folded().equals(other.folded()) || stems.getOrDefault(one.plain(), Set.of()).stream()
                .anyMatch(stems.getOrDefault(other.plain(), Set.of())::contains);
    }

    /** All its words. */
    default List<Word> words() {
        return switch (this) {
            case Single(var word) -> List.of(word);
            case Beginning(var word) -> List.of(word);
            case Phrase(var words, _) -> words;
        };
    }
}
