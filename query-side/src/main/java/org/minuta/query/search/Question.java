package org.minuta.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody typed to find something: words in any order, phrases between double quotes, and the last word perhaps
 * unfinished. All other signs only divide words; no sign is an operator.
 */
final class Question {

    /** No question needs more; each term costs the database a look. */
    private static final int MOST_TERMS = 16;
    /** Fewer letters begin nearly every text. */
    private static final int SHORTEST_BEGINNING = 3;

    private final List<Term> terms;

    private Question(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /**
     * Never fails. Words that say nothing by themselves ("de", "the") are left out where others remain; of the terms,
     * the first sixteen count.
     *
     * @param stems knows the words that say nothing
     */
    static Question of(String typed, Stems stems) {
        var terms = new ArrayList<Term>();
        String[] pieces = typed.replaceAll("[“”„«»]", "\"").split("\"", -1);
        for (int piece = 0; piece < pieces.length && terms.size() < MOST_TERMS; piece++) {
            List<Word> words = Word.in(pieces[piece]);
            boolean atTheEnd = piece == pieces.length - 1 && endsWithin(typed);
            if (piece % 2 == 1 && words.size() > 1) {
                terms.add(new Term.Phrase(words.stream().map(Word::anywhere).toList(), atTheEnd));
            } else {
                addSingles(terms, words, atTheEnd);
            }
        }
        return new Question(telling(terms.stream().distinct().limit(MOST_TERMS).toList(), stems));
    }

    private static void addSingles(List<Term> terms, List<Word> words, boolean atTheEnd) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean begins = atTheEnd && i == words.size() - 1 && word.folded().length() >= SHORTEST_BEGINNING;
            terms.add(begins ? new Term.Beginning(word.anywhere()) : new Term.Single(word.anywhere()));
        }
    }

    private static boolean endsWithin(String typed) {
        return !typed.isEmpty() && Character.isLetterOrDigit(typed.codePointBefore(typed.length()));
    }

    private static List<Term> telling(List<Term> terms, Stems stems) {
        Map<String, Set<String>> known = stems.of(plainWords(terms.stream()));
        List<Term> telling = terms.stream().filter(term -> !(term instanceof Term.Single(var word))
                || !known.getOrDefault(word.plain(), Set.of()).isEmpty()).toList();
        return telling.isEmpty() ? terms : telling;
    }

    /** Nothing to be found: no letter and no digit was typed. */
    boolean isEmpty() {
        return terms.isEmpty();
    }

    List<Term> terms() {
        return terms;
    }

    List<String> words() {
        return plainWords(terms.stream());
    }

    private static List<String> plainWords(Stream<Term> terms) {
        return terms.flatMap(term -> term.words().stream()).map(Word::plain).distinct().toList();
    }
}
