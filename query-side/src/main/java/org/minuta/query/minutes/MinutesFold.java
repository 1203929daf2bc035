package org.minuta.query.minutes;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.*;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.ChunkedDocument;
import org.minuta.api.text.Delta;
import org.minuta.api.text.MalformedDelta;

/**
 * Tells event after event what becomes of a state. One walker, one use; the state it started from stays as it is. Its
 * lists are its own, so that an event costs what it changes and not what the minutes hold.
 */
public final class MinutesFold {

    private final MinutesId minutes;
    private final SortedMap<Long, String> names;
    private long revision;
    private Instant at;
    private Heading heading;
    private Places<Attendee, AttendeeId> attendees;
    private Places<Topic, TopicId> topics;
    private Places<Agreement, AgreementId> agreements;
    private Delta notes;
    /** Texts as edits left them; what the lists and the notes hold of them is older. */
    private final Map<TextId, ChunkedDocument> edited = new HashMap<>();
    private @Nullable FollowUp followUp;

    public MinutesFold(MinutesState from) {
        minutes = from.minutes();
        names = new TreeMap<>(from.names());
        revision = from.revision();
        at = from.at();
        MinutesContent content = from.content();
        heading = content.heading();
        attendees = new Places<>(content.attendees(), Attendee::id);
        topics = new Places<>(content.topics(), Topic::id);
        agreements = new Places<>(content.agreements(), Agreement::id);
        notes = content.notes();
        followUp = content.followUp();
    }

    /** What the minutes say after the last event told. */
    public MinutesState state() {
        writeDown();
        var content = new MinutesContent(
                heading, attendees.inOrder(), topics.inOrder(), agreements.inOrder(), notes, followUp);
        return new MinutesState(minutes, revision, at, content, names);
    }

    /**
     * Passes over events that only edited texts, which then read here as they did before. For who looks at values alone.
     *
     * @param next the revision before which they are
     */
    public void skipTextsUntil(long next) {
        revision = next - 1;
    }

    /** In printed order; not to be changed, and changing with the next event. */
    public List<Attendee> attendees() {
        return attendees.inOrder();
    }

    /** As {@link #attendees}. */
    public List<Topic> topics() {
        return topics.inOrder();
    }

    /** As {@link #attendees}; withdrawn ones too. */
    public List<Agreement> agreements() {
        return agreements.inOrder();
    }

    public Heading heading() {
        return heading;
    }

    public @Nullable FollowUp followUp() {
        return followUp;
    }

    /** Missing if the revision has no name. */
    public @Nullable String name(long named) {
        return names.get(named);
    }

    /** What a text of the minutes says. */
    public Delta text(TextId text) {
        ChunkedDocument document = edited.get(text);
        return document == null ? written(text) : document.delta();
    }

    public long revision() {
        return revision;
    }

    /** @throws IllegalStateException if the event cannot follow; this fold is then as it was */
    public void tell(RecordedEvent next) {
        tell(next.revision(), next.at(), next.event());
    }

    /** The same for one that knows of the event no more than this. */
    public void tell(long next, Instant then, MinutesEvent event) {
        if (next != revision + 1) {
            throw new IllegalStateException("Minutes " + minutes + ": revision " + next + " cannot follow " + revision);
        }
        try {
            evolve(event);
        } catch (IllegalStateException | MalformedDelta broken) {
            throw new IllegalStateException("Minutes " + minutes + ": revision " + next + ", "
                    + event.getClass().getSimpleName() + ", cannot follow: " + broken.getMessage(), broken);
        }
        revision = next;
        at = then;
    }

    private void evolve(MinutesEvent event) {
        switch (event) {
            case MinutesOpened opened -> throw new IllegalStateException("the minutes are open already");
            case HeadingRevised(var changes) -> heading = heading.with(changes);

            case AttendeeAdded(var attendee, int place) -> attendees.add(attendee, place);
            case AttendeeRevised(var id, var changes) -> attendees.change(id, attendee -> attendee.with(changes));
            case AttendeeMoved(var id, int place) -> attendees.move(id, place);
            case AttendeeRemoved(var id) -> attendees.remove(id);
            case AttendeeReinstated(var attendee, int place) -> attendees.add(attendee, place);
            case AttendanceRecorded(var id, var attendance) ->
                    attendees.change(id, attendee -> attendee.with(attendance));

            case TopicAdded(var topic, int place) -> topics.add(topic, place);
            case TopicRetitled(var id, var title) -> topics.change(id, topic -> topic.titled(title));
            case TopicMoved(var id, int place) -> topics.move(id, place);
            case TopicRemoved(var id) -> {
                topics.remove(id);
                edited.remove(new TextId.Discussion(id));
            }
            case TopicReinstated(var topic, int place) -> topics.add(topic, place);

            case AgreementRecorded(var agreement, int place) -> agreements.add(agreement, place);
            case AgreementClassified(var id, var kind, var topic) ->
                    agreements.change(id, agreement -> agreement.classified(kind, topic));
            case AgreementAssigned(var id, var to) -> agreements.change(id, agreement -> agreement.assigned(to));
            case DueDateSet(var id, var due) -> agreements.change(id, agreement -> agreement.due(due));
            case AgreementMoved(var id, int place) -> agreements.move(id, place);
            case AgreementFulfilled(var id) -> agreements.change(id, Agreement::fulfilled);
            case AgreementWithdrawn(var id, var reason) ->
                    agreements.change(id, agreement -> agreement.withdrawn(reason));
            case AgreementReinstated(var agreement, int place) -> {
                agreements.put(agreement, place);
                edited.remove(new TextId.Wording(agreement.id()));
            }

            case TextEdited edited -> edit(edited.text(), edited.delta());
            case FollowUpScheduled(var scheduled) -> followUp = scheduled;
            case FollowUpCancelled() -> followUp = null;
            case RevisionNamed(long named, var name) -> names.put(named, name);
            case RevisionRestored restored -> read(restored.content());
        }
    }

    private void edit(TextId text, Delta delta) {
        ChunkedDocument before = edited.computeIfAbsent(text, unedited -> ChunkedDocument.of(written(unedited)));
        edited.put(text, before.after(delta));
    }

    private Delta written(TextId text) {
        return switch (text) {
            case TextId.Notes() -> notes;
            case TextId.Discussion(var id) -> topics.get(id).discussion();
            case TextId.Wording(var id) -> agreements.get(id).wording();
        };
    }

    private void writeDown() {
        edited.forEach((text, document) -> {
            switch (text) {
                case TextId.Notes() -> notes = document.delta();
                case TextId.Discussion(var id) -> topics.change(id, topic -> topic.discussed(document.delta()));
                case TextId.Wording(var id) -> agreements.change(id, agreement -> agreement.worded(document.delta()));
            }
        });
    }

    private void read(MinutesContent content) {
        heading = content.heading();
        attendees = new Places<>(content.attendees(), Attendee::id);
        topics = new Places<>(content.topics(), Topic::id);
        agreements = new Places<>(content.agreements(), Agreement::id);
        notes = content.notes();
        followUp = content.followUp();
        edited.clear();
    }
}
