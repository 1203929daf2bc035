package org.minuta.query.history;

/** How a past is kept as bytes. What {@link #write} gives, {@link #read} makes the same form of. */
public interface TraceFormat {

    /** Names the shape of the bytes. What an older or newer program kept in another shape is left unread. */
    String shape();

    byte[] write(TraceForm form);

    /** @throws RuntimeException if the bytes are not a form in this shape */
    TraceForm read(byte[] bytes);
}
