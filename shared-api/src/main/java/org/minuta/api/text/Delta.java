package org.minuta.api.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text, or a change of a text, in the published Quill (rich-text) format: operations that insert, retain and delete,
 * read from the start; what follows the last one is kept. Lengths and positions count UTF-16 units. A <em>document</em>
 * is a delta of inserts only: the change that writes it into an empty text.
 *
 * <p>Immutable and always in normal form (neighbours alike are one operation, an insert stands before a delete at the
 * same place, no plain retain at the end), so deltas that do the same compare equal. Each verb takes time linear in
 * the operations and text of its operands and gives what quill-delta 5.1.0 gives for the same operands, in this form.
 * Unlike there, lengths that add up beyond {@link Integer#MAX_VALUE} are a {@link MalformedDelta}, and
 * {@link #applyTo}, {@link #requireFits} and {@link #invert} refuse what reaches past the end of the document;
 * the first two also what parts a surrogate pair of it.
 */
public final class Delta {

    /** The empty text, and the change that changes nothing. */
    public static final Delta EMPTY = new Delta(List.of(), 0, 0);

    private final List<Op> ops;
    private final int baseLength;
    private final int resultLength;

    Delta(List<Op> ops, int baseLength, int resultLength) {
        this.ops = ops;
        this.baseLength = baseLength;
        this.resultLength = resultLength;
    }

    /**
     * The normal form of these operations.
     *
     * @throws MalformedDelta if the lengths add up beyond any text
     */
    public static Delta of(List<Op> ops) {
        var out = new Assembly();
        for (Op op : ops) {
            out.add(op);
        }
        return out.build();
    }

    /**
     * The normal form of operations that came from outside: first every check of {@link #requireWellFormed}, on the
     * operations as they were sent, so that faults are named by the sender's own count and a flood costs nothing.
     *
     * @throws MalformedDelta if the operations are not well-formed
     */
    public static Delta of(List<Op> ops, DeltaLimits limits) {
        Door.requireWellFormed(ops, limits);
        return of(ops);
    }

    /** The document with this plain text. */
    public static Delta document(String text) {
        return text.isEmpty() ? EMPTY : new Delta(List.of(new Op.Insert(text)), 0, text.length());
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The operations in normal form; unmodifiable. */
    public List<Op> ops() {
        return ops;
    }

    /** One change that does what this one and then {@code next} do. {@code a.compose(b).compose(c)} is associative. */
    public Delta compose(Delta next) {
        if (next.isEmpty()) {
            return this;
        }
        return isEmpty() ? next : Algebra.compose(this, next);
    }

    /**
     * This change as it must be once {@code accepted}, a change of the same text, came first.
     *
     * <p>For a and b on one text: a, then {@code b.after(a, OTHER_FIRST)}, reads the same as b, then
     * {@code a.after(b, SELF_FIRST)}. To rebase over several changes carry over one by one, in their order, never over
     * their composition: a composition no longer knows on which side of a deletion an insert stood.
     *
     * <p>In terms of quill-delta, {@code b.after(a, OTHER_FIRST)} is {@code a.transform(b, true)} and
     * {@code b.after(a, SELF_FIRST)} is {@code a.transform(b, false)}.
     */
    public Delta after(Delta accepted, Tie tie) {
        return isEmpty() || accepted.isEmpty() ? this : Algebra.after(this, accepted, tie);
    }

    /**
     * The change that takes this one back: {@code document.compose(d).compose(d.invert(document))} is the document.
     *
     * @throws MalformedDelta           if this change reaches past the end of the document
     * @throws IllegalArgumentException if the argument is not a document
     */
    public Delta invert(Delta document) {
        Door.requireDocument(document);
        Door.requireReach(this, document.resultLength);
        return Algebra.invert(this, document);
    }

    /**
     * Where a caret stands once {@code accepted} was applied to the text around it. On a tie, text inserted right at
     * the caret pushes it on ({@link Tie#OTHER_FIRST}) or leaves it where it is ({@link Tie#SELF_FIRST}).
     *
     * @param position UTF-16 units before the caret, not negative
     */
    public static int positionAfter(int position, Delta accepted, Tie tie) {
        if (position < 0) {
            throw new IllegalArgumentException("A position is not negative: " + position);
        }
        return Algebra.positionAfter(position, accepted, tie);
    }

    /** UTF-16 units that the text must have at least for this change to fit. */
    public int baseLength() {
        return baseLength;
    }

    /** UTF-16 units by which the text becomes longer; negative if it becomes shorter. */
    public int lengthChange() {
        return resultLength - baseLength;
    }

    /** UTF-16 units of what this change makes of a text of {@link #baseLength}; of a document, its length. */
    public int resultLength() {
        return resultLength;
    }

    /** Whether there are inserts only; so is the empty delta. */
    public boolean isDocument() {
        // In normal form a retain or delete counts into the base, however short.
        return baseLength == 0;
    }

    /**
     * The plain text of a document.
     *
     * @throws IllegalStateException if this is not a document
     */
    public String text() {
        if (!isDocument()) {
            throw new IllegalStateException("Only a document has a text of its own");
        }
        if (ops.size() == 1 && ops.getFirst() instanceof Op.Insert only) {
            return only.text();
        }
        var text = new StringBuilder(resultLength);
        for (Op op : ops) {
            if (op instanceof Op.Insert insert) {
                text.append(insert.text());
            }
        }
        return text.toString();
    }

    /**
     * The document after this change.
     *
     * @throws MalformedDelta           if {@link #requireFits} refuses
     * @throws IllegalArgumentException if the argument is not a document
     */
    public Delta applyTo(Delta document) {
        requireFits(document);
        return document.compose(this);
    }

    /**
     * Refuses what may not enter from outside: too many operations, too much inserted text, lone surrogates, control
     * characters other than tab and newline. (Lengths and attributes were refused when the operations were made.)
     *
     * @throws MalformedDelta naming the operation, counted in normal form
     */
    public void requireWellFormed(DeltaLimits limits) {
        Door.requireWellFormed(ops, limits);
    }

    /**
     * Refuses to change this document: past its end, or at a place inside a surrogate pair of it.
     *
     * @throws MalformedDelta           naming the operation, counted in normal form
     * @throws IllegalArgumentException if the argument is not a document
     */
    public void requireFits(Delta document) {
        Door.requireDocument(document);
        Door.requireFits(this, document.ops, document.resultLength);
    }

    public boolean isEmpty() {
        return ops.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Delta that && ops.equals(that.ops);
    }

    @Override
    public int hashCode() {
        return ops.hashCode();
    }

    /** For people who look for a fault. It repeats the text, so it belongs in no log. */
    @Override
    public String toString() {
        return Reading.of(ops);
    }

    /** Writes a delta step by step; steps of no length are dropped. */
    public static final class Builder {

        private final Assembly out = new Assembly();

        private Builder() {
        }

        public Builder insert(String text) {
            return insert(text, Attributes.NONE);
        }

        public Builder insert(String text, Attributes attributes) {
            if (!text.isEmpty()) {
                out.insert(new Op.Insert(text, attributes));
            }
            return this;
        }

        public Builder retain(int length) {
            return retain(length, Attributes.NONE);
        }

        /** @throws MalformedDelta if the length is negative, or the lengths add up beyond any text */
        public Builder retain(int length, Attributes attributes) {
            if (length != 0) {
                out.add(new Op.Retain(length, attributes));
            }
            return this;
        }

        /** @throws MalformedDelta if the length is negative, or the lengths add up beyond any text */
        public Builder delete(int length) {
            if (length != 0) {
                out.add(new Op.Delete(length));
            }
            return this;
        }

        /** The delta in normal form; the builder has then done its work. */
        public Delta build() {
            return out.build();
        }
    }
}
