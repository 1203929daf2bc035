package org.minuta.query.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.TextId;

/**
 * Which entries of the history are wanted; what is missing does not matter.
 *
 * @param by        made by this person, under whatever name
 * @param part      done to this part, as in {@link Entry}; a kind of part such as {@code attendee} stands for all of it
 * @param agreement done to this agreement, changing its printed number, or restoring it to something else
 * @param kind      of this kind
 * @param from      ended then or later
 * @param to        began then or earlier
 */
public record HistoryFilter(@Nullable UUID by, @Nullable String part, @Nullable AgreementId agreement,
        @Nullable EntryKind kind, @Nullable Instant from, @Nullable Instant to) {

    public static final HistoryFilter NONE = new HistoryFilter(null, null, null, null, null, null);

    boolean lets(Span span, Trace trace) {
        return letsTime(span, trace) && (by == null || trace.by(span.first()).id().equals(by))
                && (kind == null || kind == kind(span)) && letsPart(span);
    }

    private boolean letsTime(Span span, Trace trace) {
        return (from == null || !trace.at(span.last()).isBefore(from))
                && (to == null || !trace.at(span.first()).isAfter(to));
    }

    private static EntryKind kind(Span span) {
        return span.deed() == null ? EntryKind.TEXT_EDITED
                : span.count() > 1 ? EntryKind.DOCUMENT_READ : span.deed().kind();
    }

    private boolean letsPart(Span span) {
        String done = span.deed() == null ? String.valueOf(span.text()) : span.deed().part();
        boolean part = this.part == null || done.equals(this.part) || done.startsWith(this.part + ":");
        return part && (agreement == null || done.equals("agreement:" + agreement)
                || span.deed() != null && touches(span.deed(), agreement));
    }

    private static boolean touches(Deed deed, AgreementId agreement) {
        TextId wording = new TextId.Wording(agreement);
        return deed.renumbered().stream().anyMatch(change -> change.agreement().equals(agreement))
                || deed.event().event() instanceof RevisionRestored restored
                && (restored.texts().stream().anyMatch(change -> change.text().equals(wording))
                || deed.values().stream().anyMatch(change -> change.value().startsWith(wording + ".")));
    }
}
