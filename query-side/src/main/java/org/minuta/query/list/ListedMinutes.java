package org.minuta.query.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.minutes.MinutesState;

/**
 * One line of the list of all minutes. The values are those of the {@link Heading}.
 *
 * @param revision   the last one this line knows of; may be a little behind the record
 * @param attendees  how many are listed, whether or not they were present; missing as long as a line from before these
 *                   were counted has not been made anew
 * @param agreements how many there are, without those that were withdrawn; missing when {@code attendees} is
 * @param openedAt   server time of the first event
 * @param changedAt  server time of the last event
 */
public record ListedMinutes(MinutesId minutes, long revision, @Nullable String title, @Nullable String event,
        @Nullable String venue, @Nullable LocalDate heldOn, @Nullable LocalTime startsAt,
        @Nullable Integer attendees, @Nullable Integer agreements, Instant openedAt, Instant changedAt) {

    /** The line of minutes that stand so. */
    public static ListedMinutes of(MinutesState state, Instant openedAt) {
        Heading heading = state.content().heading();
        return new ListedMinutes(state.minutes(), state.revision(), heading.title(), heading.event(), heading.venue(),
                heading.heldOn(), heading.startsAt(), state.content().attendees().size(),
                Standing.in(state.content()).size(), openedAt, state.at());
    }
}
