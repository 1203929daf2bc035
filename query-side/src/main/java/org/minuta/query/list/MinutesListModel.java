package org.minuta.query.list;

import java.util.Set;
import org.minuta.query.readmodels.Generation;
import org.minuta.query.readmodels.GenerationTables;
import org.minuta.query.readmodels.ReadModel;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The {@link MinutesList} as something that is kept from events. */
public final class MinutesListModel implements ReadModel {

    /** The name of this read model. */
    public static final String NAME = "minutes-list";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Generation<?> generation(int number, NamedParameterJdbcOperations database) {
        return new ListedGeneration(new ListedRows(database), tables(JdbcClient.create(database)), number);
    }

    @Override
    public Set<Integer> generations(JdbcClient database) {
        return tables(database).generations();
    }

    private static GenerationTables tables(JdbcClient database) {
        return new GenerationTables(database, "minutes_list");
    }
}
