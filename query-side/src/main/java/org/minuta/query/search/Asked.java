package org.minuta.query.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementStatus;

/**
 * Which minutes somebody asks for.
 *
 * @param text   words to be found; all minutes if missing
 * @param past   whether words that the minutes no longer say are found, too
 * @param at     the instant whose minutes are asked for, missing for the present
 * @param status what some agreement of the minutes must have, missing for any or no agreement
 * @param page   counted from 1, to {@link #LAST_PAGE}
 */
public record Asked(@Nullable String text, boolean past, @Nullable Instant at, @Nullable AgreementStatus status,
        int page) {

    /** A question in words is not longer. */
    public static final int LONGEST_TEXT = 1_000;
    /** Who has turned so many pages without finding it asks for more words. */
    public static final int LAST_PAGE = 500;

    /** @throws IllegalArgumentException if it cannot be asked, with a reason for the one who asks */
    public Asked {
        if (page < 1 || page > LAST_PAGE) {
            throw new IllegalArgumentException("Pages count from 1 to " + LAST_PAGE);
        }
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("A search has at most " + LONGEST_TEXT + " characters");
        }
        if (past && at != null) {
            throw new IllegalArgumentException("Ask for the past as a whole or for an instant, not for both");
        }
    }
}
