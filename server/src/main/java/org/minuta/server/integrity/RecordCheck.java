package org.minuta.server.integrity;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.ClientId;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.server.integrity.Difference.Kind;
import org.minuta.server.integrity.StoredStream.Stored;

/** Goes through the record of one minutes, event by event. Holds one page of events and one state at a time. */
final class RecordCheck {

    private static final String TYPE = "Minutes";
    private static final int PAGE = 500;

    private final RecordedEvents record;
    private final StoredStream stored;
    private final MinutesId minutes;
    private final Consumer<Difference> differences;
    private final Map<Sender, Long> numbers = new HashMap<>();
    private Instant time = Instant.MIN;
    private @Nullable RecordedEvent before;

    RecordCheck(RecordedEvents record, StoredStream stored, MinutesId minutes, Consumer<Difference> differences) {
        this.record = record;
        this.stored = stored;
        this.minutes = minutes;
        this.differences = differences;
    }

    /** Under the same client id, another person is another client. */
    private record Sender(UUID person, ClientId client) {

        static Sender of(RecordedEvent event) {
            return new Sender(event.by().id(), event.client());
        }
    }

    /**
     * What is stored, without its contents.
     *
     * @param head   the last revision
     * @param intact the last one up to which none is missing and none is there twice
     */
    record Extent(long head, long intact) {
    }

    /** Looks for holes, and for events that are there twice or in the wrong order. */
    Extent extent() {
        Stored last = Stored.NONE;
        long furthest = 0;
        long intact = Long.MAX_VALUE;
        List<Stored> page;
        do {
            page = stored.after(minutes.toString(), last, PAGE);
            for (Stored next : page) {
                if (!follows(last, next, furthest)) {
                    intact = Math.min(intact, Math.min(last.revision(), next.revision() - 1));
                }
                furthest = next.revision() == last.revision() ? furthest : Math.max(furthest, next.place());
                last = next;
            }
        } while (page.size() == PAGE);
        return new Extent(last.revision(), Math.min(intact, last.revision()));
    }

    private boolean follows(Stored last, Stored next, long furthest) {
        if (!TYPE.equals(next.type())) {
            report(Kind.FOREIGN_STREAM, next.revision(), "");
        }
        if (next.revision() == last.revision()) {
            report(Kind.EVENT_TWICE, next.revision(), "");
            return false;
        }
        if (next.place() < furthest) {
            report(Kind.STORED_OUT_OF_ORDER, next.revision(), "");
        }
        if (next.revision() > last.revision() + 1) {
            report(Kind.EVENT_MISSING, last.revision() + 1, next.revision() - last.revision() - 1 + " missing");
            return false;
        }
        return true;
    }

    /**
     * Tells the minutes from their first event on.
     *
     * @param intact  as far as it can be told
     * @param stops   revisions at which somebody wants to see the state
     * @param reached sees the states, in order, as far as the record can be told
     * @return the last revision up to which it can be told
     */
    long tell(long intact, NavigableSet<Long> stops, Consumer<MinutesState> reached) {
        MinutesState state = null;
        long revision = 0;
        while (revision < intact) {
            Long stop = stops.higher(revision);
            int limit = (int) Math.min(PAGE, (stop == null ? intact : Math.min(stop, intact)) - revision);
            List<RecordedEvent> page = readable(revision, limit);
            page.forEach(this::look);
            state = page.isEmpty() ? null : told(state, page);
            if (state == null) {
                return revision;
            }
            revision = state.revision();
            if (stops.contains(revision)) {
                reached.accept(state);
            }
        }
        return revision;
    }

    private List<RecordedEvent> readable(long revision, int limit) {
        try {
            return record.after(minutes, revision, limit);
        } catch (RuntimeException unreadable) {
            if (limit > 1) {
                return readable(revision, limit / 2);
            }
            report(Kind.EVENT_UNREADABLE, revision + 1, unreadable.getClass().getSimpleName());
            return List.of();
        }
    }

    private @Nullable MinutesState told(@Nullable MinutesState from, List<RecordedEvent> page) {
        MinutesState state = from;
        for (RecordedEvent event : page) {
            try {
                state = state == null ? MinutesState.opened(event) : state.after(event);
            } catch (IllegalStateException broken) {
                report(Kind.CANNOT_FOLLOW, event.revision(), event.event().getClass().getSimpleName());
                return null;
            }
            if (event.revision() == 1 && !state.minutes().equals(minutes)) {
                report(Kind.OTHER_MINUTES, 1, state.minutes().toString());
                return null;
            }
        }
        return state;
    }

    private void look(RecordedEvent event) {
        if (event.at().isBefore(time)) {
            report(Kind.TIME_GOES_BACK, event.revision(), "");
        }
        time = event.at();
        Long number = numbers.put(Sender.of(event), event.number());
        if (number != null && (event.number() < number || event.number() == number && !isOfTheCommandBefore(event))) {
            report(Kind.COMMAND_OUT_OF_ORDER, event.revision(), "number " + event.number() + " after " + number);
        }
        before = event;
    }

    /** A command may become several events, one right after the other. */
    private boolean isOfTheCommandBefore(RecordedEvent event) {
        return before != null && Sender.of(before).equals(Sender.of(event)) && before.number() == event.number();
    }

    private void report(Kind kind, long revision, String detail) {
        differences.accept(new Difference(kind, minutes.toString(), revision, detail));
    }
}
