package org.minuta.query.documents;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.Language;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.Modality;
import org.minuta.api.minutes.Part;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Delta;

/** The minutes of an invented committee, with something of everything. */
final class Plaza {

    private static final Attendee ANA = new Attendee(AttendeeId.random(), "Ana Solís Rey", "Presidenta",
            "Vecinos de la Plaza A.C.", Part.CHAIR, Attendance.PRESENT);
    private static final Attendee BETO = new Attendee(AttendeeId.random(), "Beto Luna Paz", null, null, null,
            Attendance.EXCUSED);
    private static final Topic KIOSK = new Topic(TopicId.random(), "El quiosco y su color",
            Delta.document("Se leyeron tres propuestas."));

    private Plaza() {
    }

    static MinutesContent minutes(Language language) {
        var heading = new Heading(language, "Minuta Reunión de Trabajo", "Villa Serena", LocalDate.of(2024, 2, 28),
                "Comité de la Plaza", LocalDate.of(2024, 2, 28), LocalTime.of(17, 0), null,
                ZoneId.of("America/Mexico_City"), "Sala Virtual Sur", Modality.REMOTE, "C:\\escudo.png");
        var paint = new Agreement(AgreementId.random(), Delta.document("Pintar el quiosco antes de la fiesta."),
                AgreementKind.COMMITMENT, List.of(new Responsible(ANA.name(), ANA.id()),
                        new Responsible(BETO.name(), BETO.id())), LocalDate.of(2024, 3, 6), AgreementStatus.OPEN, null,
                KIOSK.id());
        return new MinutesContent(heading, List.of(ANA, BETO), List.of(KIOSK),
                List.of(paint, agreed("Talar el fresno.").withdrawn("No hubo permiso"),
                        agreed("Regar a diario.").fulfilled()),
                Delta.document("Se grabó la reunión."),
                new FollowUp(LocalDate.of(2024, 3, 6), LocalTime.of(17, 0), "El quiosco"));
    }

    private static Agreement agreed(String wording) {
        return new Agreement(AgreementId.random(), Delta.document(wording), null, List.of(), null,
                AgreementStatus.OPEN, null, null);
    }
}
