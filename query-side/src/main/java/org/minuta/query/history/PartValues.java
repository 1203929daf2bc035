package org.minuta.query.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.*;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.minutes.ValueNames;
import org.minuta.query.minutes.MinutesFold;

/**
 * What is set of the part that an event is about, as it stands before or after the event. A thing that is not there has
 * no values.
 *
 * @param part   as in {@link Deed}
 * @param label  as in {@link Deed}
 * @param values by their names, with the {@code place} of a thing in its list and the printed {@code number} of an
 *               agreement
 */
record PartValues(String part, @Nullable String label, Map<String, @Nullable Object> values) {

    private static final String ALL = "minutes";

    /** @param numbers of the agreements as they are printed at the same moment */
    static PartValues of(MinutesEvent event, MinutesFold fold, Map<AgreementId, Integer> numbers) {
        return switch (event) {
            case MinutesOpened _ -> new PartValues(ALL, fold.heading().title(), ValueNames.of(fold.heading()));
            case HeadingRevised _ -> new PartValues("heading", null, ValueNames.of(fold.heading()));
            case AttendeeAdded(var attendee, int _) -> attendee(attendee.id(), fold);
            case AttendeeRevised(var id, var _) -> attendee(id, fold);
            case AttendeeMoved(var id, int _) -> attendee(id, fold);
            case AttendeeRemoved(var id) -> attendee(id, fold);
            case AttendeeReinstated(var attendee, int _) -> attendee(attendee.id(), fold);
            case AttendanceRecorded(var id, var _) -> attendee(id, fold);
            case TopicAdded(var topic, int _) -> topic(topic.id(), fold);
            case TopicRetitled(var id, var _) -> topic(id, fold);
            case TopicMoved(var id, int _) -> topic(id, fold);
            case TopicRemoved(var id) -> topic(id, fold);
            case TopicReinstated(var topic, int _) -> topic(topic.id(), fold);
            case AgreementRecorded(var agreement, int _) -> agreement(agreement.id(), fold, numbers);
            case AgreementClassified(var id, var _, var _) -> agreement(id, fold, numbers);
            case AgreementAssigned(var id, var _) -> agreement(id, fold, numbers);
            case DueDateSet(var id, var _) -> agreement(id, fold, numbers);
            case AgreementMoved(var id, int _) -> agreement(id, fold, numbers);
            case AgreementFulfilled(var id) -> agreement(id, fold, numbers);
            case AgreementWithdrawn(var id, var _) -> agreement(id, fold, numbers);
            case AgreementReinstated(var agreement, int _) -> agreement(agreement.id(), fold, numbers);
            case TextEdited edited -> new PartValues(edited.text().toString(), null, Map.of());
            case FollowUpScheduled _, FollowUpCancelled _ ->
                    new PartValues(ValueNames.FOLLOW_UP, null, ValueNames.of(fold.followUp()));
            case RevisionNamed(long named, var _) -> name(named, fold);
            case RevisionRestored _ -> new PartValues(ALL, null, everything(fold, numbers));
        };
    }

    private static PartValues name(long named, MinutesFold fold) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(ValueNames.revisionName(named), fold.name(named));
        return new PartValues("revision:" + named, null, values);
    }

    private static PartValues attendee(AttendeeId id, MinutesFold fold) {
        int place = place(fold.attendees(), Attendee::id, id);
        String part = "attendee:" + id;
        return place == 0 ? new PartValues(part, null, Map.of())
                : new PartValues(part, fold.attendees().get(place - 1).name(),
                        values(fold.attendees().get(place - 1), place));
    }

    private static PartValues topic(TopicId id, MinutesFold fold) {
        int place = place(fold.topics(), Topic::id, id);
        String part = "topic:" + id;
        return place == 0 ? new PartValues(part, null, Map.of())
                : new PartValues(part, fold.topics().get(place - 1).title(),
                        values(fold.topics().get(place - 1), place));
    }

    private static PartValues agreement(AgreementId id, MinutesFold fold, Map<AgreementId, Integer> numbers) {
        int place = place(fold.agreements(), Agreement::id, id);
        return new PartValues("agreement:" + id, null,
                place == 0 ? Map.of() : values(fold.agreements().get(place - 1), place, numbers));
    }

    private static Map<String, @Nullable Object> everything(MinutesFold fold, Map<AgreementId, Integer> numbers) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(ValueNames.of(fold.heading()));
        int place = 0;
        for (Attendee attendee : fold.attendees()) {
            all.putAll(values(attendee, ++place));
        }
        place = 0;
        for (Topic topic : fold.topics()) {
            all.putAll(values(topic, ++place));
        }
        place = 0;
        for (Agreement agreement : fold.agreements()) {
            all.putAll(values(agreement, ++place, numbers));
        }
        all.putAll(ValueNames.of(fold.followUp()));
        return all;
    }

    private static Map<String, @Nullable Object> values(Attendee attendee, int place) {
        Map<String, @Nullable Object> values = ValueNames.of(attendee);
        values.put(ValueNames.attendee(attendee.id(), "place"), place);
        return values;
    }

    private static Map<String, @Nullable Object> values(Topic topic, int place) {
        Map<String, @Nullable Object> values = ValueNames.of(topic);
        values.put(ValueNames.topic(topic.id(), "place"), place);
        return values;
    }

    private static Map<String, @Nullable Object> values(Agreement agreement, int place,
            Map<AgreementId, Integer> numbers) {
        Map<String, @Nullable Object> values = ValueChange.valuesOf(agreement);
        values.put(ValueNames.agreement(agreement.id(), "place"), place);
        values.put(ValueNames.agreement(agreement.id(), "number"), numbers.get(agreement.id()));
        return values;
    }

    /** From 1 on; 0 if it is not there. */
    private static <T, I> int place(List<T> things, Function<T, I> id, I named) {
        for (int i = 0; i < things.size(); i++) {
            if (Objects.equals(id.apply(things.get(i)), named)) {
                return i + 1;
            }
        }
        return 0;
    }
}
