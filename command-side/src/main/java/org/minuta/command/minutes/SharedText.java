package org.minuta.command.minutes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesEvent.Rebased;
import org.minuta.api.text.ChunkedDocument;
import org.minuta.api.text.Delta;
import org.minuta.api.text.Op;
import org.minuta.api.text.Tie;

/**
 * One text and its recent edits, which is what it takes to put an edit of an older revision in its place.
 *
 * <p>The window of recent edits is bounded in number and in size. The rebase goes edit by edit: transforming over a
 * composition of several gives another result.
 */
final class SharedText {

    private static final int MOST_EDITS = 1_000;
    private static final int MOST_UNITS = 256 * 1024;
    /** Transformations one edit may cost: a few milliseconds. */
    private static final int MOST_WORK = 20_000;

    private ChunkedDocument document;
    private List<Edit> recent = new ArrayList<>();
    private int units;
    /** Every edit after this revision is in {@link #recent}. */
    private long completeAfter;
    /** Of the last edit placed; in no snapshot, as it only saves work. */
    private transient @Nullable Carried carried;

    /**
     * @param client  who sent it; missing if it came about by restoring a revision, which nobody typed
     * @param rebased what the author sent, where that differs
     */
    record Edit(long revision, @Nullable String client, Delta delta, @Nullable Rebased rebased) {

        int units() {
            return units(delta) + (rebased == null ? 0 : units(rebased.submitted()));
        }

        private static int units(Delta delta) {
            int inserted = 0;
            for (Op op : delta.ops()) {
                inserted += op instanceof Op.Insert insert ? insert.length() : 0;
            }
            return 16 * delta.ops().size() + inserted;
        }
    }

    /** For a snapshot to be read back. */
    private SharedText() {
        this(Delta.EMPTY);
    }

    SharedText(Delta document) {
        this.document = ChunkedDocument.of(document);
    }

    ChunkedDocument document() {
        return document;
    }

    boolean remembersSince(long base) {
        return base >= completeAfter;
    }

    /**
     * The edit as it fits the text now. Edits of the same client after {@code base} are taken as known to the author:
     * a client may send several before the first is answered.
     *
     * @return missing if what is kept does not suffice to tell
     */
    @Nullable Placed place(Delta submitted, long base, String client) {
        if (!remembersSince(base)) {
            return null;
        }
        Carried known = carried != null && carried.base() == base && carried.client().equals(client) ? carried
                : new Carried(client, base, base, List.of());
        List<Delta> unseen = new ArrayList<>(known.unseen());
        int work = 0;
        for (Edit edit : recent.subList(firstAfter(known.through()), recent.size())) {
            if (!client.equals(edit.client())) {
                unseen.add(edit.delta());
            } else if (!unseen.isEmpty()) {
                work += unseen.size();
                if (work > MOST_WORK || !passOwn(edit, base, unseen)) {
                    return null;
                }
            }
        }
        if (!recent.isEmpty()) {
            carried = new Carried(client, base, Math.max(known.through(), recent.getLast().revision()), unseen);
        }
        Delta placed = submitted;
        for (Delta accepted : unseen) {
            placed = placed.after(accepted, Tie.OTHER_FIRST);
        }
        return new Placed(placed, unseen.isEmpty() ? null : new Rebased(base, submitted));
    }

    /** Turns the unseen edits, which fit the text before the author's own earlier edit, into ones that fit after it. */
    private static boolean passOwn(Edit own, long base, List<Delta> unseen) {
        if (own.rebased() == null || own.rebased().base() != base) {
            return false;
        }
        Delta sent = own.rebased().submitted();
        for (int index = 0; index < unseen.size(); index++) {
            Delta other = unseen.get(index);
            unseen.set(index, other.after(sent, Tie.SELF_FIRST));
            sent = sent.after(other, Tie.OTHER_FIRST);
        }
        return true;
    }

    private int firstAfter(long base) {
        int low = 0;
        int high = recent.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (recent.get(middle).revision() > base) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    void apply(Edit edit) {
        document = document.after(edit.delta());
        recent.add(edit);
        units += edit.units();
        forgetTheOldest();
    }

    /** Drops a tenth more than it must, so that dropping from the front of a list costs little per edit. */
    private void forgetTheOldest() {
        if (recent.size() <= MOST_EDITS && units <= MOST_UNITS) {
            return;
        }
        int keepFrom = 0;
        while (recent.size() - keepFrom > MOST_EDITS * 9 / 10 || units > MOST_UNITS * 9 / 10) {
            units -= recent.get(keepFrom).units();
            keepFrom++;
        }
        completeAfter = recent.get(keepFrom - 1).revision();
        recent = new ArrayList<>(recent.subList(keepFrom, recent.size()));
    }

    /**
     * The edits that an author has not seen, as they fit the text that the author has: who sends a thousand edits
     * before the first is answered must not make the last one cost a thousand times as much.
     *
     * @param through the last revision taken into account
     */
    private record Carried(String client, long base, long through, List<Delta> unseen) {
    }

    /** @param rebased what the author sent, if others' edits came in between */
    record Placed(Delta delta, @Nullable Rebased rebased) {
    }
}
