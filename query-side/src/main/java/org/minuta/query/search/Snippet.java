package org.minuta.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** The piece of a text around what was found in it. */
final class Snippet {

    private static final int LENGTH = 200;
    private static final int LEAD = 60;
    private static final String CUT = "…";

    private Snippet() {
    }

    /** The runs together are a piece of the text, with an ellipsis where it was cut; empty if nothing is found. */
    static List<Run> of(String text, List<Term> terms, Map<String, Set<String>> stems) {
        List<Word> words = Word.in(text);
        NavigableSet<Integer> found = new TreeSet<>();
        terms.forEach(term -> found.addAll(term.findIn(words, stems)));
        return found.isEmpty() ? List.of() : around(text, words, found);
    }

    private static List<Run> around(String text, List<Word> words, NavigableSet<Integer> found) {
        int first = best(words, found);
        int start = start(words, words.get(first).start());
        int end = end(text, words, Math.max(start + LENGTH, words.get(first).end()));
        var runs = new ArrayList<Run>();
        int at = start;
        String lead = start > 0 ? CUT : "";
        for (int place : found) {
            Word word = words.get(place);
            if (word.start() < start || word.end() > end) {
                continue;
            }
            String between = lead + text.substring(at, word.start());
            lead = "";
            if (!between.isEmpty()) {
                runs.add(Run.of(between, false));
            }
            runs.add(Run.of(text.substring(word.start(), word.end()), true));
            at = word.end();
        }
        String rest = text.substring(at, end) + (end < text.length() ? CUT : "");
        if (!rest.isEmpty()) {
            runs.add(Run.of(rest, false));
        }
        return runs;
    }

    /** The first of those found words that has most of the others close behind it. */
    private static int best(List<Word> words, NavigableSet<Integer> found) {
        int best = found.first();
        int most = 0;
        var ahead = new ArrayList<>(found);
        int last = 0;
        for (int i = 0; i < ahead.size(); i++) {
            int reach = words.get(ahead.get(i)).start() + LENGTH - LEAD;
            while (last < ahead.size() && words.get(ahead.get(last)).end() <= reach) {
                last++;
            }
            if (last - i > most) {
                most = last - i;
                best = ahead.get(i);
            }
        }
        return best;
    }

    /** A little before what was found, and not within a word. */
    private static int start(List<Word> words, int found) {
        int earliest = Math.max(0, found - LEAD);
        if (earliest == 0) {
            return 0;
        }
        return words.stream().filter(word -> word.start() >= earliest).findFirst().map(Word::start).orElse(found);
    }

    private static int end(String text, List<Word> words, int latest) {
        if (latest >= text.length()) {
            return text.length();
        }
        int end = latest;
        for (Word word : words) {
            if (word.start() < latest && word.end() > latest) {
                end = word.end();
            }
        }
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }
}
