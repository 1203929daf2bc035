package org.minuta.query.readmodels;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of a read model, the same for all its generations; the first has one row for each minutes, with its
 * revision.
 */
public final class GenerationTables {

    private final JdbcClient database;
    private final List<String> tables;

    public GenerationTables(JdbcClient database, String... tables) {
        this.database = database;
        this.tables = List.of(tables);
    }

    /** The revisions that the rows of these minutes tell of; nothing of minutes without a row. */
    public Map<MinutesId, Long> reached(int generation, Collection<MinutesId> minutes) {
        return database.sql("select minutes, revision from " + tables.getFirst()
                        + " where generation = :generation and minutes = any (:minutes)")
                .param("generation", generation)
                .param("minutes", minutes.stream().map(MinutesId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(new MinutesId(row.getObject("minutes", UUID.class)),
                        row.getLong("revision"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
