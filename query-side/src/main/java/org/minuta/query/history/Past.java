package org.minuta.query.history;

import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;

/** A {@link Trace} with what is worked out from it as it grows. Not safe for use by several threads. */
final class Past {

    private final Trace trace;
    private final Deeds deeds = new Deeds();
    private final Spans spans;

    Past(MinutesId minutes) {
        this(new Trace(minutes));
    }

    /** @param trace is told by nobody else from now on */
    Past(Trace trace) {
        this.trace = trace;
        spans = new Spans(trace);
        int value = 0;
        for (long revision = 1; revision <= trace.revision(); revision++) {
            boolean sets = trace.editedIn(revision) == null;
            work(revision, sets ? trace.values().get(value++) : null);
        }
    }

    /** @throws BrokenPast if the form does not hold together */
    static Past of(TraceForm form) {
        try {
            return new Past(TraceForms.trace(form));
        } catch (RuntimeException broken) {
            throw new BrokenPast("What was kept does not hold together", broken);
        }
    }

    /** @throws BrokenPast if the event cannot follow; this past is then of no more use */
    void tell(RecordedEvent next) {
        try {
            trace.tell(next);
            work(next.revision(), next.event() instanceof TextEdited ? null : trace.values().getLast());
        } catch (RuntimeException broken) {
            throw new BrokenPast("Revision " + next.revision() + " cannot follow", broken);
        }
    }

    private void work(long revision, @Nullable RecordedEvent value) {
        if (value != null) {
            deeds.tell(value);
        }
        spans.tell(revision, value == null ? null : deeds.told().getLast());
    }

    /** Roughly the bytes it takes in memory. */
    int weight() {
        return (int) Math.min(trace.weight() + deeds.weight(), Integer.MAX_VALUE);
    }

    Trace trace() {
        return trace;
    }

    Deeds deeds() {
        return deeds;
    }

    Spans spans() {
        return spans;
    }
}
