package org.minuta.command.imports;

/** A file that cannot be read as minutes. The message says so to people and holds no words of the file. */
public final class UnreadableDocument extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** No bytes, or only white space. */
        EMPTY,
        /** Not a plain text. */
        BINARY,
        /** Larger than the limit on files, or more than minutes can hold. */
        TOO_LARGE,
        /** A text, but none of the headings of minutes is in it. */
        NOT_MINUTES
    }

    private final Reason reason;

    UnreadableDocument(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
