package org.minuta.command.minutes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.Topic;

/** The name of each value, as in answers, and what it says. Texts are not values. */
final class ValueNames {

    static final String FOLLOW_UP = "followUp";

    private ValueNames() {
    }

    static String attendee(Object id, String value) {
        return "attendee:" + id + "." + value;
    }

    static String topic(Object id, String value) {
        return "topic:" + id + "." + value;
    }

    static String agreement(Object id, String value) {
        return "agreement:" + id + "." + value;
    }

    static String revisionName(long revision) {
        return "revision:" + revision + ".name";
    }

    static Map<String, @Nullable Object> of(Heading heading) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("heading.language", heading.language());
        values.put("heading.title", heading.title());
        values.put("heading.issuedIn", heading.issuedIn());
        values.put("heading.issuedOn", heading.issuedOn());
        values.put("heading.event", heading.event());
        values.put("heading.heldOn", heading.heldOn());
        values.put("heading.startsAt", heading.startsAt());
        values.put("heading.endsAt", heading.endsAt());
        values.put("heading.zone", heading.zone());
        values.put("heading.venue", heading.venue());
        values.put("heading.modality", heading.modality());
        values.put("heading.logo", heading.logo());
        return values;
    }

    /** Only the values that the changes name. */
    static Map<String, @Nullable Object> of(HeadingChanges changes) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        put(values, "heading.language", changes.language());
        put(values, "heading.title", changes.title());
        put(values, "heading.issuedIn", changes.issuedIn());
        put(values, "heading.issuedOn", changes.issuedOn());
        put(values, "heading.event", changes.event());
        put(values, "heading.heldOn", changes.heldOn());
        put(values, "heading.startsAt", changes.startsAt());
        put(values, "heading.endsAt", changes.endsAt());
        put(values, "heading.zone", changes.zone());
        put(values, "heading.venue", changes.venue());
        put(values, "heading.modality", changes.modality());
        put(values, "heading.logo", changes.logo());
        return values;
    }

    static Map<String, @Nullable Object> of(Attendee attendee) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(attendee(attendee.id(), "name"), attendee.name());
        values.put(attendee(attendee.id(), "position"), attendee.position());
        values.put(attendee(attendee.id(), "organization"), attendee.organization());
        values.put(attendee(attendee.id(), "part"), attendee.part());
        values.put(attendee(attendee.id(), "attendance"), attendee.attendance());
        return values;
    }

    static Map<String, @Nullable Object> of(Topic topic) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(topic(topic.id(), "title"), topic.title());
        return values;
    }

    static Map<String, @Nullable Object> of(Agreement agreement) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(agreement(agreement.id(), "kind"), agreement.kind());
        values.put(agreement(agreement.id(), "topic"), agreement.topic());
        values.put(agreement(agreement.id(), "responsible"), agreement.responsible());
        values.put(agreement(agreement.id(), "due"), agreement.due());
        values.put(agreement(agreement.id(), "status"), agreement.status());
        return values;
    }

    static Map<String, @Nullable Object> of(@Nullable FollowUp followUp) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(FOLLOW_UP, followUp);
        return values;
    }

    private static void put(Map<String, @Nullable Object> values, String name, @Nullable Change<?> change) {
        if (change != null) {
            values.put(name, change.to());
        }
    }
}
