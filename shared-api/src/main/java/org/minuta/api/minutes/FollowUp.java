package org.minuta.api.minutes;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The next meeting, in the zone of this one.
 *
 * @param on    the day
 * @param at    wall clock
 * @param venue where
 */
public record FollowUp(LocalDate on, @Nullable LocalTime at, @Nullable String venue) {
}
