package org.minuta.server.readmodels;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesEvent.RevisionNamed;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.list.MinutesListModel;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.query.readmodels.Generation;
import org.minuta.query.readmodels.NextEvent;
import org.minuta.query.readmodels.ReadModel;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of minutes in generations of its own, which cannot tell of some minutes that a revision was named. */
final class BrittleList implements ReadModel {

    static final String NAME = "brittle-list";
    /** So that its rows are not those of the list. */
    private static final int OWN = 1_000;

    private final ReadModel list = new MinutesListModel();
    private final Set<MinutesId> failing = ConcurrentHashMap.newKeySet();
    private volatile int onlyGeneration;

    void failsOn(MinutesId minutes) {
        failing.add(minutes);
    }

    void failsOnlyIn(int generation) {
        onlyGeneration = generation;
    }

    void isMended() {
        failing.clear();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Integer> generations(JdbcClient database) {
        return Set.copyOf(list.generations(database).stream().filter(number -> number > OWN)
                .map(number -> number - OWN).toList());
    }

    @Override
    public Generation<?> generation(int number, NamedParameterJdbcOperations database) {
        return new Brittle<>(number, list.generation(OWN + number, database));
    }

    private final class Brittle<K> implements Generation<K> {

        private final int number;
        private final Generation<K> lines;

        private Brittle(int number, Generation<K> lines) {
            this.number = number;
            this.lines = lines;
        }

        @Override
        public K after(@Nullable K kept, NextEvent next) {
            if (next.is(RevisionNamed.class) && failing.contains(next.minutes())
                    && (onlyGeneration == 0 || onlyGeneration == number)) {
                throw new IllegalStateException("A secret word");
            }
            return lines.after(kept, next);
        }

        @Override
        public @Nullable K find(MinutesId minutes) {
            return lines.find(minutes);
        }

        @Override
        public long revision(K kept) {
            return lines.revision(kept);
        }

        @Override
        public int weight(K kept) {
            return lines.weight(kept);
        }

        @Override
        public Map<MinutesId, Long> reached(Collection<MinutesId> minutes) {
            return lines.reached(minutes);
        }

        @Override
        public void write(Collection<K> kept) {
            lines.write(kept);
        }

        @Override
        public int forget(int limit) {
            return lines.forget(limit);
        }

        @Override
        public List<MinutesId> minutesAfter(@Nullable MinutesId last, int limit) {
            return lines.minutesAfter(last, limit);
        }

        @Override
        public List<String> differences(MinutesState then, RecordedEvents record) {
            return lines.differences(then, record);
        }
    }
}
