package org.minuta.api.text;

import java.util.OptionalInt;

/**
 * A change that no text can take, or not this one.
 *
 * <p>The message names the fault and the operation (counted from 0). It never repeats what was sent, so it may be
 * shown to the sender and written to a log.
 */
public final class MalformedDelta extends RuntimeException {

    private static final int UNPLACED = -1;

    private final String fault;
    private final int operation;

    /** A fault whose operation is not known yet; see {@link #at(int)}. */
    public MalformedDelta(String fault) {
        super(fault);
        this.fault = fault;
        this.operation = UNPLACED;
    }

    /** A fault of the operation with this index, counted from 0. */
    public MalformedDelta(int operation, String fault) {
        super("Operation " + operation + ": " + fault);
        this.fault = fault;
        this.operation = operation;
    }

    /** The same fault, placed: for readers of JSON, which know where they are when an operation refuses its parts. */
    public MalformedDelta at(int index) {
        return new MalformedDelta(index, fault);
    }

    /** The index of the faulty operation, counted from 0; empty if the fault is of the whole. */
    public OptionalInt operation() {
        return operation == UNPLACED ? OptionalInt.empty() : OptionalInt.of(operation);
    }
}
