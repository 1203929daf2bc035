package org.minuta.server.json;

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
import org.minuta.api.minutes.ClientId;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.Language;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Modality;
import org.minuta.api.minutes.Part;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;

/** One of each command and event, about a meeting that never took place. */
public final class Samples {

    public static final MinutesId MINUTES = MinutesId.of("5f1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d");
    public static final ClientId CLIENT = ClientId.of("c11e7700-0000-4000-8000-000000000001");
    public static final Author ANNA =
            new Author(UUID.fromString("a0000000-0000-4000-8000-00000000000a"), "Ana Robles Ibáñez");
    private static final AttendeeId ATTENDEE = AttendeeId.of("a77e0d00-0000-4000-8000-000000000001");
    private static final AttendeeId NEIGHBOUR = AttendeeId.of("a77e0d00-0000-4000-8000-000000000002");
    private static final TopicId TOPIC = TopicId.of("70b1c000-0000-4000-8000-000000000001");
    private static final TopicId OTHER_TOPIC = TopicId.of("70b1c000-0000-4000-8000-000000000002");
    private static final AgreementId AGREEMENT = AgreementId.of("a67ee000-0000-4000-8000-000000000001");
    private static final AgreementId OTHER_AGREEMENT = AgreementId.of("a67ee000-0000-4000-8000-000000000002");

    private static final Delta WORDING = Delta.builder().insert("Se acuerda pintar el ")
            .insert("quiosco", Attributes.of(Map.of("bold", true))).insert(" 🎨.\n").build();
    private static final Delta EDIT = Delta.builder().retain(3, Attributes.of(Map.of("italic", true)))
            .insert("ñ").delete(2).retain(4, Attributes.of(java.util.Collections.singletonMap("link", null))).build();
    private static final HeadingChanges CHANGES = new HeadingChanges(null, Change.to("Minuta de la Junta Vecinal"),
            null, Change.to(LocalDate.of(2024, 2, 29)), null, null, Change.to(LocalTime.of(17, 0)), Change.to(null),
            Change.to(ZoneId.of("America/Mexico_City")), null, Change.to(Modality.MIXED), null);
    private static final Heading HEADING = new Heading(Language.SPANISH, "Minuta de la Junta Vecinal", "Villa Serena",
            LocalDate.of(2024, 2, 29), "Comité de la plaza", LocalDate.of(2024, 2, 28), LocalTime.of(17, 0),
            LocalTime.of(18, 30, 15), ZoneId.of("America/Mexico_City"), "Salón de usos múltiples", Modality.IN_PERSON,
            null);
    private static final Attendee PERSON = new Attendee(ATTENDEE, "Bruno Salas", "Vocal", "Vecinos de la Plaza A.C.",
            Part.SECRETARY, Attendance.REMOTE);
    private static final AttendeeChanges PERSON_CHANGES =
            new AttendeeChanges(Change.to("Bruno Salas Díaz"), Change.to(null), null, Change.to(Part.CHAIR));
    private static final List<Responsible> PEOPLE =
            List.of(new Responsible("Bruno Salas", ATTENDEE), new Responsible("La alcaldía", null));
    private static final Topic DISCUSSED = new Topic(TOPIC, "El quiosco", Delta.document("Se habló del color.\n"));
    private static final Agreement AGREED = new Agreement(AGREEMENT, WORDING, AgreementKind.COMMITMENT, PEOPLE,
            LocalDate.of(2024, 3, 31), AgreementStatus.OPEN, null, TOPIC);
    private static final FollowUp NEXT = new FollowUp(LocalDate.of(2024, 3, 6), LocalTime.of(17, 0), "El quiosco");
    private static final MinutesContent CONTENT = new MinutesContent(HEADING, List.of(PERSON), List.of(DISCUSSED),
            List.of(AGREED, AGREED.withdrawn("Se repite")), Delta.document("Notas.\n"), NEXT);

    private Samples() {
    }

    /** Every command but RestoreRevision, whose content does not travel. */
    public static List<MinutesCommand> commands() {
        return List.of(new MinutesCommand.OpenMinutes(CHANGES),
                new MinutesCommand.ReviseHeading(HeadingChanges.title("Minuta")),
                new MinutesCommand.AddAttendee(ATTENDEE, "Bruno Salas", "Vocal", null, Part.MEMBER, null, NEIGHBOUR),
                new MinutesCommand.ReviseAttendee(ATTENDEE, PERSON_CHANGES),
                new MinutesCommand.MoveAttendee(ATTENDEE, null), new MinutesCommand.RemoveAttendee(ATTENDEE),
                new MinutesCommand.ReinstateAttendee(ATTENDEE),
                new MinutesCommand.RecordAttendance(ATTENDEE, Attendance.EXCUSED),
                new MinutesCommand.AddTopic(TOPIC, "El quiosco", Delta.document("Color"), OTHER_TOPIC),
                new MinutesCommand.RetitleTopic(TOPIC, "La fuente"),
                new MinutesCommand.MoveTopic(TOPIC, OTHER_TOPIC), new MinutesCommand.RemoveTopic(TOPIC),
                new MinutesCommand.ReinstateTopic(TOPIC),
                new MinutesCommand.RecordAgreement(AGREEMENT, WORDING, AgreementKind.DECISION, TOPIC, PEOPLE,
                        LocalDate.of(2024, 3, 31), OTHER_AGREEMENT),
                new MinutesCommand.ClassifyAgreement(AGREEMENT, Change.to(AgreementKind.NOTE), Change.to(null)),
                new MinutesCommand.AssignAgreement(AGREEMENT, PEOPLE),
                new MinutesCommand.SetDueDate(AGREEMENT, null),
                new MinutesCommand.MoveAgreement(AGREEMENT, OTHER_AGREEMENT),
                new MinutesCommand.FulfilAgreement(AGREEMENT),
                new MinutesCommand.WithdrawAgreement(AGREEMENT, "Se repite"),
                new MinutesCommand.ReinstateAgreement(AGREEMENT),
                new MinutesCommand.EditText(new TextId.Discussion(TOPIC), EDIT),
                new MinutesCommand.ScheduleFollowUp(NEXT), new MinutesCommand.CancelFollowUp(),
                new MinutesCommand.NameRevision(12, "Antes de la votación"));
    }

    public static MinutesCommand.RestoreRevision restore() {
        return new MinutesCommand.RestoreRevision(12, CONTENT);
    }

    public static List<MinutesEvent> events() {
        return List.of(new MinutesEvent.MinutesOpened(MINUTES, HEADING), new MinutesEvent.HeadingRevised(CHANGES),
                new MinutesEvent.AttendeeAdded(PERSON, 1),
                new MinutesEvent.AttendeeRevised(ATTENDEE, PERSON_CHANGES),
                new MinutesEvent.AttendeeMoved(ATTENDEE, 3), new MinutesEvent.AttendeeRemoved(ATTENDEE),
                new MinutesEvent.AttendeeReinstated(PERSON, 2),
                new MinutesEvent.AttendanceRecorded(ATTENDEE, Attendance.ABSENT),
                new MinutesEvent.TopicAdded(DISCUSSED, 1), new MinutesEvent.TopicRetitled(TOPIC, "La fuente"),
                new MinutesEvent.TopicMoved(TOPIC, 2), new MinutesEvent.TopicRemoved(TOPIC),
                new MinutesEvent.TopicReinstated(DISCUSSED, 2), new MinutesEvent.AgreementRecorded(AGREED, 1),
                new MinutesEvent.AgreementClassified(AGREEMENT, Change.to(AgreementKind.RECOMMENDATION),
                        Change.to(null)),
                new MinutesEvent.AgreementAssigned(AGREEMENT, PEOPLE),
                new MinutesEvent.DueDateSet(AGREEMENT, LocalDate.of(2024, 4, 15)),
                new MinutesEvent.AgreementMoved(AGREEMENT, 4), new MinutesEvent.AgreementFulfilled(AGREEMENT),
                new MinutesEvent.AgreementWithdrawn(AGREEMENT, "Se repite"),
                new MinutesEvent.AgreementReinstated(AGREED, 1),
                new MinutesEvent.TextEdited(new TextId.Wording(AGREEMENT), EDIT,
                        new MinutesEvent.Rebased(40, Delta.document("ñ"))),
                new MinutesEvent.FollowUpScheduled(NEXT), new MinutesEvent.FollowUpCancelled(),
                new MinutesEvent.RevisionNamed(12, "Antes de la votación"),
                new MinutesEvent.RevisionRestored(12, CONTENT,
                        List.of(new MinutesEvent.TextChange(TextId.NOTES, EDIT))));
    }
}
