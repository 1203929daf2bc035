package org.minuta.api.documents;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Language;
import org.minuta.api.minutes.Modality;
import org.minuta.api.minutes.Part;

/**
 * What documents in one language call the things of the minutes.
 *
 * @param minutes    a title where the minutes have none
 * @param event      the heading above the event, as are the seven that follow
 * @param withdrawn  stands where an agreement that still binds has its number
 * @param closing    the last line of a plain text written by us: what stands above it follows our layout to the letter
 */
public record DocumentWords(Language language, String minutes, String event, String date, String place,
        String attendees, String topics, String agreements, String followUp, String notes, Labels labels,
        Map<Part, String> parts, Map<Attendance, String> attendances, Map<AgreementKind, String> kinds,
        Map<Modality, String> modalities, String fulfilled, String attendeeNumber, String notAnAttendee,
        String withdrawn, String closing) {

    /** What stands before the colon in the lines that add a value to what they follow. */
    public record Labels(String zone, String modality, String kind, String responsible, String due, String topic,
            String status, String reason, String venue) {
    }

    /** Stands where a field between others is missing. */
    public static final String MISSING = "–";

    private static final DocumentWords SPANISH = new DocumentWords(Language.SPANISH, "Minuta", "EVENTO", "FECHA",
            "LUGAR", "ASISTENTES", "TEMAS QUE ABORDARON", "ACUERDOS", "REUNIÓN DE SEGUIMIENTO", "NOTAS",
            new Labels("Zona horaria", "Modalidad", "Tipo", "Responsables", "Fecha límite", "Tema", "Estado",
                    "Motivo", "Lugar"),
            Map.of(Part.CHAIR, "presidencia", Part.SECRETARY, "secretaría", Part.MEMBER, "integrante",
                    Part.GUEST, "persona invitada"),
            Map.of(Attendance.PRESENT, "presente", Attendance.REMOTE, "a distancia",
                    Attendance.EXCUSED, "ausencia justificada", Attendance.ABSENT, "ausente"),
            Map.of(AgreementKind.DECISION, "decisión", AgreementKind.COMMITMENT, "compromiso",
                    AgreementKind.RECOMMENDATION, "recomendación", AgreementKind.NOTE, "nota"),
            Map.of(Modality.IN_PERSON, "presencial", Modality.REMOTE, "a distancia", Modality.MIXED, "mixta"),
            "cumplido", "asistente", "no asistente", "(retirado)", "Documento escrito por Minuta (formato 1)");

    private static final DocumentWords ENGLISH = new DocumentWords(Language.ENGLISH, "Minutes", "EVENT", "DATE",
            "PLACE", "ATTENDEES", "TOPICS DISCUSSED", "AGREEMENTS", "FOLLOW-UP MEETING", "NOTES",
            new Labels("Time zone", "Modality", "Kind", "Responsible", "Due", "Topic", "Status", "Reason", "Place"),
            Map.of(Part.CHAIR, "chair", Part.SECRETARY, "secretary", Part.MEMBER, "member", Part.GUEST, "guest"),
            Map.of(Attendance.PRESENT, "present", Attendance.REMOTE, "remote", Attendance.EXCUSED, "excused",
                    Attendance.ABSENT, "absent"),
            Map.of(AgreementKind.DECISION, "decision", AgreementKind.COMMITMENT, "commitment",
                    AgreementKind.RECOMMENDATION, "recommendation", AgreementKind.NOTE, "note"),
            Map.of(Modality.IN_PERSON, "in person", Modality.REMOTE, "remote", Modality.MIXED, "mixed"),
            "fulfilled", "attendee", "not an attendee", "(withdrawn)", "Document written by Minuta (layout 1)");

    public static DocumentWords in(Language language) {
        return switch (language) {
            case SPANISH -> SPANISH;
            case ENGLISH -> ENGLISH;
        };
    }

    /** The headings, in printed order. */
    public List<String> headings() {
        return List.of(event, date, place, attendees, topics, agreements, followUp, notes);
    }

    /** Such as "17 de junio de 2020" or "17 June 2020". */
    public String day(LocalDate day) {
        String month = day.getMonth().getDisplayName(TextStyle.FULL, language.locale());
        return switch (language) {
            case SPANISH -> day.getDayOfMonth() + " de " + month + " de " + day.getYear();
            case ENGLISH -> day.getDayOfMonth() + " " + month + " " + day.getYear();
        };
    }

    /** The day of issue where no place is known, such as "A 17 de junio de 2020" or "17 June 2020". */
    public String issued(LocalDate day) {
        return switch (language) {
            case SPANISH -> "A " + day(day);
            case ENGLISH -> day(day);
        };
    }

    /** The day of issue right behind the place, such as " a 17 de junio de 2020" or ", 17 June 2020". */
    public String issuedThere(LocalDate day) {
        return switch (language) {
            case SPANISH -> " a " + day(day);
            case ENGLISH -> ", " + day(day);
        };
    }

    /** The day with its weekday before it, such as "Miércoles 24 de junio de 2020". */
    public String dayWithWeekday(LocalDate day) {
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale());
        return weekday.substring(0, 1).toUpperCase(language.locale()) + weekday.substring(1) + " " + day(day);
    }

    /** Such as "a las 17:00 horas", "de 10:00 a 12:30 horas" or "until 12:30"; empty if neither is known. */
    public String hours(@Nullable LocalTime from, @Nullable LocalTime to) {
        boolean spanish = language == Language.SPANISH;
        if (from == null && to == null) {
            return "";
        }
        if (from == null) {
            return (spanish ? "hasta las " + to + " horas" : "until " + to);
        }
        if (to == null) {
            return spanish ? "a las " + from + " horas" : "at " + from;
        }
        return spanish ? "de " + from + " a " + to + " horas" : "from " + from + " to " + to;
    }
}
