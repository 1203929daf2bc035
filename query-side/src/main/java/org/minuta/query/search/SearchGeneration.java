package org.minuta.query.search;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.query.minutes.FollowedStates;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.query.readmodels.Generation;
import org.minuta.query.readmodels.GenerationTables;
import org.minuta.query.readmodels.NextEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The passages of each minutes. */
final class SearchGeneration implements Generation<SearchedMinutes> {

    private static final int PAGE = 500;

    private final int number;
    private final GenerationTables tables;
    private final SearchRows rows;
    private final FollowedStates states;

    SearchGeneration(int number, JdbcClient database, MinutesReader reader) {
        this.number = number;
        this.tables = tables(database);
        this.rows = new SearchRows(database, new PostgresStems(database), number);
        this.states = new FollowedStates(reader);
    }

    static GenerationTables tables(JdbcClient database) {
        return new GenerationTables(database, "search_minutes", "search_listing", "search_passage");
    }

    @Override
    public @Nullable SearchedMinutes find(MinutesId minutes) {
        long revision = rows.revision(minutes);
        return revision == 0 ? null : SearchedMinutes.from(states.at(minutes, revision), rows.passages(minutes),
                rows.listing(minutes));
    }

    @Override
    public long revision(SearchedMinutes kept) {
        return kept.revision();
    }

    @Override
    public SearchedMinutes after(@Nullable SearchedMinutes kept, NextEvent next) {
        SearchedMinutes told = kept == null ? SearchedMinutes.unopened(next.minutes()) : kept;
        told.tell(next.revision(), next.at(), next.event());
        return told;
    }

    @Override
    public void write(SearchedMinutes kept) {
        rows.write(kept);
        states.leave(Objects.requireNonNull(kept.state()));
    }

    @Override
    public int forget(int limit) {
        return tables.forget(number, limit);
    }

    @Override
    public List<MinutesId> minutesAfter(@Nullable MinutesId last, int limit) {
        return tables.minutesAfter(number, last, limit);
    }

    @Override
    public List<String> differences(SearchedMinutes kept, MinutesState then, RecordedEvents record) {
        SearchedMinutes told = SearchedMinutes.unopened(then.minutes());
        while (told.revision() < then.revision()) {
            int limit = (int) Math.min(PAGE, then.revision() - told.revision());
            List<RecordedEvent> page = record.after(then.minutes(), told.revision(), limit);
            if (page.isEmpty()) {
                return List.of("revision");
            }
            page.forEach(event -> told.tell(event.revision(), event.at(), event.event()));
        }
        return rows.differences(told);
    }
}
