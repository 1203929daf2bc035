package org.minuta.server.json;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.AgreementMoved;
import org.minuta.api.minutes.MinutesEvent.AgreementRecorded;
import org.minuta.api.minutes.MinutesEvent.AgreementWithdrawn;
import org.minuta.api.minutes.MinutesEvent.AttendeeAdded;
import org.minuta.api.minutes.MinutesEvent.AttendeeRemoved;
import org.minuta.api.minutes.MinutesEvent.DueDateSet;
import org.minuta.api.minutes.MinutesEvent.FollowUpCancelled;
import org.minuta.api.minutes.MinutesEvent.FollowUpScheduled;
import org.minuta.api.minutes.MinutesEvent.HeadingRevised;
import org.minuta.api.minutes.MinutesEvent.RevisionNamed;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesEvent.TopicAdded;
import org.minuta.api.minutes.MinutesEvent.TopicRetitled;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.query.minutes.Scribe;

/** A document about a fountain that was read, and what four people made of it; there is no such fountain. */
final class SamplePast {

    static final AgreementId QUOTES = AgreementId.of("a67ee000-0000-4000-8000-000000000002");
    /** Where the document ends, and the first agreement of the meeting stands. */
    static final long RECORDED = 5;
    static final long NAMED = 14;

    private static final MinutesId MINUTES = MinutesId.of("f0e17e00-0000-4000-8000-000000000001");
    private static final Author ANA = author("a0000000-0000-4000-8000-00000000000a", "Ana Robles Ibáñez");
    private static final Author BETO = author("b0000000-0000-4000-8000-00000000000b", "Beto Luna");
    private static final Author CARLA = author("ca000000-0000-4000-8000-00000000000c", "Carla Ríos");
    private static final Attendee BRUNO = attendee("a77e0d00-0000-4000-8000-000000000001", "Bruno Salas");
    private static final Attendee ELIA = attendee("a77e0d00-0000-4000-8000-000000000002", "Elia Duarte");
    private static final Topic FOUNTAIN = new Topic(TopicId.of("70b1c000-0000-4000-8000-000000000001"), "La fuente",
            Delta.document("La fuente pierde agua."));
    private static final Agreement VISIT = new Agreement(AgreementId.of("a67ee000-0000-4000-8000-000000000001"),
            Delta.document("Se revisará la fuente cada mes."), null, List.of(), null, AgreementStatus.OPEN, null, null);
    private static final Agreement ORDER = new Agreement(QUOTES, Delta.document("Se pedirán dos o tres presupuestos."),
            AgreementKind.COMMITMENT, List.of(new Responsible(BRUNO.name(), BRUNO.id())), null, AgreementStatus.OPEN,
            null, FOUNTAIN.id());

    private final Scribe scribe =
            Scribe.reads(MINUTES, Heading.EMPTY.with(HeadingChanges.title("Minuta de la fuente")), RECORDED - 1);

    private SamplePast() {
    }

    static Scribe told() {
        return new SamplePast().meeting();
    }

    private Scribe meeting() {
        scribe.writes(new AttendeeAdded(BRUNO, 1), new TopicAdded(FOUNTAIN, 1), new AgreementRecorded(VISIT, 1));
        does(ANA, new AgreementRecorded(ORDER, 2));
        does(BETO, edit(Delta.builder().retain(11).insert("cinco").delete(3).build()),
                edit(Delta.builder().retain(19).insert("seis").delete(4).build()),
                edit(Delta.builder().retain(24).retain(12, Attributes.of(Map.of("bold", true))).build()));
        does(ANA, edit(Delta.builder().retain(24).retain(12, italicNotBold()).build()),
                new DueDateSet(QUOTES, LocalDate.of(2031, 6, 30)));
        does(CARLA, new AgreementMoved(QUOTES, 1), new AttendeeAdded(ELIA, 1), new AttendeeRemoved(BRUNO.id()),
                new RevisionNamed(NAMED - 1, "Como se votó"));
        does(ANA, new AgreementWithdrawn(QUOTES, "Ya hay presupuesto"));
        does(BETO, new RevisionRestored(NAMED, scribe.at(NAMED).content(), List.of()),
                new FollowUpScheduled(new FollowUp(LocalDate.of(2031, 6, 4), null, "El quiosco")),
                new FollowUpCancelled());
        does(CARLA, new HeadingRevised(HeadingChanges.title("Minuta del agua")),
                new TopicRetitled(FOUNTAIN.id(), "El agua"),
                new TextEdited(TextId.NOTES, Delta.document("Faltó café."), null));
        return scribe;
    }

    private void does(Author who, MinutesEvent... what) {
        Arrays.stream(what).forEach(event -> scribe.writes(who, Duration.ofSeconds(20), event));
    }

    private static TextEdited edit(Delta delta) {
        return new TextEdited(new TextId.Wording(QUOTES), delta, null);
    }

    private static Attributes italicNotBold() {
        Map<String, @Nullable Object> looks = new HashMap<>();
        looks.put("italic", true);
        looks.put("bold", null);
        return Attributes.of(looks);
    }

    private static Author author(String id, String name) {
        return new Author(UUID.fromString(id), name);
    }

    private static Attendee attendee(String id, String name) {
        return new Attendee(AttendeeId.of(id), name, null, null, null, Attendance.PRESENT);
    }
}
