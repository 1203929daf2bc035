package org.minuta.query.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minuta.query.minutes.MinutesState;

/** Finds the {@link Comparison} of two states of the same minutes. */
final class Comparisons {

    private Comparisons() {
    }

    static Comparison between(Past past, MinutesState from, MinutesState to) {
        Difference difference = Differences.between(past.trace(), from, to);
        Map<String, Long> set = new HashMap<>();
        long earlier = Math.min(from.revision(), to.revision());
        long later = Math.max(from.revision(), to.revision());
        for (Deed deed : past.deeds().told()) {
            if (deed.revision() > earlier && deed.revision() <= later) {
                deed.values().forEach(change -> set.put(change.value(), deed.revision()));
            }
        }
        Map<Long, Made> made = new HashMap<>();
        Stream.concat(set.values().stream(), difference.texts().stream()
                .flatMap(text -> text.passages().stream()).flatMap(passage -> runs(passage).stream())
                .map(run -> run.changed() == null ? run.revision() : run.changed().revision()))
                .forEach(revision -> made.computeIfAbsent(revision, unknown -> made(past.trace(), revision)));
        return new Comparison(from, to, difference, set, made);
    }

    private static Made made(Trace trace, long revision) {
        return new Made(revision, trace.by(revision), trace.at(revision));
    }

    private static List<ComparedRun> runs(Passage passage) {
        return switch (passage) {
            case Passage.Kept(var kept) -> kept;
            case Passage.Changed(var went, var came) -> Stream.concat(went.stream(), came.stream()).toList();
        };
    }
}
