package org.minuta.query.search;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.text.Delta;

/** What minutes say, by its place: a {@link String}, or a {@link Delta} where many write. What is empty is left out. */
final class Places {

    private final Map<Place, Object> words = new HashMap<>();

    private Places() {
    }

    static Map<Place, Object> of(MinutesContent content) {
        var places = new Places();
        places.readHeading(content.heading());
        content.attendees().forEach(places::readAttendee);
        content.topics().forEach(places::readTopic);
        content.agreements().forEach(places::readAgreement);
        places.put(Place.of(Field.NOTES), content.notes());
        places.put(Place.of(Field.NEXT_VENUE), content.followUp() == null ? null : content.followUp().venue());
        return places.words;
    }

    static Place of(TextId text) {
        return switch (text) {
            case TextId.Notes() -> Place.of(Field.NOTES);
            case TextId.Discussion(var topic) -> new Place(Field.DISCUSSION, topic.value());
            case TextId.Wording(var agreement) -> new Place(Field.WORDING, agreement.value());
        };
    }

    /** The text at a place, without its format. */
    static String text(Object words) {
        return switch (words) {
            case Delta document -> document.text();
            default -> words.toString();
        };
    }

    private void readHeading(Heading heading) {
        put(Place.of(Field.TITLE), heading.title());
        put(Place.of(Field.EVENT), heading.event());
        put(Place.of(Field.ISSUED_IN), heading.issuedIn());
        put(Place.of(Field.VENUE), heading.venue());
    }

    private void readAttendee(Attendee attendee) {
        put(new Place(Field.ATTENDEE, attendee.id().value()),
                Stream.of(attendee.name(), attendee.position(), attendee.organization())
                        .filter(value -> value != null && !value.isEmpty()).collect(Collectors.joining(", ")));
    }

    private void readTopic(Topic topic) {
        put(new Place(Field.TOPIC_TITLE, topic.id().value()), topic.title());
        put(new Place(Field.DISCUSSION, topic.id().value()), topic.discussion());
    }

    private void readAgreement(Agreement agreement) {
        put(new Place(Field.WORDING, agreement.id().value()), agreement.wording());
        put(new Place(Field.RESPONSIBLE, agreement.id().value()), agreement.responsible().stream()
                .map(Responsible::name).collect(Collectors.joining(", ")));
        put(new Place(Field.REASON, agreement.id().value()), agreement.withdrawnBecause());
    }

    private void put(Place place, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            words.put(place, value);
        }
    }

    private void put(Place place, Delta text) {
        if (!text.isEmpty()) {
            words.put(place, text);
        }
    }
}
