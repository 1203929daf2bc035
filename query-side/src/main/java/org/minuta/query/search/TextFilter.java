package org.minuta.query.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minuta.query.readmodels.Columns;

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
     * instant it also holds of wordings that were being typed then: see {@link #fits}.
     */
    public String condition(String table, @Nullable Instant at) {
        String all = IntStream.range(0, terms.size())
                .mapToObj(term -> standing(table, at, "words @@ :t" + term + "::tsquery"))
                .collect(Collectors.joining(" and "));
        return at == null ? all : "(" + all + " or " + standing(table, at, "since_at > :recent") + ")";
    }

    private static String standing(String table, @Nullable Instant at, String which) {
        return """
                exists (select 1 from search_passage where search_passage.generation = :searched and %2$s
                    and search_passage.minutes = %1$s.minutes and field = 'WORDING' and thing = %1$s.agreement
                    and rank = %4$d and %3$s)"""
                .formatted(table, at == null ? NOW : THEN, which, Field.WORDING.rank());
    }

    /** The values of the parameters in the condition, for the same instant. */
    public Map<String, Object> parameters(@Nullable Instant at) {
        var parameters = new HashMap<String, Object>();
        parameters.put("searched", generation);
        if (at != null) {
            parameters.put("at", Objects.requireNonNull(Columns.written(at)));
            parameters.put("recent", PassageSpans.recent(at));
        }
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
