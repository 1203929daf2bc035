package org.minuta.api.minutes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The name of each value, as in answers and in what looks back, and what it says: {@code heading.title},
 * {@code attendee:<id>.name}. Texts are not values.
 */
public final class ValueNames {

    public static final String FOLLOW_UP = "followUp";

    private ValueNames() {
    }

    public static String attendee(Object id, String value) {
        return "attendee:" + id + "." + value;
    }

    public static String topic(Object id, String value) {
        return "topic:" + id + "." + value;
    }

    public static String agreement(Object id, String value) {
        return "agreement:" + id + "." + value;
    }

    public static String revisionName(long revision) {
        return "revision:" + revision + ".name";
    }

    public static Map<String, @Nullable Object> of(Heading heading) {
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
    public static Map<String, @Nullable Object> of(HeadingChanges changes) {
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

    public static Map<String, @Nullable Object> of(Attendee attendee) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(attendee(attendee.id(), "name"), attendee.name());
        values.put(attendee(attendee.id(), "position"), attendee.position());
        values.put(attendee(attendee.id(), "organization"), attendee.organization());
        values.put(attendee(attendee.id(), "part"), attendee.part());
        values.put(attendee(attendee.id(), "attendance"), attendee.attendance());
        return values;
    }

    public static Map<String, @Nullable Object> of(Topic topic) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(topic(topic.id(), "title"), topic.title());
        return values;
    }

    public static Map<String, @Nullable Object> of(Agreement agreement) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(agreement(agreement.id(), "kind"), agreement.kind());
        values.put(agreement(agreement.id(), "topic"), agreement.topic());
        values.put(agreement(agreement.id(), "responsible"), agreement.responsible());
        values.put(agreement(agreement.id(), "due"), agreement.due());
        values.put(agreement(agreement.id(), "status"), agreement.status());
        return values;
    }

    public static Map<String, @Nullable Object> of(@Nullable FollowUp followUp) {
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
