package org.minuta.api.minutes;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who has to carry out an agreement.
 *
 * @param name     as printed
 * @param attendee the attendee of these minutes it is, if it is one
 */
public record Responsible(String name, @Nullable AttendeeId attendee) {
}
