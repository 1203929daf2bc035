package org.minuta.query.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The stems of PostgreSQL's own dictionaries, which every server has. A word that either language's dictionary leaves
 * out, such as "de" or "the", has none. People use few words over and over: those seen lately are remembered.
 */
final class PostgresStems implements Stems {

    private static final int REMEMBERED = 50_000;
    private static final String STEMS = """
            select word, ts_lexize('pg_catalog.spanish_stem', word) spanish,
                ts_lexize('pg_catalog.spanish_stem', folded) spanish_folded,
                ts_lexize('pg_catalog.english_stem', folded) english
            from unnest(:words::text[], :folded::text[]) asked (word, folded)""";

    private final JdbcClient database;
    private final Cache<String, Set<String>> known = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    PostgresStems(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, Set<String>> of(Collection<String> words) {
        var stems = new HashMap<>(known.getAllPresent(words));
        String[] unknown = words.stream().filter(word -> !stems.containsKey(word)).distinct().toArray(String[]::new);
        if (unknown.length > 0) {
            String[] folded = Arrays.stream(unknown).map(Word::compared).toArray(String[]::new);
            database.sql(STEMS).param("words", unknown).param("folded", folded)
                    .query((row, number) -> Map.entry(row.getString("word"), stems(row))).list()
                    .forEach(found -> stems.put(found.getKey(), found.getValue()));
            known.putAll(stems);
        }
        return stems;
    }

    private static Set<String> stems(ResultSet row) throws SQLException {
        var stems = new LinkedHashSet<String>();
        for (String language : new String[] {"spanish", "spanish_folded", "english"}) {
            String[] found = lexemes(row.getArray(language));
            if (found.length == 0) {
                return Set.of();
            }
            for (String stem : found) {
                stems.add(Word.compared(stem));
            }
        }
        return stems;
    }

    private static String[] lexemes(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
