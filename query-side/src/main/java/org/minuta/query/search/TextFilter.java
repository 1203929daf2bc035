package org.minuta.query.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Narrows a query for agreements down to those whose wording has all that somebody typed. */
public final class TextFilter {

    private static final String NOW = "until_revision is null";
    private static final String THEN = "since_at <= :at and (until_at is null or until_at > :at)";

    private final Stems stems;
    private final List<Term> terms;
    private final Map<String, Set<String>> known;
    private final int generation;

    TextFilter(Question question, Stems stems, int generation) {
        this.stems = stems;
        this.terms = question.terms();
        this.known = stems.of(question.words());
        this.generation = generation;
    }

    /** Nothing was typed that could be found. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /**
     * A condition on the columns {@code minutes} and {@code agreement} of a table, with {@link #parameters}. For an
     * instant, the parameter {@code at}, it also holds of wordings that were being typed then: see {@link #fits}.
     */
    public String condition(String table, @Nullable Instant at) {
        return IntStream.range(0, terms.size()).mapToObj(term -> """
                exists (select 1 from search_passage where search_passage.generation = :searched and %2$s
                    and search_passage.minutes = %1$s.minutes and field = 'WORDING' and thing = %1$s.agreement
                    and rank = %4$d and words @@ :t%3$d::tsquery)"""
                .formatted(table, at == null ? NOW : THEN, term, Field.WORDING.rank()))
                .collect(Collectors.joining(" and "));
    }

    public Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("searched", generation);
        for (int term = 0; term < terms.size(); term++) {
            parameters.put("t" + term, terms.get(term).query(known));
        }
        return parameters;
    }

    /** Whether this wording has it all. */
    public boolean fits(String wording) {
        List<Word> words = Word.in(wording);
        Map<String, Set<String>> all = new HashMap<>(known);
        all.putAll(stems.of(words.stream().map(Word::plain).collect(Collectors.toSet())));
        return terms.stream().allMatch(term -> !term.findIn(words, all).isEmpty());
    }
}
