package org.minuta.api.text;

/**
 * How large a change may be that comes in from outside.
 *
 * @param textLength UTF-16 units that one change may insert, all its inserts together
 * @param operations operations that one change may have
 */
public record DeltaLimits(int textLength, int operations) {

    /** A text of 200,000 UTF-16 units, a change of 2,000 operations. */
    public static final DeltaLimits DEFAULT = new DeltaLimits(200_000, 2_000);

    public DeltaLimits {
        if (textLength < 1 || operations < 1) {
            throw new IllegalArgumentException("Limits of a delta are positive: " + textLength + ", " + operations);
        }
    }
}
