package org.minuta.query.minutes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;

/**
 * Says what minutes say, now and then. Each answer includes every command that was acknowledged before the question,
 * whichever server committed it: what is remembered only shortens the way there.
 */
public final class MinutesReader {

    /** A checkpoint is kept at each multiple of so many revisions. */
    public static final int DISTANCE = 200;
    private static final int PAGE = 500;

    private final RecordedEvents record;
    private final Checkpoints checkpoints;
    private final LatestStates latest = new LatestStates();
    private final Turns turns = new Turns();

    public MinutesReader(RecordedEvents record, Checkpoints checkpoints) {
        this.record = record;
        this.checkpoints = checkpoints;
    }

    /** What the minutes say now; empty for unknown minutes. */
    public Optional<MinutesState> now(MinutesId minutes) {
        Optional<MinutesState> start = latest.of(minutes).or(() -> nearest(minutes, Goal.NOW));
        return start.map(from -> latest.remember(told(minutes, from, Goal.NOW)));
    }

    /**
     * What the minutes said at a revision; empty for unknown minutes.
     *
     * @throws UnknownRevision if the minutes have not had it
     */
    public Optional<MinutesState> at(MinutesId minutes, long revision) {
        long head = record.head(minutes);
        if (head == 0) {
            return Optional.empty();
        }
        if (revision < 1 || revision > head) {
            throw new UnknownRevision(minutes, revision, head);
        }
        Optional<MinutesState> state = at(minutes, Goal.at(revision));
        if (state.isPresent() && state.get().revision() != revision) {
            throw new IllegalStateException("The record of minutes " + minutes + " ends before its revision " + head);
        }
        return state;
    }

    /** What the minutes said at an instant; empty for unknown minutes and before they were opened. */
    public Optional<MinutesState> at(MinutesId minutes, Instant instant) {
        return at(minutes, Goal.at(instant));
    }

    /** The events after a revision, as in {@link RecordedEvents#after}. */
    public List<RecordedEvent> events(MinutesId minutes, long after, int limit) {
        return record.after(minutes, after, limit);
    }

    private Optional<MinutesState> at(MinutesId minutes, Goal goal) {
        return nearest(minutes, goal).map(from -> told(minutes, from, goal));
    }

    private Optional<MinutesState> nearest(MinutesId minutes, Goal goal) {
        return Stream.of(latest.of(minutes).filter(goal::includes), checkpoint(minutes, goal))
                .flatMap(Optional::stream)
                .max(Comparator.comparingLong(MinutesState::revision))
                .or(() -> opening(minutes).filter(goal::includes));
    }

    private Optional<MinutesState> checkpoint(MinutesId minutes, Goal goal) {
        Optional<MinutesState> kept = goal.instant().equals(Instant.MAX)
                ? checkpoints.latestUpTo(minutes, goal.revision())
                : checkpoints.latestUpTo(minutes, goal.instant());
        return kept.filter(goal::includes);
    }

    private Optional<MinutesState> opening(MinutesId minutes) {
        return record.after(minutes, 0, 1).stream().findFirst().map(MinutesState::opened);
    }

    /** A long way is gone by one reader at a time; those that waited find its end or its checkpoints near. */
    private MinutesState told(MinutesId minutes, MinutesState from, Goal goal) {
        Page page = page(minutes, from, goal);
        return page.last() ? told(from, page) : turns.inTurn(minutes, () -> toldToTheEnd(minutes, goal));
    }

    private MinutesState toldToTheEnd(MinutesId minutes, Goal goal) {
        MinutesState state = nearest(minutes, goal).orElseThrow();
        Page page;
        do {
            page = page(minutes, state, goal);
            state = told(state, page);
        } while (!page.last());
        return goal.equals(Goal.NOW) ? latest.remember(state) : state;
    }

    private Page page(MinutesId minutes, MinutesState from, Goal goal) {
        int limit = goal.limit(from, PAGE);
        List<RecordedEvent> events = limit == 0 ? List.of() : record.after(minutes, from.revision(), limit);
        List<RecordedEvent> wanted = events.stream().takeWhile(goal::includes).toList();
        return new Page(wanted, wanted.size() < events.size() || isLast(minutes, wanted, goal));
    }

    /** A page may be short though the record goes on. */
    private boolean isLast(MinutesId minutes, List<RecordedEvent> page, Goal goal) {
        if (page.isEmpty()) {
            return true;
        }
        long told = page.getLast().revision();
        return told == goal.revision() || told >= record.head(minutes);
    }

    private MinutesState told(MinutesState from, Page page) {
        MinutesState state = from;
        List<RecordedEvent> left = page.events();
        while (!left.isEmpty()) {
            int step = (int) Math.min(left.size(), DISTANCE - state.revision() % DISTANCE);
            state = state.after(left.subList(0, step));
            left = left.subList(step, left.size());
            if (state.revision() % DISTANCE == 0) {
                checkpoints.keep(state);
            }
        }
        return state;
    }

    private record Page(List<RecordedEvent> events, boolean last) {
    }
}
