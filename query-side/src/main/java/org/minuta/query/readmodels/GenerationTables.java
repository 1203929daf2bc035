package org.minuta.query.readmodels;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of a read model, the same for all its generations; the first has one row for each minutes. */
public final class GenerationTables {

    private final JdbcClient database;
    private final List<String> tables;

    public GenerationTables(JdbcClient database, String... tables) {
        this.database = database;
        this.tables = List.of(tables);
    }

    /** Deletes at most so many rows of a generation; 0 only if none is left. */
    public int forget(int generation, int limit) {
        for (String table : tables) {
            int deleted = database.sql("delete from " + table + " where ctid = any (array (select ctid from " + table
                            + " where generation = :generation limit :limit))")
                    .param("generation", generation).param("limit", limit).update();
            if (deleted > 0) {
                return deleted;
            }
        }
        return 0;
    }

    /** The minutes that follow the given ones in the order of their ids; from the first on for null. */
    public List<MinutesId> minutesAfter(int generation, @Nullable MinutesId last, int limit) {
        return database.sql("select minutes from " + tables.getFirst() + " where generation = :generation"
                        + " and (:last::uuid is null or minutes > :last::uuid) order by minutes limit :limit")
                .param("generation", generation).param("last", last == null ? null : last.value())
                .param("limit", limit).query((row, number) -> new MinutesId(row.getObject("minutes", UUID.class)))
                .list();
    }

    /** The generations of which at least one row is kept. */
    public Set<Integer> generations() {
        var generations = new HashSet<Integer>();
        tables.forEach(table -> generations.addAll(
                database.sql("select distinct generation from " + table).query(Integer.class).set()));
        return generations;
    }
}
