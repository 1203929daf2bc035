package org.minuta.query.history;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Attributes;

/**
 * A run of text that one event wrote, with all that became of it since. Immutable.
 *
 * @param written the revision that wrote it
 * @param looks   of the text as it was written
 * @param turns   revisions in which it went, came back, went again …, ascending; most runs have none
 * @param dresses what it looked like later, by ascending revision
 */
record Strand(String text, long written, Attributes looks, long[] turns, Dress[] dresses) {

    static final long[] NO_TURNS = {};
    static final Dress[] NO_DRESSES = {};

    /** What text looks like from a revision on. */
    record Dress(long revision, Attributes looks) {
    }

    Strand(String text, long written, Attributes looks) {
        this(text, written, looks, NO_TURNS, NO_DRESSES);
    }

    int length() {
        return text.length();
    }

    /** How often it came, went, or was given another look. */
    int marks() {
        return turns.length + dresses.length;
    }

    /** Whether the text showed at a revision. */
    boolean shows(long revision) {
        return written <= revision && turnsUntil(revision) % 2 == 0;
    }

    /** Whether the text shows after all that happened so far. */
    boolean shows() {
        return turns.length % 2 == 0;
    }

    private int turnsUntil(long revision) {
        int count = 0;
        while (count < turns.length && turns[count] <= revision) {
            count++;
        }
        return count;
    }

    /** The revision that last made it come or go, at or before the given one; at the latest the one that wrote it. */
    long lastTurn(long revision) {
        int count = turnsUntil(revision);
        return count == 0 ? written : turns[count - 1];
    }

    /** The first revision after the given one that made it come or go. */
    long nextTurn(long revision) {
        return written > revision ? written : turns[turnsUntil(revision)];
    }

    Attributes looks(long revision) {
        Dress dress = dress(revision);
        return dress == null ? looks : dress.looks();
    }

    /** What it was last given to look like at or before a revision; missing if it still looks as written. */
    @Nullable Dress dress(long revision) {
        Dress last = null;
        for (Dress dress : dresses) {
            if (dress.revision() > revision) {
                break;
            }
            last = dress;
        }
        return last;
    }

    Strand turned(long revision) {
        long[] more = Arrays.copyOf(turns, turns.length + 1);
        more[turns.length] = revision;
        return new Strand(text, written, looks, more, dresses);
    }

    Strand dressed(long revision, Attributes now) {
        if (now.equals(looks(revision))) {
            return this;
        }
        Dress[] more = Arrays.copyOf(dresses, dresses.length + 1);
        more[dresses.length] = new Dress(revision, now);
        return new Strand(text, written, looks, turns, more);
    }

    Strand upTo(int index) {
        return new Strand(text.substring(0, index), written, looks, turns, dresses);
    }

    Strand from(int index) {
        return new Strand(text.substring(index), written, looks, turns, dresses);
    }
}
