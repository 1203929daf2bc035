package org.minuta.query.search;

import java.time.Instant;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes filters of what people type. */
public final class TextFilters {

    private final JdbcClient database;
    private final Stems stems;
    private final IntSupplier generation;
    private final int few;

    /** @param generation says which one of the search is read */
    public TextFilters(JdbcClient database, IntSupplier generation) {
        this(database, generation, MinutesSearch.FEW);
    }

    /** @param few a word that stands in more wordings counts as frequent */
    public TextFilters(JdbcClient database, IntSupplier generation, int few) {
        this.database = database;
        this.stems = new PostgresStems(database);
        this.generation = generation;
        this.few = few;
    }

    public TextFilter of(String typed, @Nullable Instant at) {
        return new TextFilter(database, Question.of(typed, stems), stems, generation.getAsInt(), at, few);
    }
}
