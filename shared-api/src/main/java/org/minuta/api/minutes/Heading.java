package org.minuta.api.minutes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The values above the minutes.
 *
 * @param language language of the documents; Spanish unless said otherwise
 * @param title    such as "Minuta Reunión de Trabajo"
 * @param issuedIn the place where the minutes were issued
 * @param issuedOn the day on which the minutes were issued
 * @param event    the event or body that met
 * @param heldOn   the day of the meeting, as the wall calendar in {@code zone} showed it
 * @param startsAt when it began, wall clock in {@code zone}
 * @param endsAt   when it ended, wall clock in {@code zone}; earlier than {@code startsAt} means the next day
 * @param zone     the time zone of the meeting
 * @param venue    the place, room or link where it was held
 * @param modality how people met
 * @param logo     name or address of the picture at the top; the picture itself is not kept here
 */
public record Heading(Language language, @Nullable String title, @Nullable String issuedIn,
        @Nullable LocalDate issuedOn, @Nullable String event, @Nullable LocalDate heldOn,
        @Nullable LocalTime startsAt, @Nullable LocalTime endsAt, @Nullable ZoneId zone,
        @Nullable String venue, @Nullable Modality modality, @Nullable String logo) {

    public static final Heading EMPTY = new Heading(Language.SPANISH,
            null, null, null, null, null, null, null, null, null, null, null);

    /** This heading with the changed values set. */
    public Heading with(HeadingChanges changes) {
        Language changed = Change.apply(changes.language(), language);
        return new Heading(changed == null ? Language.SPANISH : changed,
                Change.apply(changes.title(), title), Change.apply(changes.issuedIn(), issuedIn),
                Change.apply(changes.issuedOn(), issuedOn), Change.apply(changes.event(), event),
                Change.apply(changes.heldOn(), heldOn), Change.apply(changes.startsAt(), startsAt),
                Change.apply(changes.endsAt(), endsAt), Change.apply(changes.zone(), zone),
                Change.apply(changes.venue(), venue), Change.apply(changes.modality(), modality),
                Change.apply(changes.logo(), logo));
    }
}
