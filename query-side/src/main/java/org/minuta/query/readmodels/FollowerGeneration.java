package org.minuta.query.readmodels;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.RecordedEvents;

/** A generation in which a {@link Follower} of each minutes is kept. */
public final class FollowerGeneration<K extends Follower> implements Generation<K> {

    private static final int PAGE = 500;

    private final int number;
    private final GenerationTables tables;
    private final FollowerRows<K> rows;
    private final Function<MinutesId, K> unopened;
    private final MinutesReader reader;

    /** @param unopened makes a follower that was told nothing yet */
    public FollowerGeneration(int number, GenerationTables tables, FollowerRows<K> rows,
            Function<MinutesId, K> unopened, MinutesReader reader) {
        this.number = number;
        this.tables = tables;
        this.rows = rows;
        this.unopened = unopened;
        this.reader = reader;
    }

    @Override
    public @Nullable K find(MinutesId minutes) {
        long revision = reached(minutes);
        return revision == 0 ? null : rows.read(reader.at(minutes, revision).orElseThrow(
                () -> new IllegalStateException("There is no record of minutes " + minutes)));
    }

    @Override
    public long revision(K kept) {
        return kept.revision();
    }

    @Override
    public int weight(K kept) {
        return kept.weight();
    }

    @Override
    public Map<MinutesId, Long> reached(Collection<MinutesId> minutes) {
        return tables.reached(number, minutes);
    }

    @Override
    public K after(@Nullable K kept, NextEvent next) {
        K told = kept == null ? unopened.apply(next.minutes()) : kept;
        told.tell(next.revision(), next.at(), next.event());
        return told;
    }

    @Override
    public void write(Collection<K> kept) {
        rows.write(kept);
        kept.forEach(Follower::written);
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
    public List<String> differences(MinutesState then, RecordedEvents record) {
        K told = unopened.apply(then.minutes());
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
