package org.minuta.query.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.MinutesEvent.AgreementRecorded;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.MinutesEvent.TopicAdded;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.text.Attributes;
import org.minuta.query.history.TextComparison.Fate;

/** Tells the {@link Entry} of each {@link Span} of a past that does not grow meanwhile. */
final class Entries {

    private final Past past;
    private final Trace trace;
    private final Map<TextId, Touched> touched = new HashMap<>();

    Entries(Past past) {
        this.past = past;
        this.trace = past.trace();
    }

    Entry of(Span span) {
        return span.deed() == null ? edited(span, Objects.requireNonNull(span.text())) : done(span, span.deed());
    }

    private Entry edited(Span span, TextId text) {
        LongPredicate edits = edits(span, text);
        return new Entry(span.first(), span.last(), span.count(), trace.at(span.first()), trace.at(span.last()),
                trace.by(span.last()), EntryKind.TEXT_EDITED, text.toString(),
                past.deeds().labelAt(text.toString(), span.last()), number(text, span.last()), List.of(),
                words(span, text, edits), looks(span, text, edits), null, names(span));
    }

    private Entry done(Span span, Deed deed) {
        boolean document = span.count() > 1;
        return new Entry(span.first(), span.last(), span.count(), trace.at(span.first()), trace.at(span.last()),
                trace.by(span.first()), document ? EntryKind.DOCUMENT_READ : deed.kind(), deed.part(), deed.label(),
                number(deed.part(), span.last()), deed.values(), document ? List.of() : words(deed), List.of(),
                restored(deed), names(span));
    }

    private @Nullable Integer number(String part, long revision) {
        return part.startsWith("agreement:") ? number(TextId.of(part), revision) : null;
    }

    private @Nullable Integer number(TextId text, long revision) {
        return text instanceof TextId.Wording(var agreement) ? past.deeds().numberAt(agreement, revision) : null;
    }

    private Map<Long, String> names(Span span) {
        SortedMap<Long, String> within = past.deeds().names().subMap(span.first(), span.last() + 1);
        if (within.isEmpty()) {
            return Map.of();
        }
        Map<Long, String> names = new TreeMap<>(within);
        names.keySet().removeIf(revision -> !isPartOf(span, revision));
        return names;
    }

    private boolean isPartOf(Span span, long revision) {
        return span.text() == null || edits(span, span.text()).test(revision);
    }

    /** Whether a revision is one of a span of edits: another span of the same person and text never lies within it. */
    private LongPredicate edits(Span span, TextId text) {
        UUID person = trace.by(span.first()).id();
        return revision -> revision >= span.first() && revision <= span.last()
                && text.equals(trace.editedIn(revision)) && trace.by(revision).id().equals(person);
    }

    private Touched touched(TextId text) {
        return touched.computeIfAbsent(text, unknown -> new Touched(trace.weave(text)));
    }

    /** What others struck out meanwhile did come all the same. */
    private List<WordChange> words(Span span, TextId text, LongPredicate edits) {
        long last = span.last();
        return words(text, touched(text).places(span.first(), last, edits), last, strand -> {
            boolean struckOut = !strand.shows(last) && strand.written() <= last;
            boolean byItself = struckOut && edits.test(strand.lastTurn(last));
            if (edits.test(strand.written())) {
                return byItself ? null : Fate.CAME;
            }
            if (struckOut) {
                return byItself ? Fate.WENT : null;
            }
            return strand.shows(last) ? Fate.KEPT : null;
        });
    }

    private List<WordChange> words(TextId text, int[] places, long revision, TextComparison.Judge judge) {
        return places.length == 0 ? List.of() : WordChange.of(TextComparison.of(
                touched(text).withSurroundings(places, strand -> strand.shows(revision)), judge));
    }

    /** What one revision changed in a text, whoever wrote it first. */
    List<WordChange> rewritten(TextId text, long revision) {
        return words(text, touched(text).places(revision, revision, any -> true), revision,
                strand -> Fate.of(strand.shows(revision - 1), strand.shows(revision)));
    }

    /** In printed order, the texts that read or look otherwise since an entry restored a revision; none of others. */
    List<TextId> restoredTexts(Entry entry) {
        if (entry.kind() != EntryKind.REVISION_RESTORED) {
            return List.of();
        }
        long revision = entry.first();
        var restored = (RevisionRestored) trace.valuesWithin(revision - 1, revision).getFirst().event();
        return Differences.texts(restored.content()).stream().filter(text ->
                !rewritten(text, revision).isEmpty() || !relooked(text, revision).isEmpty()).toList();
    }

    /** What others did to the looks of the same words in between is not among it. */
    private List<LookChange> looks(Span span, TextId text, LongPredicate edits) {
        List<LookChange> looks = new ArrayList<>();
        for (int place : touched(text).places(span.first(), span.last(), edits)) {
            Strand strand = touched(text).strand(place);
            List<Strand.Dress> dresses = Arrays.stream(strand.dresses())
                    .filter(dress -> edits.test(dress.revision())).toList();
            if (!dresses.isEmpty() && !edits.test(strand.written())
                    && (strand.shows(span.last()) || !edits.test(strand.lastTurn(span.last())))) {
                Attributes before = strand.looks(dresses.getFirst().revision() - 1);
                Attributes after = before;
                for (Strand.Dress dress : dresses) {
                    after = after.changedBy(strand.looks(dress.revision() - 1).changeTo(dress.looks()));
                }
                add(looks, strand.text(), before, after);
            }
        }
        return looks;
    }

    /** The words that look different since a revision, whoever gave them their looks first. */
    List<LookChange> relooked(TextId text, long revision) {
        List<LookChange> looks = new ArrayList<>();
        for (int place : touched(text).places(revision, revision, any -> true)) {
            Strand strand = touched(text).strand(place);
            if (strand.shows(revision - 1) && strand.shows(revision)) {
                add(looks, strand.text(), strand.looks(revision - 1), strand.looks(revision));
            }
        }
        return looks;
    }

    private static void add(List<LookChange> looks, String text, Attributes earlier, Attributes later) {
        if (earlier.equals(later)) {
            return;
        }
        Attributes before = earlier.isEmpty() ? null : earlier;
        Attributes after = later.isEmpty() ? null : later;
        LookChange last = looks.isEmpty() ? null : looks.getLast();
        boolean same = last != null && Objects.equals(last.before(), before) && Objects.equals(last.after(), after);
        String words = same ? last.text() + text : text;
        if (same) {
            looks.removeLast();
        }
        looks.add(new LookChange(Excerpt.start(words, WordChange.LONG), before, after));
    }

    /** What a thing said when it was added. */
    private static List<WordChange> words(Deed deed) {
        String text = switch (deed.event().event()) {
            case TopicAdded(Topic topic, int _) -> topic.discussion().text();
            case AgreementRecorded(Agreement agreement, int _) -> agreement.wording().text();
            default -> "";
        };
        return text.isEmpty() ? List.of() : List.of(new WordChange("", "", Excerpt.start(text, WordChange.LONG), ""));
    }

    private static @Nullable Long restored(Deed deed) {
        return deed.event().event() instanceof RevisionRestored restored ? restored.revision() : null;
    }
}
