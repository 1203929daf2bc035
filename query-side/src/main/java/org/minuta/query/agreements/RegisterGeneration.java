package org.minuta.query.agreements;

import java.util.List;
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

/** The agreements of each minutes. */
final class RegisterGeneration implements Generation<RegisteredMinutes> {

    private static final int PAGE = 500;

    private final int number;
    private final GenerationTables tables;
    private final RegisterRows rows;
    private final FollowedStates states;

    RegisterGeneration(int number, JdbcClient database, MinutesReader reader) {
        this.number = number;
        this.tables = tables(database);
        this.rows = new RegisterRows(database, number);
        this.states = new FollowedStates(reader);
    }

    static GenerationTables tables(JdbcClient database) {
        return new GenerationTables(database, "register_minutes", "register_line", "register_version");
    }

    @Override
    public @Nullable RegisteredMinutes find(MinutesId minutes) {
        long revision = rows.revision(minutes);
        return revision == 0 ? null : RegisteredMinutes.from(states.at(minutes, revision), rows.times(minutes),
                rows.versions(minutes));
    }

    @Override
    public long revision(RegisteredMinutes kept) {
        return kept.revision();
    }

    @Override
    public RegisteredMinutes after(@Nullable RegisteredMinutes kept, NextEvent next) {
        RegisteredMinutes told = kept == null ? RegisteredMinutes.unopened(next.minutes()) : kept;
        told.tell(next.revision(), next.at(), next.event());
        return told;
    }

    @Override
    public void write(RegisteredMinutes kept) {
        rows.write(kept);
        states.leave(kept.state());
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
    public List<String> differences(RegisteredMinutes kept, MinutesState then, RecordedEvents record) {
        RegisteredMinutes told = RegisteredMinutes.unopened(then.minutes());
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
