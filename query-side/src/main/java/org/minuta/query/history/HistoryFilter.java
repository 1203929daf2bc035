package org.minuta.query.history;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.TextId;

/**
 * Which entries of the history are wanted; what is missing does not matter.
 *
 * @param by        made by this person, under whatever name
 * @param part      done to this part, as in {@link Entry}; a kind of part such as {@code attendee} stands for all of it;
 *                  a document that was read was done to all that it brought
 * @param agreement done to this agreement, changing its printed number, or restoring it to something else
 * @param kind      of this kind
 * @param from      ended then or later
 * @param to        began then or earlier
 */
public record HistoryFilter(@Nullable UUID by, @Nullable String part, @Nullable AgreementId agreement,
        @Nullable EntryKind kind, @Nullable Instant from, @Nullable Instant to) {

    public static final HistoryFilter NONE = new HistoryFilter(null, null, null, null, null, null);

    private static final String ID = ":[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern PART = Pattern.compile(
            "minutes|heading|notes|followUp|(attendee|topic|agreement)(" + ID + ")?|revision(:[1-9][0-9]{0,17})?");

    /** @throws IllegalArgumentException if it can let nothing pass */
    public HistoryFilter {
        if (part != null && !PART.matcher(part).matches()) {
            throw new IllegalArgumentException("part is minutes, heading, notes, followUp, or attendee, topic,"
                    + " agreement or revision, alone or with a colon and an id");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("from comes before to");
        }
    }

    boolean lets(Span span, Past past) {
        Trace trace = past.trace();
        return letsTime(span, trace) && (by == null || trace.by(span.first()).id().equals(by))
                && (kind == null || kind == kind(span)) && letsPart(span, past);
    }

    private boolean letsTime(Span span, Trace trace) {
        return (from == null || !trace.at(span.last()).isBefore(from))
                && (to == null || !trace.at(span.first()).isAfter(to));
    }

    private static EntryKind kind(Span span) {
        return span.deed() == null ? EntryKind.TEXT_EDITED
                : span.count() > 1 ? EntryKind.DOCUMENT_READ : span.deed().kind();
    }

    private boolean letsPart(Span span, Past past) {
        if (span.count() > 1 && span.deed() != null) {
            return read(span, past).anyMatch(this::letsKind)
                    && (agreement == null || read(span, past).anyMatch(this::isDoneToAgreement));
        }
        String done = span.deed() == null ? String.valueOf(span.text()) : span.deed().part();
        return letsKind(done) && (agreement == null || isDoneToAgreement(done)
                || span.deed() != null && touches(span.deed(), agreement));
    }

    private boolean isDoneToAgreement(String done) {
        return done.equals("agreement:" + agreement);
    }

    private boolean letsKind(String done) {
        return part == null || done.equals(part) || done.startsWith(part + ":");
    }

    /** Everything that a document which was read brought along. */
    private static Stream<String> read(Span span, Past past) {
        return Stream.concat(
                past.deeds().told().stream().takeWhile(deed -> deed.revision() <= span.last()).map(Deed::part),
                LongStream.rangeClosed(span.first(), span.last()).mapToObj(past.trace()::editedIn)
                        .filter(Objects::nonNull).map(TextId::toString));
    }

    private static boolean touches(Deed deed, AgreementId agreement) {
        TextId wording = new TextId.Wording(agreement);
        return deed.renumbered().stream().anyMatch(change -> change.agreement().equals(agreement))
                || deed.event().event() instanceof RevisionRestored restored
                && (restored.texts().stream().anyMatch(change -> change.text().equals(wording))
                || deed.values().stream().anyMatch(change -> change.value().startsWith(wording + ".")));
    }
}
