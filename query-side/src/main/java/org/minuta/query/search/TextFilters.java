package org.minuta.query.search;

import java.util.function.IntSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes filters of what people type. */
public final class TextFilters {

    private final Stems stems;
    private final IntSupplier generation;

    /** @param generation says which one of the search is read */
    public TextFilters(JdbcClient database, IntSupplier generation) {
        this.stems = new PostgresStems(database);
        this.generation = generation;
    }

    public TextFilter of(String typed) {
        return new TextFilter(Question.of(typed, stems), stems, generation.getAsInt());
    }
}
