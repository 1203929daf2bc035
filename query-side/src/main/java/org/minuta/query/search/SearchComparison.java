package org.minuta.query.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.readmodels.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Compares the rows of the search with what was told from the first event. */
record SearchComparison(JdbcClient database, Stems stems, int generation) {

    private static final String LINE = """
            select * from search_minutes where generation = :generation and minutes = :minutes""";
    private static final String LISTINGS = """
            select * from search_listing where generation = :generation and minutes = :minutes""";
    private static final String ALL_PASSAGES = """
            select * from search_passage where generation = :generation and minutes = :minutes""";
    private static final String NORMAL = """
            select words::tsvector::text from unnest(:words::text[]) with ordinality said (words, place)
            order by place""";

    /** The names of what differs. */
    List<String> differences(SearchedMinutes told) {
        var differences = new ArrayList<String>();
        if (!of(LINE, told.minutes()).query(SearchRows::line).optional()
                .equals(Optional.of(SearchRows.storable(told.listed())))) {
            differences.add("line");
        }
        Spans.Changes<Listing> listings = told.listings().changes();
        if (!Set.copyOf(of(LISTINGS, told.minutes()).query((row, number) -> kept(SearchRows.listing(row), row)).list())
                .equals(spans(listings))) {
            differences.add("listing");
        }
        Set<Kept<Passage>> passages = spans(told.passages().changes());
        Map<Kept<Passage>, List<String>> rows = new HashMap<>();
        of(ALL_PASSAGES, told.minutes()).query((row, number) -> rows.put(kept(SearchRows.passage(row), row),
                List.of(row.getString("body"), row.getString("words")))).list();
        if (!rows.keySet().equals(passages)) {
            differences.add("passages");
        } else if (!rows.equals(said(List.copyOf(passages), told.passages()))) {
            differences.add("words");
        }
        return differences;
    }

    private Map<Kept<Passage>, List<String>> said(List<Kept<Passage>> passages, PassageSpans told) {
        List<String> texts = passages.stream().map(kept -> told.text(kept.what())).toList();
        List<String> words = database.sql(NORMAL).param("words", Vector.of(texts, stems)).query(String.class).list();
        var said = new HashMap<Kept<Passage>, List<String>>();
        for (int i = 0; i < passages.size(); i++) {
            said.put(passages.get(i), List.of(Objects.requireNonNull(Columns.storable(texts.get(i))), words.get(i)));
        }
        return said;
    }

    private static <K> Set<Kept<K>> spans(Spans.Changes<K> fromTheFirstEvent) {
        var spans = new HashSet<Kept<K>>();
        fromTheFirstEvent.past().forEach(past -> spans.add(new Kept<>(past.what(), past.since(), past.until().at())));
        fromTheFirstEvent.begun().forEach((what, since) -> spans.add(new Kept<>(what, since, null)));
        return spans;
    }

    private static <K> Kept<K> kept(K what, ResultSet row) throws SQLException {
        return new Kept<>(what, SearchRows.since(row), row.getTimestamp("until_at") == null ? null
                : Columns.instant(row, "until_at"));
    }

    private record Kept<K>(K what, Since since, @Nullable Instant until) {
    }

    private StatementSpec of(String sql, MinutesId minutes) {
        return database.sql(sql).param("generation", generation).param("minutes", minutes.value());
    }
}
