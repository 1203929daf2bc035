package org.minuta.api.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document kept in chunks, for texts that change often: a change copies the chunks that it touches and leaves the
 * others as they are, where {@link Delta#applyTo} writes the whole text anew. Both give the same document.
 *
 * <p>Immutable. Neighbouring chunks with the same attributes never fit into one chunk, so that many small changes do not
 * leave many small chunks. No cut between two chunks parts a surrogate pair.
 */
public final class ChunkedDocument {

    private static final int CHUNK = 1_024;

    public static final ChunkedDocument EMPTY = new ChunkedDocument(List.of(), 0, CHUNK);

    private final List<Op> chunks;
    private final int length;
    private final int chunkLength;
    /** Worked out when it is asked for; two threads that do so at once come to the same. */
    private @Nullable Delta joined;

    private ChunkedDocument(List<Op> chunks, int length, int chunkLength) {
        this.chunks = chunks;
        this.length = length;
        this.chunkLength = chunkLength;
    }

    /** @throws IllegalArgumentException if the argument is not a document */
    public static ChunkedDocument of(Delta document) {
        return of(document, CHUNK);
    }

    static ChunkedDocument of(Delta document, int chunkLength) {
        Door.requireDocument(document);
        var out = new Chunks(chunkLength);
        document.ops().forEach(op -> out.add((Op.Insert) op));
        ChunkedDocument chunked = out.document();
        chunked.joined = document;
        return chunked;
    }

    /** UTF-16 units. */
    public int length() {
        return length;
    }

    int chunkCount() {
        return chunks.size();
    }

    /** The document as one delta, in normal form. */
    public Delta delta() {
        Delta known = joined;
        if (known == null) {
            known = Delta.of(chunks);
            joined = known;
        }
        return known;
    }

    /**
     * Refuses a change that does not fit, as {@link Delta#requireFits} does.
     *
     * @throws MalformedDelta naming the operation, counted in normal form
     */
    public void requireFits(Delta change) {
        Door.requireFits(change, chunks, length);
    }

    /**
     * The document after this change.
     *
     * @throws MalformedDelta if {@link #requireFits} refuses
     */
    public ChunkedDocument after(Delta change) {
        requireFits(change);
        var before = new Cursor(chunks);
        var out = new Chunks(chunkLength);
        for (Op op : change.ops()) {
            switch (op) {
                case Op.Insert insert -> out.add(insert);
                case Op.Retain retain -> out.keep(before, retain.length(), retain.attributes());
                case Op.Delete delete -> before.skipAcross(delete.length());
            }
        }
        out.keep(before, Integer.MAX_VALUE, Attributes.NONE);
        return out.document();
    }

    /** Equal if they read the same, wherever the cuts are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof ChunkedDocument that && delta().equals(that.delta());
    }

    @Override
    public int hashCode() {
        return delta().hashCode();
    }

    /** As {@link Delta#toString}: it repeats the text, so it belongs in no log. */
    @Override
    public String toString() {
        return delta().toString();
    }

    /** Chunks being written, from the start of the document onwards. */
    private static final class Chunks {

        private final int chunkLength;
        private final List<Op> written = new ArrayList<>();
        private Op.@Nullable Insert last;
        private int length;

        private Chunks(int chunkLength) {
            this.chunkLength = chunkLength;
        }

        /** Takes so many units from the cursor, or what is left there. */
        void keep(Cursor before, int units, Attributes changes) {
            for (int left = units; left > 0 && before.op() instanceof Op.Insert had; ) {
                int step = Math.min(left, before.left());
                int from = before.offset();
                boolean whole = step == had.length() && changes.isEmpty();
                add(whole ? had : new Op.Insert(had.text().substring(from, from + step),
                        had.attributes().compose(changes)));
                before.skip(step);
                left -= step;
            }
        }

        void add(Op.Insert text) {
            if (text.length() > chunkLength) {
                addInPieces(text);
            } else if (last != null && last.length() + text.length() <= chunkLength
                    && last.attributes().equals(text.attributes())) {
                last = new Op.Insert(last.text() + text.text(), text.attributes());
                length += text.length();
            } else {
                closeLast();
                last = text;
                length += text.length();
            }
        }

        private void addInPieces(Op.Insert text) {
            int from = 0;
            while (from < text.length()) {
                int to = Math.min(from + chunkLength, text.length());
                if (Characters.splitsPair(text.text(), to)) {
                    to++;
                }
                closeLast();
                last = new Op.Insert(text.text().substring(from, to), text.attributes());
                length += to - from;
                from = to;
            }
        }

        private void closeLast() {
            if (last != null) {
                written.add(last);
            }
        }

        ChunkedDocument document() {
            closeLast();
            return new ChunkedDocument(List.copyOf(written), length, chunkLength);
        }
    }
}
