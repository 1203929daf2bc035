package org.minuta.query.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minuta.query.readmodels.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Narrows a query for agreements down to those whose wording has all that somebody typed. Its joins go behind a table
 * with the columns {@code minutes} and {@code agreement}, and need the {@link #parameters}. For an instant they also
 * leave wordings that were being typed then: see {@link #fits}.
 */
public final class TextFilter {

    private final JdbcClient database;
    private final Stems stems;
    private final List<Term> terms;
    private final Map<String, Set<String>> known;
    private final int generation;
    private final @Nullable Instant at;
    private final int few;

    TextFilter(JdbcClient database, Question question, Stems stems, int generation, @Nullable Instant at, int few) {
        this.database = database;
        this.stems = stems;
        this.terms = question.terms();
        this.known = stems.of(question.words());
        this.generation = generation;
        this.at = at;
        this.few = few;
    }

    /** Nothing was typed that could be found. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** More wordings than so many are those of a frequent word. */
    public int few() {
        return few;
    }

    /** A term that stands in few wordings, if there is one: to look at these is quickest. */
    public OptionalInt seldom() {
        return IntStream.range(0, terms.size()).filter(this::isSeldom).findFirst();
    }

    private boolean isSeldom(int term) {
        return database.sql("select count(*) from (" + SearchQueries.wordings(at != null, term) + " limit :limit) counted")
                .params(parameters()).param("limit", few + 1).query(Integer.class).single() <= few;
    }

    /** Looks at the rows of the table one after the other, for as long as more are wanted, and keeps their order. */
    public String inEach(String table) {
        return IntStream.range(0, terms.size()).mapToObj(term -> SearchQueries.saidIn(table, at != null, term))
                .collect(Collectors.joining());
    }

    /** Begins with the wordings of one term. */
    public String among(String table, int seldom) {
        return found(SearchQueries.wordings(at != null, seldom), table)
                + IntStream.range(0, terms.size()).filter(term -> term != seldom)
                        .mapToObj(term -> SearchQueries.saidIn(table, at != null, term)).collect(Collectors.joining());
    }

    /** Begins with the wordings in which all terms meet. */
    public String whereAllMeet(String table) {
        return found(IntStream.range(0, terms.size())
                .mapToObj(term -> "(" + SearchQueries.wordings(at != null, term) + ")")
                .collect(Collectors.joining(" intersect ")), table);
    }

    private static String found(String wordings, String table) {
        return " join (select distinct minutes, thing from (%1$s) found) wording"
                .formatted(wordings) + " on wording.minutes = %1$s.minutes and wording.thing = %1$s.agreement"
                .formatted(table);
    }

    /** {@code generation}, {@code t0}, {@code t1} …, and {@code at} for an instant. */
    public Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("generation", generation);
        if (at != null) {
            parameters.put("at", Objects.requireNonNull(Columns.written(at)));
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
