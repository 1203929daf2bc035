package org.minuta.query.documents;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.AttendeeChanges;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.Language;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.*;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Modality;
import org.minuta.api.minutes.Part;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.query.history.HistoryFilter;
import org.minuta.query.history.HistoryReader;
import org.minuta.query.history.ToldHistory;
import org.minuta.query.history.TracesInMemory;
import org.minuta.query.minutes.CheckpointsInMemory;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.RecordInMemory;
import org.minuta.query.minutes.Scribe;

/** An invented committee on a fountain, in which everything was done that can be done; what people type is given. */
final class Fountain {

    static final int MOST = HistoryReader.LONGEST_PAGE;
    private static final TopicId TOPIC = TopicId.random();
    private static final AttendeeId ELIA = AttendeeId.random();
    private static final AttendeeId BRUNO = AttendeeId.random();
    static final AgreementId BUDGET = AgreementId.random();
    private static final AgreementId WORKS = AgreementId.random();

    private final Scribe scribe;
    private final String typed;

    private Fountain(Scribe scribe, String typed) {
        this.scribe = scribe;
        this.typed = typed;
    }

    private String name(String plain) {
        return typed.isEmpty() ? plain : typed;
    }

    static HistoryReader past(Scribe scribe) {
        var record = new RecordInMemory().holds(scribe);
        return new HistoryReader(record, new MinutesReader(record, new CheckpointsInMemory()), new TracesInMemory());
    }

    static ToldHistory history(Scribe scribe, HistoryFilter filter, int limit) {
        return past(scribe).told(scribe.minutes(), filter, null, limit).orElseThrow();
    }

    private static Heading heading(Language language, String title) {
        return new Heading(language, title, null, null, null, null, null, null, ZoneId.of("America/Mexico_City"), null,
                null, null);
    }

    /** A document that was read; three revisions. */
    static Scribe read(Language language) {
        return Scribe.reads(MinutesId.random(), heading(language, "Minuta de la fuente"), 3)
                .writes(new TopicAdded(new Topic(TOPIC, "La fuente", Delta.document("Se habló.")), 1),
                        new AttendeeAdded(new Attendee(ELIA, "Elia Duarte", null, null, null, Attendance.PRESENT), 1));
    }

    /**
     * Every kind but that of a document that was read.
     *
     * @param typed stands for all words of people; empty: sensible ones
     */
    static Scribe everything(Language language, String typed) {
        var fountain = new Fountain(Scribe.opens(MinutesId.random(),
                heading(language, typed.isEmpty() ? "Minuta de la fuente" : typed)), typed);
        fountain.heading();
        fountain.attendees();
        fountain.topics();
        fountain.agreements();
        fountain.texts();
        fountain.rest();
        return fountain.scribe;
    }

    private void does(MinutesEvent... what) {
        var author = new Author(new UUID(3, 3), name("Rosa Lima"));
        for (MinutesEvent event : what) {
            scribe.writes(author, Duration.ofMinutes(3), event);
        }
    }

    private void heading() {
        does(new HeadingRevised(HeadingChanges.title(name("Minuta del agua") + "!")),
                new HeadingRevised(new HeadingChanges(null, null, null, null, null,
                        Change.to(LocalDate.of(2031, 5, 14)), null, null, null, null, null, null)),
                new HeadingRevised(new HeadingChanges(null, null, null, null, null,
                        Change.to(LocalDate.of(2031, 5, 15)), null, null, null, null, null, null)),
                new HeadingRevised(new HeadingChanges(null, null, null, null, null, null,
                        Change.to(LocalTime.of(17, 0)), null, null, Change.to(name("Sala Norte")),
                        Change.to(Modality.MIXED), null)),
                new HeadingRevised(new HeadingChanges(null, null, null, null, null, null, null, null, null,
                        Change.to(null), null, null)));
    }

    private void attendees() {
        does(new AttendeeAdded(new Attendee(BRUNO, name("Bruno Salas"), null, null, null, Attendance.PRESENT), 1),
                new AttendeeAdded(new Attendee(ELIA, name("Elia Duarte"), name("Directora"), null, Part.CHAIR,
                        Attendance.REMOTE), 2),
                new AttendeeRevised(ELIA, new AttendeeChanges(null, Change.to(name("Jefa de área") + "!"), null, null)),
                new AttendeeMoved(ELIA, 1), new AttendanceRecorded(ELIA, Attendance.EXCUSED),
                new AttendeeRemoved(BRUNO),
                new AttendeeReinstated(
                        new Attendee(BRUNO, name("Bruno Salas"), null, null, null, Attendance.PRESENT), 2));
    }

    private void topics() {
        Topic topic = new Topic(TOPIC, name("La fuente"), Delta.document(name("Se habló del agua.")));
        Topic other = new Topic(TopicId.random(), name("Varios"), Delta.EMPTY);
        does(new TopicAdded(topic, 1), new TopicAdded(other, 2), new TopicRetitled(TOPIC, name("El agua") + "!"),
                new TopicMoved(TOPIC, 2), new TopicRemoved(other.id()), new TopicReinstated(other, 1));
    }

    private void agreements() {
        var works = new Agreement(WORKS, Delta.document(name("Reparar la fuente.")), null, List.of(), null,
                AgreementStatus.OPEN, null, null);
        var budget = new Agreement(BUDGET, Delta.document(name("Pedir dos presupuestos.")), AgreementKind.COMMITMENT,
                List.of(new Responsible(name("Inés Paz"), null)), null, AgreementStatus.OPEN, null, TOPIC);
        does(new AgreementRecorded(works, 1), new AgreementRecorded(budget, 2),
                new AgreementClassified(BUDGET, Change.to(AgreementKind.DECISION), null),
                new AgreementAssigned(BUDGET, List.of(new Responsible(name("Elia Duarte"), ELIA),
                        new Responsible(name("Inés Paz"), null))),
                new AgreementAssigned(BUDGET, List.of()),
                new DueDateSet(BUDGET, LocalDate.of(2031, 6, 30)), new DueDateSet(BUDGET, LocalDate.of(2031, 7, 1)),
                new DueDateSet(BUDGET, null), new AgreementMoved(BUDGET, 1), new AgreementFulfilled(BUDGET),
                new AgreementReinstated(new Agreement(BUDGET, Delta.document(name("Pedir dos presupuestos.")),
                        AgreementKind.DECISION, List.of(), null, AgreementStatus.OPEN, null, TOPIC), 1),
                new AgreementWithdrawn(WORKS, name("No hay dinero")),
                new AgreementReinstated(works, 2));
    }

    private void texts() {
        TextId wording = new TextId.Wording(BUDGET);
        int length = scribe.at(scribe.record().size()).content().agreements().getFirst().wording().text().length();
        does(new TextEdited(wording, Delta.builder().delete(1).insert("S").build(), null),
                new TextEdited(wording, Delta.builder().retain(length).insert(" " + name("Y dos más.")).build(), null),
                new TextEdited(wording, Delta.builder().retain(length).delete(1 + name("Y dos más.").length()).build(),
                        null),
                new TextEdited(wording, Delta.builder().retain(1, Attributes.of(Map.of("bold", true))).build(), null),
                new TextEdited(TextId.NOTES, Delta.builder().insert(name("Faltó café.")).build(), null),
                new TextEdited(TextId.NOTES, Delta.builder().delete(name("Faltó café.").length()).build(), null),
                new TextEdited(new TextId.Discussion(TOPIC), Delta.builder().insert("\n").build(), null));
    }

    private void rest() {
        long named = scribe.record().size();
        does(new FollowUpScheduled(new FollowUp(LocalDate.of(2031, 6, 4), LocalTime.of(10, 0), name("El quiosco"))),
                new FollowUpScheduled(new FollowUp(LocalDate.of(2031, 6, 5), null, null)), new FollowUpCancelled(),
                new RevisionNamed(named, name("Como se votó")), new RevisionNamed(named, name("Como se aprobó") + "!"),
                new AgreementWithdrawn(BUDGET, name("Ya se tienen")),
                new RevisionRestored(named, scribe.at(named).content(), List.of()));
    }
}
