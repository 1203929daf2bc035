package org.minuta.api.text;

/**
 * Who goes first where two changes of the same text meet: both insert at one place, or both set the same attribute.
 *
 * <p>"Self" is the change (or the caret) that is being carried over the other one. Both sides of one meeting must name
 * opposite ties, else their texts part for ever.
 */
public enum Tie {
    /** The carried change goes first: its insert stands before the other's, its attribute wins. */
    SELF_FIRST,
    /** The other change goes first: its insert stands before the carried one, its attribute stays. */
    OTHER_FIRST
}
