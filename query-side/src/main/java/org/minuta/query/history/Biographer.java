package org.minuta.query.history;

import java.util.ArrayList;
import java.util.List;
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
        for (Span span : past.spans().told()) {
            if (wording.equals(span.text())) {
                life.add(entries.of(span));
            } else if (span.deed() != null) {
                Entry share = share(span, span.deed(), entries);
                if (share != null) {
                    life.add(share);
                }
            }
        }
        return new Biography(past.trace().minutes(), agreement, past.trace().revision(), life);
    }

    /** What an event that sets values did to the agreement; missing if nothing. */
    private @Nullable Entry share(Span span, Deed deed, Entries entries) {
        if (span.count() > 1) {
            return readWithTheDocument(span, entries);
        }
        if (deed.part().equals(part)) {
            return entries.of(span);
        }
        List<ValueChange> values = new ArrayList<>(deed.values().stream()
                .filter(change -> change.value().startsWith(part + ".")).toList());
        if (values.isEmpty()) {
            deed.renumbered().stream().filter(change -> change.agreement().equals(agreement)).map(this::asValue)
                    .forEach(values::add);
        }
        List<WordChange> words = deed.event().event() instanceof RevisionRestored
                ? entries.rewritten(wording, deed.revision()) : List.of();
        return values.isEmpty() && words.isEmpty() ? null : entries.of(span).about(
                past.deeds().numberAt(agreement, deed.revision()), values, words);
    }

    private ValueChange asValue(Deed.Renumbered change) {
        return new ValueChange(ValueNames.agreement(agreement, "number"), change.from(), change.to());
    }

    /** The agreement's own event among those of a document that was read; the span tells only of the first. */
    private @Nullable Entry readWithTheDocument(Span span, Entries entries) {
        List<Deed> own = past.deeds().told().stream()
                .filter(deed -> deed.revision() <= span.last() && deed.part().equals(part)).toList();
        if (own.isEmpty()) {
            return null;
        }
        Deed recorded = own.getFirst();
        Entry entry = entries.of(new Span(recorded.revision(), own.getLast().revision(), 1, null, recorded));
        return entry.about(past.deeds().numberAt(agreement, span.last()),
                own.stream().flatMap(deed -> deed.values().stream()).toList(), entry.words()).counting(own.size());
    }
}
