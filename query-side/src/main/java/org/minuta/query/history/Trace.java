package org.minuta.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.*;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.text.Delta;

/**
 * The whole past of one minutes up to a revision, in a form that answers questions about any part of it without going
 * through the record again: each text as a {@link Weave}, the events that set values one by one, and of each revision
 * who made it, when, and in which text. It takes as much room as all that was ever written. Not safe for use by several
 * threads.
 */
final class Trace {

    private static final long WEIGHT_OF_VALUE = 1_000;
    private static final long WEIGHT_OF_THING = 400;
    private static final long WEIGHT_OF_MARK = 24;

    private final MinutesId minutes;
    private final List<Author> people = new ArrayList<>();
    private final Map<Author, Integer> placeOfPerson = new HashMap<>();
    private final List<RecordedEvent> values = new ArrayList<>();
    private final List<TextId> texts = new ArrayList<>();
    private final Map<TextId, Weave> weaves = new HashMap<>();
    private final Map<TextId, Integer> placeOfText = new HashMap<>();
    private long weightOfValues;
    private int revision;
    // Of each revision, at the index of the revision before it.
    private int[] by = new int[64];
    private long[] nanos = new long[64];
    private int[] text = new int[64];

    Trace(MinutesId minutes) {
        this.minutes = minutes;
        weave(TextId.NOTES);
    }

    MinutesId minutes() {
        return minutes;
    }

    /** The last revision told. */
    long revision() {
        return revision;
    }

    /** All who ever made a change, in order of appearance; one who changed the name appears twice. */
    List<Author> people() {
        return people;
    }

    /** The place in {@link #people} of who made a revision. */
    int personOf(long revision) {
        return by[index(revision)];
    }

    Author by(long revision) {
        return people.get(personOf(revision));
    }

    Instant at(long revision) {
        return Instant.ofEpochSecond(0, nanos[index(revision)]);
    }

    /** The text that a revision edited; missing if it set values. */
    @Nullable TextId editedIn(long revision) {
        int place = text[index(revision)];
        return place == 0 ? null : texts.get(place - 1);
    }

    /** The last revision that was made at or before an instant; 0 if there is none. */
    long revisionAt(Instant instant) {
        int low = 0;
        int high = revision;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle + 1L).isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The texts that may read differently at two revisions, the second not before the first. */
    Set<TextId> touched(long from, long to) {
        Set<TextId> touched = new HashSet<>();
        var places = new BitSet();
        for (int i = (int) from; i < to; i++) {
            places.set(text[i]);
        }
        for (int place = places.nextSetBit(1); place >= 0; place = places.nextSetBit(place + 1)) {
            touched.add(texts.get(place - 1));
        }
        for (RecordedEvent event : valuesWithin(from, to)) {
            touched.addAll(textsOf(event.event()));
        }
        return touched;
    }

    /** The events after one revision, up to another, that did something else than edit a text. */
    List<RecordedEvent> valuesWithin(long from, long to) {
        return values.subList(valuesUntil(from), valuesUntil(to));
    }

    private int valuesUntil(long revision) {
        int low = 0;
        int high = values.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values.get(middle).revision() > revision) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private List<TextId> textsOf(MinutesEvent event) {
        return switch (event) {
            case TextEdited edited -> List.of(edited.text());
            case TopicAdded(var topic, int _) -> List.of(discussion(topic));
            case TopicReinstated(var topic, int _) -> List.of(discussion(topic));
            case TopicRemoved(var topic) -> List.of(new TextId.Discussion(topic));
            case AgreementRecorded(var agreement, int _) -> List.of(wording(agreement));
            case AgreementReinstated(var agreement, int _) -> List.of(wording(agreement));
            case RevisionRestored _ -> texts;
            case MinutesOpened _, HeadingRevised _, AttendeeAdded _, AttendeeRevised _, AttendeeMoved _,
                    AttendeeRemoved _, AttendeeReinstated _, AttendanceRecorded _, TopicRetitled _, TopicMoved _,
                    AgreementClassified _, AgreementAssigned _, DueDateSet _, AgreementMoved _, AgreementFulfilled _,
                    AgreementWithdrawn _, FollowUpScheduled _, FollowUpCancelled _, RevisionNamed _ -> List.of();
        };
    }

    /** The events that did something else than edit a text, in their order; restored revisions without their words. */
    List<RecordedEvent> values() {
        return values;
    }

    /** From 1 on, in the order of {@link #texts}. */
    int placeOf(TextId id) {
        return placeOfText.get(id);
    }

    /** Every text there ever was. */
    List<TextId> texts() {
        return texts;
    }

    /** What this text ever said; nothing yet if it was not heard of before. */
    Weave weave(TextId id) {
        return weaves.computeIfAbsent(id, added -> {
            texts.add(added);
            placeOfText.put(added, texts.size());
            return new Weave();
        });
    }

    /** What one text said at a revision; empty if there was no such text. */
    Delta text(TextId id, long atRevision) {
        Weave weave = weaves.get(id);
        return weave == null ? Delta.EMPTY : weave.at(atRevision);
    }

    /** UTF-16 units that were ever written; at no revision the texts together are longer. */
    long units() {
        return weaves.values().stream().mapToLong(Weave::units).sum();
    }

    /** UTF-16 units of all texts together at a revision, of those of removed things too. */
    long length(long atRevision) {
        return weaves.values().stream().mapToLong(weave -> weave.length(atRevision)).sum();
    }

    /** The last revision that came of the document that was read when the minutes were opened; 0 if none was. */
    long readThrough() {
        return revision > 0 && values.getFirst().event() instanceof MinutesOpened opened
                && opened.readThrough() != null ? opened.readThrough() : 0;
    }

    Topic withText(Topic topic, long atRevision) {
        return topic.discussed(text(new TextId.Discussion(topic.id()), atRevision));
    }

    Agreement withText(Agreement agreement, long atRevision) {
        return agreement.worded(text(new TextId.Wording(agreement.id()), atRevision));
    }

    /** Roughly the bytes it takes in memory. */
    long weight() {
        long bytes = 24L * by.length + weightOfValues;
        for (Weave weave : weaves.values()) {
            bytes += 100L * weave.strands() + 2L * weave.units() + WEIGHT_OF_MARK * weave.marks();
        }
        return bytes;
    }

    /** @throws IllegalStateException if the event is not the next one */
    void tell(RecordedEvent next) {
        if (next.revision() != revision + 1L) {
            throw new IllegalStateException(
                    "Minutes " + minutes + ": revision " + next.revision() + " cannot follow " + revision);
        }
        if (!(next.event() instanceof TextEdited)) {
            keep(next);
        }
        weave(next.event(), next.revision());
        remember(next.by(), nanosSinceEpoch(next.at()),
                next.event() instanceof TextEdited edited ? placeOf(edited.text()) : 0);
    }

    /** Keeps an event that sets values; what a restored revision says is in the weaves. */
    void keep(RecordedEvent value) {
        weightOfValues += WEIGHT_OF_VALUE + 2L * words(value.event()).resultLength();
        if (!(value.event() instanceof RevisionRestored restored)) {
            values.add(value);
            return;
        }
        MinutesContent content = restored.content();
        weightOfValues += WEIGHT_OF_THING * (content.attendees().size() + content.topics().size()
                + content.agreements().size() + restored.texts().size());
        values.add(new RecordedEvent(value.revision(), value.at(), value.by(), value.client(), value.number(),
                withoutWords(restored)));
    }

    /** What an event that is kept says besides the values that it sets. */
    private static Delta words(MinutesEvent value) {
        return switch (value) {
            case TopicAdded(var topic, int _) -> topic.discussion();
            case TopicReinstated(var topic, int _) -> topic.discussion();
            case AgreementRecorded(var agreement, int _) -> agreement.wording();
            case AgreementReinstated(var agreement, int _) -> agreement.wording();
            case MinutesOpened _, HeadingRevised _, AttendeeAdded _, AttendeeRevised _, AttendeeMoved _,
                    AttendeeRemoved _, AttendeeReinstated _, AttendanceRecorded _, TopicRetitled _, TopicMoved _,
                    TopicRemoved _, AgreementClassified _, AgreementAssigned _, DueDateSet _, AgreementMoved _,
                    AgreementFulfilled _, AgreementWithdrawn _, TextEdited _, FollowUpScheduled _,
                    FollowUpCancelled _, RevisionNamed _, RevisionRestored _ -> Delta.EMPTY;
        };
    }

    private static RevisionRestored withoutWords(RevisionRestored restored) {
        MinutesContent content = restored.content();
        return new RevisionRestored(restored.revision(), new MinutesContent(content.heading(), content.attendees(),
                content.topics().stream().map(topic -> topic.discussed(Delta.EMPTY)).toList(),
                content.agreements().stream().map(agreement -> agreement.worded(Delta.EMPTY)).toList(),
                Delta.EMPTY, content.followUp()),
                restored.texts().stream().map(change -> new TextChange(change.text(), Delta.EMPTY)).toList());
    }

    private void weave(MinutesEvent event, long next) {
        switch (event) {
            case TextEdited edited -> weave(edited.text()).edit(edited.delta(), next);
            case TopicAdded(var topic, int _) -> reads(discussion(topic), topic.discussion(), next);
            case TopicReinstated(var topic, int _) -> reads(discussion(topic), topic.discussion(), next);
            case AgreementRecorded(var agreement, int _) -> reads(wording(agreement), agreement.wording(), next);
            case AgreementReinstated(var agreement, int _) -> reads(wording(agreement), agreement.wording(), next);
            case RevisionRestored(long earlier, var content, var _) -> {
                restored(TextId.NOTES, content.notes(), earlier, next);
                content.topics().forEach(topic -> restored(discussion(topic), topic.discussion(), earlier, next));
                content.agreements().forEach(
                        agreement -> restored(wording(agreement), agreement.wording(), earlier, next));
            }
            case MinutesOpened _, HeadingRevised _, AttendeeAdded _, AttendeeRevised _, AttendeeMoved _,
                    AttendeeRemoved _, AttendeeReinstated _, AttendanceRecorded _, TopicRetitled _, TopicMoved _,
                    TopicRemoved _, AgreementClassified _, AgreementAssigned _, DueDateSet _, AgreementMoved _,
                    AgreementFulfilled _, AgreementWithdrawn _, FollowUpScheduled _, FollowUpCancelled _,
                    RevisionNamed _ -> {
                // None of these writes a text.
            }
        }
    }

    private static TextId discussion(Topic topic) {
        return new TextId.Discussion(topic.id());
    }

    private static TextId wording(Agreement agreement) {
        return new TextId.Wording(agreement.id());
    }

    private void restored(TextId id, Delta document, long earlier, long next) {
        weave(id).restore(earlier, next);
        reads(id, document, next);
    }

    /** What already reads so keeps those who wrote it. */
    private void reads(TextId id, Delta document, long next) {
        Weave weave = weave(id);
        if (!weave.at(next).equals(document)) {
            weave.replace(document, next);
        }
    }

    /** Takes up who made the next revision; for whoever puts a kept trace together again, without its event. */
    void remember(Author author, long atNanos, int placeOfEditedText) {
        if (revision == by.length) {
            by = Arrays.copyOf(by, 2 * revision);
            nanos = Arrays.copyOf(nanos, 2 * revision);
            text = Arrays.copyOf(text, 2 * revision);
        }
        by[revision] = placeOfPerson.computeIfAbsent(author, added -> {
            people.add(added);
            return people.size() - 1;
        });
        nanos[revision] = atNanos;
        text[revision] = placeOfEditedText;
        revision++;
    }

    /** Good for the years up to 2262. */
    static long nanosSinceEpoch(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }

    private int index(long ofRevision) {
        if (ofRevision < 1 || ofRevision > revision) {
            throw new IllegalArgumentException("There is no revision " + ofRevision + " up to " + revision);
        }
        return Math.toIntExact(ofRevision - 1);
    }
}
