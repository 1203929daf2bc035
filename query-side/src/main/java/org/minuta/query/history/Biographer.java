package org.minuta.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.ValueNames;

/** Tells the {@link Biography} of one agreement. */
final class Biographer {

    private final Past past;
    private final AgreementId agreement;
    private final TextId wording;
    private final String part;

    Biographer(Past past, AgreementId agreement) {
        this.past = past;
        this.agreement = agreement;
        wording = new TextId.Wording(agreement);
        part = wording.toString();
    }

    /** Missing if the minutes never had such an agreement. */
    @Nullable Biography tell() {
        if (!past.trace().texts().contains(wording)) {
            return null;
        }
        Entries entries = new Entries(past);
        List<Entry> life = new ArrayList<>();
        var order = new PlaceInOrder(agreement);
        for (Span span : past.spans().told()) {
            if (wording.equals(span.text())) {
                life.add(entries.of(span));
            } else if (span.deed() != null) {
                Entry share = share(span, span.deed(), order, entries);
                if (share != null) {
                    life.add(share);
                }
            }
        }
        return new Biography(past.trace().minutes(), agreement, past.trace().revision(), life);
    }

    /** What an event that sets values did to the agreement; missing if nothing. */
    private @Nullable Entry share(Span span, Deed deed, PlaceInOrder order, Entries entries) {
        if (span.count() > 1) {
            deedsUntil(span.last()).forEach(order::tell);
            return readWithTheDocument(span, entries);
        }
        ValueChange placed = order.tell(deed);
        if (deed.part().equals(part)) {
            return entries.of(span);
        }
        List<ValueChange> values = new ArrayList<>(deed.values().stream()
                .filter(change -> change.value().startsWith(part + ".")).toList());
        boolean restored = deed.event().event() instanceof RevisionRestored;
        if (!restored) {
            if (placed != null) {
                values.add(placed);
            }
            deed.renumbered().stream().filter(change -> change.agreement().equals(agreement)).map(this::asValue)
                    .forEach(values::add);
        }
        List<WordChange> words = restored ? entries.rewritten(wording, deed.revision()) : List.of();
        List<LookChange> looks = restored ? entries.relooked(wording, deed.revision()) : List.of();
        return values.isEmpty() && words.isEmpty() && looks.isEmpty() ? null : entries.of(span).about(
                past.deeds().numberAt(agreement, deed.revision()), values, words, looks);
    }

    private ValueChange asValue(Deed.Renumbered change) {
        return new ValueChange(ValueNames.agreement(agreement, "number"), change.from(), change.to());
    }

    /** The agreement's own event among those of a document that was read; the span tells only of the first. */
    private @Nullable Entry readWithTheDocument(Span span, Entries entries) {
        List<Deed> own = deedsUntil(span.last()).filter(deed -> deed.part().equals(part)).toList();
        if (own.isEmpty()) {
            return null;
        }
        Deed recorded = own.getFirst();
        Entry entry = entries.of(new Span(recorded.revision(), own.getLast().revision(), 1, null, recorded));
        return entry.about(past.deeds().numberAt(agreement, span.last()),
                own.stream().flatMap(deed -> deed.values().stream()).toList(), entry.words(), entry.looks())
                .counting(own.size());
    }

    private Stream<Deed> deedsUntil(long revision) {
        return past.deeds().told().stream().takeWhile(deed -> deed.revision() <= revision);
    }
}
