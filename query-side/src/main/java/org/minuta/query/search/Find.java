package org.minuta.query.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in minutes where something was found.
 *
 * @param id       of the attendee, topic or agreement
 * @param value    which value of the part, if it has several
 * @param revision a revision at which the minutes said so; missing if they still do
 * @param snippet  the words there
 */
public record Find(Field.Part part, @Nullable UUID id, @Nullable String value, @Nullable Long revision,
        List<Run> snippet) {

    static Find at(Place place, @Nullable Long revision, List<Run> snippet) {
        return new Find(place.field().part(), place.thing().equals(Place.NONE) ? null : place.thing(),
                place.field().value(), revision, snippet);
    }
}
