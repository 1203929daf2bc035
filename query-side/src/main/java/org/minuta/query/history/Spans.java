package org.minuta.query.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.TextId;

/**
 * Groups events so that people can read them: the edits of one text by one person close in time are one span, a document
 * that was read is one, and everything else stands alone. Each event is in exactly one span.
 */
final class Spans {

    /** A person who does nothing to a text for longer has ended a span of edits. */
    static final Duration PAUSE = Duration.ofMinutes(2);
    /** No span of edits is longer, so that the past comes to rest. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    private final Trace trace;
    private final List<Span> spans = new ArrayList<>();
    private final Map<Writing, Integer> open = new HashMap<>();

    private record Writing(UUID person, TextId text) {
    }

    /** @param trace has been told of every revision that is told here */
    Spans(Trace trace) {
        this.trace = trace;
    }

    /** By ascending first revision. */
    List<Span> told() {
        return spans;
    }

    /** @param deed what the next revision set; missing if it edited a text */
    void tell(long revision, @Nullable Deed deed) {
        if (revision > 1 && revision <= trace.readThrough()) {
            spans.set(0, spans.getFirst().with(revision));
        } else if (deed == null) {
            edited(revision, Objects.requireNonNull(trace.editedIn(revision)));
        } else {
            spans.add(new Span(revision, revision, 1, null, deed));
            if (deed.event().event() instanceof RevisionRestored) {
                open.clear();
            }
        }
    }

    private void edited(long revision, TextId text) {
        var writing = new Writing(trace.by(revision).id(), text);
        Integer place = open.get(writing);
        if (place != null && continues(spans.get(place), trace.at(revision))) {
            spans.set(place, spans.get(place).with(revision));
        } else {
            open.put(writing, spans.size());
            spans.add(new Span(revision, revision, 1, text, null));
        }
    }

    private boolean continues(Span span, Instant next) {
        return !next.isAfter(trace.at(span.last()).plus(PAUSE)) && !next.isAfter(trace.at(span.first()).plus(LONGEST));
    }
}
