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

    /** @throws IllegalStateException if the event is not the next one; this past is then of no more use */
    void tell(RecordedEvent next) {
        trace.tell(next);
        work(next.revision(), next.event() instanceof TextEdited ? null : next);
    }

    private void work(long revision, @Nullable RecordedEvent value) {
        if (value != null) {
            deeds.tell(value);
        }
        spans.tell(revision, value == null ? null : deeds.told().getLast());
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
