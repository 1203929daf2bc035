package org.minuta.command.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.AgreementAssigned;
import org.minuta.api.minutes.MinutesEvent.AgreementClassified;
import org.minuta.api.minutes.MinutesEvent.AgreementFulfilled;
import org.minuta.api.minutes.MinutesEvent.AgreementMoved;
import org.minuta.api.minutes.MinutesEvent.AgreementRecorded;
import org.minuta.api.minutes.MinutesEvent.AgreementReinstated;
import org.minuta.api.minutes.MinutesEvent.AgreementWithdrawn;
import org.minuta.api.minutes.MinutesEvent.AttendanceRecorded;
import org.minuta.api.minutes.MinutesEvent.AttendeeAdded;
import org.minuta.api.minutes.MinutesEvent.AttendeeMoved;
import org.minuta.api.minutes.MinutesEvent.AttendeeReinstated;
import org.minuta.api.minutes.MinutesEvent.AttendeeRemoved;
import org.minuta.api.minutes.MinutesEvent.AttendeeRevised;
import org.minuta.api.minutes.MinutesEvent.DueDateSet;
import org.minuta.api.minutes.MinutesEvent.FollowUpCancelled;
import org.minuta.api.minutes.MinutesEvent.FollowUpScheduled;
import org.minuta.api.minutes.MinutesEvent.HeadingRevised;
import org.minuta.api.minutes.MinutesEvent.MinutesOpened;
import org.minuta.api.minutes.MinutesEvent.RevisionNamed;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesEvent.TopicAdded;
import org.minuta.api.minutes.MinutesEvent.TopicMoved;
import org.minuta.api.minutes.MinutesEvent.TopicReinstated;
import org.minuta.api.minutes.MinutesEvent.TopicRemoved;
import org.minuta.api.minutes.MinutesEvent.TopicRetitled;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.ValueNames;
import org.minuta.api.text.Delta;

/**
 * What the rules need to know of the minutes. Changed by events alone, which never refuse; kept as it is in snapshots.
 *
 * <p>Topics and agreements in the lists carry no text; texts stand apart, with their recent edits.
 */
final class MinutesState {

    private long revision;
    private Instant at = Instant.EPOCH;
    private Heading heading = Heading.EMPTY;
    private Listing<Attendee> attendees = new Listing<>();
    private Listing<Topic> topics = new Listing<>();
    private Listing<Agreement> agreements = new Listing<>();
    private @Nullable FollowUp followUp;
    private Map<String, SharedText> texts = new HashMap<>(Map.of(TextId.NOTES.toString(), new SharedText(Delta.EMPTY)));
    private Map<Long, String> names = new TreeMap<>();
    private Acceptances acceptances = new Acceptances();
    private LastSet lastSet = new LastSet();

    long revision() {
        return revision;
    }

    /** Server time of the last event. */
    Instant at() {
        return at;
    }

    Heading heading() {
        return heading;
    }

    Listing<Attendee> attendees() {
        return attendees;
    }

    Listing<Topic> topics() {
        return topics;
    }

    Listing<Agreement> agreements() {
        return agreements;
    }

    @Nullable FollowUp followUp() {
        return followUp;
    }

    /** Missing if these minutes never had such a text. */
    @Nullable SharedText text(TextId text) {
        return texts.get(text.toString());
    }

    @Nullable String name(long ofRevision) {
        return names.get(ofRevision);
    }

    int namedRevisions() {
        return names.size();
    }

    Acceptances acceptances() {
        return acceptances;
    }

    LastSet lastSet() {
        return lastSet;
    }

    /** All that the minutes say, texts included. */
    MinutesContent content() {
        return new MinutesContent(heading, attendees.things(),
                topics.things().stream().map(this::withText).toList(),
                agreements.things().stream().map(this::withText).toList(),
                document(TextId.NOTES), followUp);
    }

    Topic withText(Topic topic) {
        return topic.discussed(document(new TextId.Discussion(topic.id())));
    }

    Agreement withText(Agreement agreement) {
        return agreement.worded(document(new TextId.Wording(agreement.id())));
    }

    private Delta document(TextId text) {
        return Objects.requireNonNull(text(text)).document().delta();
    }

    /** Takes over what became part of the record. */
    void evolve(MinutesEvent event, Origin origin) {
        revision++;
        at = origin.at();
        acceptances.accepted(origin.sender(),
                new Acceptances.Outcome(origin.number(), revision, origin.fingerprint()));
        change(event, origin.sender());
    }

    private void change(MinutesEvent event, String client) {
        switch (event) {
            case MinutesOpened opened -> heading = opened.heading();
            case HeadingRevised revised -> {
                heading = heading.with(revised.changes());
                ValueNames.of(revised.changes()).keySet().forEach(value -> set(value, client));
            }
            case AttendeeAdded added ->
                attendees.insert(added.attendee().id(), added.attendee(), added.place());
            case AttendeeRevised revised -> revise(revised, client);
            case AttendeeMoved moved -> {
                attendees.move(moved.attendee(), moved.place());
                set(ValueNames.attendee(moved.attendee(), "place"), client);
            }
            case AttendeeRemoved gone -> attendees.remove(gone.attendee());
            case AttendeeReinstated back ->
                attendees.insert(back.attendee().id(), back.attendee(), back.place());
            case AttendanceRecorded recorded -> {
                attendees.replace(recorded.attendee(),
                        attendees.get(recorded.attendee()).with(recorded.attendance()));
                set(ValueNames.attendee(recorded.attendee(), "attendance"), client);
            }
            case TopicAdded added -> begin(added.topic(), added.place());
            case TopicRetitled retitled -> {
                topics.replace(retitled.topic(), topics.get(retitled.topic()).titled(retitled.title()));
                set(ValueNames.topic(retitled.topic(), "title"), client);
            }
            case TopicMoved moved -> {
                topics.move(moved.topic(), moved.place());
                set(ValueNames.topic(moved.topic(), "place"), client);
            }
            case TopicRemoved gone -> topics.remove(gone.topic());
            case TopicReinstated back ->
                topics.insert(back.topic().id(), back.topic().discussed(Delta.EMPTY), back.place());
            case AgreementRecorded recorded -> begin(recorded.agreement(), recorded.place());
            case AgreementClassified classified -> classify(classified, client);
            case AgreementAssigned assigned -> {
                replace(agreements.get(assigned.agreement()).assigned(assigned.responsible()));
                set(ValueNames.agreement(assigned.agreement(), "responsible"), client);
            }
            case DueDateSet due -> {
                replace(agreements.get(due.agreement()).due(due.due()));
                set(ValueNames.agreement(due.agreement(), "due"), client);
            }
            case AgreementMoved moved -> {
                agreements.move(moved.agreement(), moved.place());
                set(ValueNames.agreement(moved.agreement(), "place"), client);
            }
            case AgreementFulfilled fulfilled -> {
                replace(agreements.get(fulfilled.agreement()).fulfilled());
                set(ValueNames.agreement(fulfilled.agreement(), "status"), client);
            }
            case AgreementWithdrawn withdrawn -> {
                replace(agreements.get(withdrawn.agreement()).withdrawn(withdrawn.reason()));
                set(ValueNames.agreement(withdrawn.agreement(), "status"), client);
            }
            case AgreementReinstated back -> reinstate(back, client);
            case TextEdited edited -> Objects.requireNonNull(text(edited.text()))
                    .apply(new SharedText.Edit(revision, client, edited.delta(), edited.rebased()));
            case FollowUpScheduled scheduled -> {
                followUp = scheduled.followUp();
                set(ValueNames.FOLLOW_UP, client);
            }
            case FollowUpCancelled ignored -> {
                followUp = null;
                set(ValueNames.FOLLOW_UP, client);
            }
            case RevisionNamed named -> {
                names.put(named.revision(), named.name());
                set(ValueNames.revisionName(named.revision()), client);
            }
            case RevisionRestored restored -> restore(restored, client);
        }
    }

    private void set(String value, String client) {
        lastSet.set(value, revision, client);
    }

    private void revise(AttendeeRevised revised, String client) {
        Attendee before = attendees.get(revised.attendee());
        Attendee after = before.with(revised.changes());
        attendees.replace(after.id(), after);
        setWhatDiffers(ValueNames.of(before), ValueNames.of(after), client);
    }

    private void classify(AgreementClassified classified, String client) {
        Agreement before = agreements.get(classified.agreement());
        Agreement after = before.classified(classified.kind(), classified.topic());
        replace(after);
        setWhatDiffers(ValueNames.of(before), ValueNames.of(after), client);
    }

    private void begin(Topic topic, int place) {
        topics.insert(topic.id(), topic.discussed(Delta.EMPTY), place);
        texts.put(new TextId.Discussion(topic.id()).toString(), new SharedText(topic.discussion()));
    }

    private void begin(Agreement agreement, int place) {
        agreements.insert(agreement.id(), agreement.worded(Delta.EMPTY), place);
        texts.put(new TextId.Wording(agreement.id()).toString(), new SharedText(agreement.wording()));
    }

    private void replace(Agreement agreement) {
        agreements.replace(agreement.id(), agreement);
    }

    private void reinstate(AgreementReinstated back, String client) {
        Agreement agreement = back.agreement().worded(Delta.EMPTY);
        if (agreements.contains(agreement.id())) {
            replace(agreement);
        } else {
            agreements.insert(agreement.id(), agreement, back.place());
        }
        set(ValueNames.agreement(agreement.id(), "status"), client);
    }

    private void restore(RevisionRestored restored, String client) {
        Map<String, @Nullable Object> before = values();
        MinutesContent content = restored.content();
        heading = content.heading();
        followUp = content.followUp();
        attendees.become(content.attendees().stream()
                .map(attendee -> new Listing.Entry<>(attendee.id().toString(), attendee)).toList());
        topics.become(content.topics().stream()
                .map(topic -> new Listing.Entry<>(topic.id().toString(), topic.discussed(Delta.EMPTY))).toList());
        agreements.become(content.agreements().stream()
                .map(agreement -> new Listing.Entry<>(agreement.id().toString(), agreement.worded(Delta.EMPTY)))
                .toList());
        restored.texts().forEach(change -> Objects.requireNonNull(text(change.text()))
                .apply(new SharedText.Edit(revision, null, change.delta(), null)));
        setWhatDiffers(before, values(), client);
    }

    private void setWhatDiffers(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after,
            String client) {
        List<String> changed = new ArrayList<>();
        after.forEach((name, value) -> {
            if (before.containsKey(name) && !Objects.equals(before.get(name), value)) {
                changed.add(name);
            }
        });
        changed.forEach(name -> set(name, client));
    }

    /** Those of removed things too, which a restored revision may bring back otherwise. */
    private Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = ValueNames.of(heading);
        attendees.everyThing().forEach(attendee -> values.putAll(ValueNames.of(attendee)));
        topics.everyThing().forEach(topic -> values.putAll(ValueNames.of(topic)));
        agreements.everyThing().forEach(agreement -> values.putAll(ValueNames.of(agreement)));
        values.putAll(ValueNames.of(followUp));
        return values;
    }
}
