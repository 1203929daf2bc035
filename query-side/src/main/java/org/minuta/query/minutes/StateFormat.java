package org.minuta.query.minutes;

/** How a state is kept as bytes. What {@link #write} gives, {@link #read} makes the same state of. */
public interface StateFormat {

    /** Names the shape of the bytes. States kept in another shape, by an older or newer program, are left unread. */
    String shape();

    byte[] write(MinutesState state);

    /** @throws RuntimeException if the bytes are not a state in this shape */
    MinutesState read(byte[] bytes);
}
