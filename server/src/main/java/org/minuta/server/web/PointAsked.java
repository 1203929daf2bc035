package org.minuta.server.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Refusal;
import org.minuta.query.history.Asked;
import org.springframework.http.HttpStatus;

/** A point in the past as requests name it. */
public final class PointAsked {

    private PointAsked() {
    }

    /**
     * A revision is a number, anything else an instant, all of its millisecond included; nothing is now.
     *
     * @throws RefusedRequest if the words are none of these
     */
    public static Asked of(@Nullable String words) {
        if (words == null) {
            return new Asked.Now();
        }
        try {
            return words.chars().allMatch(sign -> '0' <= sign && sign <= '9') ? new Asked.Revision(Long.parseLong(words))
                    : new Asked.At(Millisecond.endOf(Instant.parse(words)));
        } catch (NumberFormatException | DateTimeParseException neither) {
            throw new RefusedRequest(HttpStatus.BAD_REQUEST, Refusal.MALFORMED,
                    "A point in the past is a revision, or an instant such as 2020-06-17T22:00:00.000Z");
        }
    }
}
