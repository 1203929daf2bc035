package org.minuta.query.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Delta;
import org.minuta.api.text.Op;
import org.minuta.query.history.TraceForm.DressForm;
import org.minuta.query.history.TraceForm.TurnsForm;
import org.minuta.query.history.TraceForm.WeaveForm;

/** Takes a {@link Trace} apart to be kept, and puts it together again. */
final class TraceForms {

    private TraceForms() {
    }

    static TraceForm of(Trace trace) {
        int revisions = Math.toIntExact(trace.revision());
        int[] by = new int[revisions];
        long[] nanos = new long[revisions];
        int[] texts = new int[revisions];
        long before = 0;
        for (int i = 0; i < revisions; i++) {
            by[i] = trace.personOf(i + 1L);
            long now = Trace.nanosSinceEpoch(trace.at(i + 1L));
            nanos[i] = now - before;
            before = now;
            TextId edited = trace.editedIn(i + 1L);
            texts[i] = edited == null ? 0 : trace.placeOf(edited);
        }
        return new TraceForm(trace.minutes(), List.copyOf(trace.people()), by, nanos, texts,
                List.copyOf(trace.values()),
                trace.texts().stream().map(text -> weaveForm(text, trace.weave(text))).toList());
    }

    private static WeaveForm weaveForm(TextId text, Weave weave) {
        Delta.Builder words = Delta.builder();
        int[] lengths = new int[weave.strands()];
        long[] written = new long[weave.strands()];
        List<TurnsForm> turns = new ArrayList<>();
        List<DressForm> dresses = new ArrayList<>();
        int[] next = {0};
        weave.forEach(strand -> {
            int index = next[0]++;
            words.insert(strand.text(), strand.looks());
            lengths[index] = strand.length();
            written[index] = strand.written();
            if (strand.turns().length > 0) {
                turns.add(new TurnsForm(index, strand.turns()));
            }
            for (Strand.Dress dress : strand.dresses()) {
                dresses.add(new DressForm(index, dress.revision(), dress.looks()));
            }
        });
        return new WeaveForm(text, words.build(), lengths, written, turns, dresses);
    }

    /** @throws RuntimeException if the form does not hold together */
    static Trace trace(TraceForm form) {
        TraceFormCheck.requireWhole(form);
        Trace trace = new Trace(form.minutes());
        form.weaves().forEach(weave -> fill(trace.weave(weave.text()), weave));
        form.values().forEach(trace::keep);
        long at = 0;
        for (int i = 0; i < form.by().length; i++) {
            at += form.nanos()[i];
            trace.remember(form.people().get(form.by()[i]), at, form.texts()[i]);
        }
        return trace;
    }

    private static void fill(Weave weave, WeaveForm form) {
        Map<Integer, long[]> turns = new HashMap<>();
        form.turns().forEach(one -> turns.put(one.strand(), one.revisions()));
        Map<Integer, List<Strand.Dress>> dresses = new HashMap<>();
        form.dresses().forEach(one -> dresses.computeIfAbsent(one.strand(), strand -> new ArrayList<>())
                .add(new Strand.Dress(one.revision(), one.looks())));
        int strand = 0;
        for (Op op : form.words().ops()) {
            Op.Insert insert = (Op.Insert) op;
            for (int from = 0; from < insert.length(); strand++) {
                int to = from + form.lengths()[strand];
                weave.append(new Strand(insert.text().substring(from, to), form.written()[strand], insert.attributes(),
                        turns.getOrDefault(strand, Strand.NO_TURNS),
                        dresses.getOrDefault(strand, List.of()).toArray(Strand.NO_DRESSES)));
                from = to;
            }
        }
        if (strand != form.lengths().length) {
            throw new IllegalStateException("The words of text " + form.text() + " are not those of its strands");
        }
    }
}
