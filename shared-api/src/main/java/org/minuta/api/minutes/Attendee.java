package org.minuta.api.minutes;

import org.jspecify.annotations.Nullable;

/**
 * A person on the list of the meeting, with post and organization as they were that day.
 *
 * @param part the part in the meeting; missing when nobody has said
 */
public record Attendee(AttendeeId id, String name, @Nullable String position, @Nullable String organization,
        @Nullable Part part, Attendance attendance) {

    /** This attendee with the changed values set. */
    public Attendee with(AttendeeChanges changes) {
        String changedName = Change.apply(changes.name(), name);
        return new Attendee(id, changedName == null ? name : changedName,
                Change.apply(changes.position(), position), Change.apply(changes.organization(), organization),
                Change.apply(changes.part(), part), attendance);
    }

    public Attendee with(Attendance recorded) {
        return new Attendee(id, name, position, organization, part, recorded);
    }
}
