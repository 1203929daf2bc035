package org.minuta.query.history;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.ValueNames;
import org.minuta.api.text.Delta;
import org.minuta.query.history.Replay.ChangedContent;
import org.minuta.query.minutes.MinutesFold;

/** About how many UTF-16 units it takes to write something out. */
final class Written {

    /** Ids, names of members and the like. */
    private static final long UNITS_OF_THING = 150;

    private Written() {
    }

    /** All but the texts. */
    static long values(MinutesFold fold) {
        FollowUp followUp = fold.followUp();
        return length(ValueNames.of(fold.heading())) + length(followUp == null ? null : followUp.venue())
                + fold.attendees().stream().mapToLong(Written::values).sum()
                + fold.topics().stream().mapToLong(Written::values).sum()
                + fold.agreements().stream().mapToLong(Written::values).sum();
    }

    /** What a step of a replay says. */
    static long units(ChangedContent changed) {
        return orNone(changed.attendees()).stream().mapToLong(Written::values).sum()
                + orNone(changed.topics()).stream().mapToLong(topic -> values(topic) + length(topic.discussion())).sum()
                + orNone(changed.agreements()).stream()
                        .mapToLong(agreement -> values(agreement) + length(agreement.wording())).sum()
                + length(changed.notes());
    }

    private static <T> Collection<T> orNone(@Nullable Collection<T> things) {
        return things == null ? List.of() : things;
    }

    private static long values(Attendee attendee) {
        return UNITS_OF_THING + length(attendee.name()) + length(attendee.position())
                + length(attendee.organization());
    }

    private static long values(Topic topic) {
        return UNITS_OF_THING + length(topic.title());
    }

    private static long values(Agreement agreement) {
        return UNITS_OF_THING + length(agreement.withdrawnBecause()) + agreement.responsible().stream()
                .mapToLong(responsible -> UNITS_OF_THING + length(responsible.name())).sum();
    }

    private static long length(Map<String, ? extends @Nullable Object> values) {
        return values.values().stream().mapToLong(value -> length(value instanceof String said ? said : null)).sum();
    }

    private static long length(@Nullable Delta document) {
        return document == null ? 0 : document.resultLength();
    }

    private static long length(@Nullable String value) {
        return value == null ? 0 : value.length();
    }
}
