package org.minuta.api.minutes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The values of a {@link Heading} that change; a missing one stays, see {@link Change}. */
public record HeadingChanges(@Nullable Change<Language> language, @Nullable Change<String> title,
        @Nullable Change<String> issuedIn, @Nullable Change<LocalDate> issuedOn, @Nullable Change<String> event,
        @Nullable Change<LocalDate> heldOn, @Nullable Change<LocalTime> startsAt, @Nullable Change<LocalTime> endsAt,
        @Nullable Change<ZoneId> zone, @Nullable Change<String> venue, @Nullable Change<Modality> modality,
        @Nullable Change<String> logo) {

    public static final HeadingChanges NONE = new HeadingChanges(
            null, null, null, null, null, null, null, null, null, null, null, null);

    public static HeadingChanges title(String title) {
        return new HeadingChanges(
                null, Change.to(title), null, null, null, null, null, null, null, null, null, null);
    }

    /** What would have to change so that {@code from} reads like {@code to}. */
    public static HeadingChanges between(Heading from, Heading to) {
        return new HeadingChanges(changed(from.language(), to.language()), changed(from.title(), to.title()),
                changed(from.issuedIn(), to.issuedIn()), changed(from.issuedOn(), to.issuedOn()),
                changed(from.event(), to.event()), changed(from.heldOn(), to.heldOn()),
                changed(from.startsAt(), to.startsAt()), changed(from.endsAt(), to.endsAt()),
                changed(from.zone(), to.zone()), changed(from.venue(), to.venue()),
                changed(from.modality(), to.modality()), changed(from.logo(), to.logo()));
    }

    private static <T> @Nullable Change<T> changed(@Nullable T from, @Nullable T to) {
        return java.util.Objects.equals(from, to) ? null : Change.to(to);
    }
}
