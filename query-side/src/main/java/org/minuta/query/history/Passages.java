package org.minuta.query.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Attributes;
import org.minuta.query.history.ComparedRun.ChangedBy;
import org.minuta.query.history.TextComparison.Fate;
import org.minuta.query.history.TextComparison.Piece;
import org.minuta.query.history.TextComparison.Stretch;

/**
 * Tells the passages of one text between two revisions, with who wrote what and who changed it.
 *
 * @param whole what made the text come or go as a whole, of which the text itself knows nothing
 */
record Passages(Trace trace, long from, long to, @Nullable ChangedBy whole) {

    List<Passage> of(Weave weave, boolean before, boolean after) {
        return TextComparison.of(weave, strand -> Fate.of(before && strand.shows(from), after && strand.shows(to)))
                .stream().map(this::passage).toList();
    }

    private Passage passage(Stretch stretch) {
        if (!stretch.changed()) {
            return new Passage.Kept(joined(stretch.pieces().stream().map(piece -> run(piece, to, null)).toList()));
        }
        return new Passage.Changed(
                joined(stretch.pieces().stream().filter(piece -> piece.fate() != Fate.CAME)
                        .map(piece -> run(piece, from, piece.fate() == Fate.KEPT)).toList()),
                joined(stretch.pieces().stream().filter(piece -> piece.fate() != Fate.WENT)
                        .map(piece -> run(piece, to, piece.fate() == Fate.KEPT)).toList()));
    }

    private ComparedRun run(Piece piece, long when, @Nullable Boolean both) {
        Strand strand = piece.strand();
        Attributes looks = strand.looks(when);
        Attributes before = strand.looks(from);
        boolean redressed = piece.fate() == Fate.KEPT && !before.equals(strand.looks(to));
        return new ComparedRun(piece.text(), looks.isEmpty() ? null : looks, trace.personOf(strand.written()),
                strand.written(), redressed ? dressing(strand) : piece.fate() == Fate.KEPT ? null : turn(strand),
                redressed ? before : null, Boolean.TRUE.equals(both) ? true : null);
    }

    private @Nullable ChangedBy turn(Strand strand) {
        if (strand.shows(from) == strand.shows(to)) {
            return whole;
        }
        long turn = strand.lastTurn(Math.max(from, to));
        return turn == strand.written() ? null : changedBy(turn);
    }

    private ChangedBy dressing(Strand strand) {
        Strand.Dress dress = strand.dress(Math.max(from, to));
        if (dress == null) {
            throw new IllegalStateException("What looks different was given another look");
        }
        return changedBy(dress.revision());
    }

    private ChangedBy changedBy(long revision) {
        return new ChangedBy(trace.personOf(revision), revision);
    }

    /** Runs of the same origin that stand side by side are one: later changes around them had cut them apart. */
    private static List<ComparedRun> joined(List<ComparedRun> runs) {
        List<ComparedRun> joined = new ArrayList<>();
        var text = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            ComparedRun run = runs.get(i);
            text.append(run.text());
            if (i + 1 == runs.size() || !runs.get(i + 1).withText("").equals(run.withText(""))) {
                joined.add(run.withText(text.toString()));
                text.setLength(0);
            }
        }
        return joined;
    }
}
