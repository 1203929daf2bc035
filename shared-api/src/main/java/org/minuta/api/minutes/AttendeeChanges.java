package org.minuta.api.minutes;

import org.jspecify.annotations.Nullable;

/** The values of an {@link Attendee} that change; a missing one stays, see {@link Change}. A name cannot be cleared. */
public record AttendeeChanges(@Nullable Change<String> name, @Nullable Change<String> position,
        @Nullable Change<String> organization, @Nullable Change<Part> part) {
}
