package org.minuta.query.documents;

import org.minuta.api.minutes.Language;
import org.minuta.query.history.EntryKind;

/** What people call a kind of entry, where only those of one kind are printed. */
final class KindNames {

    private KindNames() {
    }

    static String of(EntryKind kind, Language language) {
        return switch (kind) {
            case MINUTES_OPENED -> either(language, "apertura de la minuta", "opening of the minutes");
            case HEADING_REVISED -> either(language, "cambios del encabezado", "changes of the heading");
            case ATTENDEE_ADDED -> either(language, "asistentes que se agregaron", "attendees added");
            case ATTENDEE_REVISED -> either(language, "cambios en los datos de asistentes", "attendees revised");
            case ATTENDEE_MOVED -> either(language, "asistentes que cambiaron de lugar", "attendees moved");
            case ATTENDEE_REMOVED -> either(language, "asistentes que se quitaron", "attendees removed");
            case ATTENDEE_REINSTATED -> either(language, "asistentes que se volvieron a incluir",
                    "attendees put back");
            case ATTENDANCE_RECORDED -> either(language, "registros de asistencia", "attendance recorded");
            case TOPIC_ADDED -> either(language, "temas agregados", "topics added");
            case TOPIC_RETITLED -> either(language, "cambios de título de temas", "topics retitled");
            case TOPIC_MOVED -> either(language, "temas movidos", "topics moved");
            case TOPIC_REMOVED -> either(language, "temas quitados", "topics removed");
            case TOPIC_REINSTATED -> either(language, "temas que se volvieron a incluir", "topics put back");
            case AGREEMENT_RECORDED -> either(language, "acuerdos registrados", "agreements recorded");
            case AGREEMENT_CLASSIFIED -> either(language, "acuerdos clasificados", "agreements classified");
            case AGREEMENT_ASSIGNED -> either(language, "acuerdos asignados", "agreements assigned");
            case DUE_DATE_SET -> either(language, "cambios de fecha límite", "due dates set");
            case AGREEMENT_MOVED -> either(language, "acuerdos movidos", "agreements moved");
            case AGREEMENT_FULFILLED -> either(language, "acuerdos cumplidos", "agreements fulfilled");
            case AGREEMENT_WITHDRAWN -> either(language, "acuerdos retirados", "agreements withdrawn");
            case AGREEMENT_REINSTATED -> either(language, "acuerdos restablecidos", "agreements reinstated");
            case TEXT_EDITED -> either(language, "cambios de redacción", "changes of wording");
            case FOLLOW_UP_SCHEDULED -> either(language, "programación de la reunión de seguimiento",
                    "scheduling of the follow-up meeting");
            case FOLLOW_UP_CANCELLED -> either(language, "cancelación de la reunión de seguimiento",
                    "cancelling of the follow-up meeting");
            case REVISION_NAMED -> either(language, "nombres de revisiones", "names of revisions");
            case REVISION_RESTORED -> either(language, "revisiones restablecidas", "revisions restored");
            case DOCUMENT_READ -> either(language, "documento importado", "document imported");
        };
    }

    private static String either(Language language, String spanish, String english) {
        return switch (language) {
            case SPANISH -> spanish;
            case ENGLISH -> english;
        };
    }
}
