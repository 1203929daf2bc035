package org.minuta.query.search;

import java.util.Set;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.readmodels.FollowerGeneration;
import org.minuta.query.readmodels.Generation;
import org.minuta.query.readmodels.GenerationTables;
import org.minuta.query.readmodels.ReadModel;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@link MinutesSearch} looks into, as something that is kept from events. */
public final class SearchModel implements ReadModel {

    /** The name of this read model. */
    public static final String NAME = "search";

    private final MinutesReader reader;

    public SearchModel(MinutesReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Generation<?> generation(int number, NamedParameterJdbcOperations database) {
        return new FollowerGeneration<>(number, tables(JdbcClient.create(database)),
                new SearchRows(database, new PostgresStems(JdbcClient.create(database)), number),
                SearchedMinutes::unopened, reader);
    }

    @Override
    public Set<Integer> generations(JdbcClient database) {
        return tables(database).generations();
    }

    private static GenerationTables tables(JdbcClient database) {
        return new GenerationTables(database, "search_minutes", "search_listing", "search_passage");
    }
}
