package org.minuta.query.agreements;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.query.search.Asked;

/**
 * Which agreements somebody asks for; what is missing is not asked for.
 *
 * @param responsible words of the names of people who are responsible, or their beginnings
 * @param dueBefore   the first day that is too late
 * @param text        words of the wording
 * @param at          the instant whose agreements are asked for, missing for the present
 * @param page        counted from 1
 */
public record AgreementsAsked(@Nullable AgreementStatus status, @Nullable String responsible,
        @Nullable LocalDate dueBefore, @Nullable String text, @Nullable Instant at, int page) {

    /** So many words of names count. */
    static final int MOST_NAMES = 16;
    private static final int LONGEST = Asked.LONGEST_TEXT;

    /** @throws IllegalArgumentException if it cannot be asked, with a reason for the one who asks */
    public AgreementsAsked {
        if (page < 1) {
            throw new IllegalArgumentException("Pages count from 1");
        }
        if (text != null && text.length() > LONGEST || responsible != null && responsible.length() > LONGEST) {
            throw new IllegalArgumentException("A search has at most " + LONGEST + " characters");
        }
    }
}
