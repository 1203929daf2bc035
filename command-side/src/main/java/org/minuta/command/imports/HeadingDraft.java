package org.minuta.command.imports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.Language;
import org.minuta.api.minutes.Modality;

/** The values of the heading as far as read. */
final class HeadingDraft {

    Language language = Language.SPANISH;
    @Nullable String title;
    @Nullable String issuedIn;
    @Nullable LocalDate issuedOn;
    @Nullable String event;
    @Nullable LocalDate heldOn;
    @Nullable LocalTime startsAt;
    @Nullable LocalTime endsAt;
    @Nullable ZoneId zone;
    @Nullable String venue;
    @Nullable Modality modality;
    @Nullable String logo;

    Heading heading() {
        return new Heading(language, OneLineValue.ofNullable(title), OneLineValue.ofNullable(issuedIn), issuedOn,
                OneLineValue.ofNullable(event), heldOn, startsAt, endsAt, zone,
                OneLineValue.ofNullable(venue), modality, OneLineValue.ofNullable(logo));
    }
}
