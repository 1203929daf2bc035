package org.minuta.query.documents;

import org.minuta.api.minutes.Language;

/**
 * What a printed history says, in each language, with gaps for what it is about. Spanish has no word here whose gender
 * depends on a person. The first gap of what somebody did is that person.
 */
enum Saying {

    OPENED("{} abrió la minuta {}", "{} opened the minutes {}"),
    OPENED_UNTITLED("{} abrió la minuta, aún sin título", "{} opened the minutes, as yet without a title"),
    READ("{} importó el documento {}", "{} imported the document {}"),
    READ_UNTITLED("{} importó un documento sin título", "{} imported a document without a title"),

    INDICATED("{} indicó {}{}: {}", "{} set {}{}: {}"),
    CHANGED("{} cambió {}{}, {} {}", "{} changed {}{} {} {}"),
    CLEARED("{} quitó {}{} (antes: {})", "{} removed {}{} (before: {})"),
    CHANGED_NOTHING("{} no cambió ningún dato{}", "{} changed no value{}"),
    CHANGED_SEVERAL("{} cambió {}{}", "{} changed {}{}"),

    ADDED_ATTENDEE("{} agregó a {} a la lista de asistentes", "{} added {} to the list of attendees"),
    REMOVED_ATTENDEE("{} quitó a {} de la lista de asistentes", "{} removed {} from the list of attendees"),
    REINSTATED_ATTENDEE("{} volvió a incluir a {} en la lista de asistentes",
            "{} put {} back on the list of attendees"),
    MOVED_ATTENDEE("{} movió a {} {} en la lista de asistentes", "{} moved {} {} in the list of attendees"),
    RECORDED_ATTENDANCE("{} registró la asistencia de {}: {}", "{} recorded the attendance of {}: {}"),

    ADDED_TOPIC("{} agregó el tema {}", "{} added the topic {}"),
    RETITLED_TOPIC("{} cambió el título del tema {} a {}", "{} changed the title of the topic {} to {}"),
    MOVED_TOPIC("{} movió el tema {} {}", "{} moved the topic {} {}"),
    REMOVED_TOPIC("{} quitó el tema {}", "{} removed the topic {}"),
    REINSTATED_TOPIC("{} volvió a incluir el tema {}", "{} put the topic {} back"),

    RECORDED_AGREEMENT("{} registró {}", "{} recorded {}"),
    ASSIGNED("{} asignó {} a {}", "{} assigned {} to {}"),
    ASSIGNED_ANEW("{} asignó {} a {} (antes: {})", "{} assigned {} to {} (before: {})"),
    ASSIGNED_NOBODY("{} dejó {} sin responsables (antes: {})", "{} left {} with nobody responsible (before: {})"),
    SET_DUE("{} fijó la fecha límite{} para el {}", "{} set the due date{} to {}"),
    CLEARED_DUE("{} quitó la fecha límite{}, que era el {}", "{} removed the due date{}, which was {}"),
    RENUMBERED("{} movió {}, que pasó a ser el {}", "{} moved {}, which became {}"),
    MOVED_AGREEMENT("{} movió {} {}", "{} moved {} {}"),
    FULFILLED("{} dio por cumplido {}", "{} marked {} as fulfilled"),
    WITHDREW("{} retiró {}, con el motivo {}", "{} withdrew {}, giving the reason {}"),
    REINSTATED_AGREEMENT("{} restableció {}", "{} reinstated {}"),
    REOPENED_AGREEMENT("{} reabrió {}, que estaba cumplido", "{} reopened {}, which had been fulfilled"),

    WROTE("{} redactó {}", "{} wrote {}"),
    REWORDED("{} redactó de nuevo {}", "{} reworded {}"),
    ADDED_WORDS("{} amplió {}", "{} added to {}"),
    CUT_WORDS("{} quitó palabras en {}", "{} struck words out of {}"),
    EMPTIED("{} dejó sin texto {}", "{} struck out all words of {}"),
    REDRESSED("{} cambió el formato en {}", "{} changed the look of words in {}"),
    LEFT_WORDS("{} escribió y borró palabras en {}", "{} wrote words in {} and struck them out again"),

    SCHEDULED("{} programó la reunión de seguimiento para el {}", "{} scheduled the follow-up meeting for {}"),
    RESCHEDULED("{} cambió la reunión de seguimiento al {} (antes: {})",
            "{} changed the follow-up meeting to {} (before: {})"),
    CANCELLED("{} canceló la reunión de seguimiento del {}", "{} cancelled the follow-up meeting of {}"),
    NAMED("{} dio a la revisión {} el nombre {}", "{} gave revision {} the name {}"),
    RENAMED("{} dio a la revisión {} el nombre {} (antes: {})", "{} gave revision {} the name {} (before: {})"),
    RESTORED("{} restableció la minuta como estaba en la revisión {}",
            "{} restored the minutes as they were in revision {}"),
    RESTORED_NAMED("{} restableció la minuta como estaba en la revisión {}, {}",
            "{} restored the minutes as they were in revision {}, {}"),

    FROM("de {}", "from {}"),
    TO("a {}", "to {}"),
    FROM_DAY("del {}", "from {}"),
    TO_DAY("al {}", "to {}"),
    FROM_PLACE("del lugar {} al {}", "from place {} to place {}"),
    PERSON("{}", "{}"),
    OF(" de {}", " of {}"),
    TOPIC("el tema {}", "the topic {}"),
    OF_TOPIC(" del tema {}", " of the topic {}"),
    BEFORE("{} (antes: {})", "{} (before: {})"),
    QUOTED("“{}”", "“{}”"),
    EMPTY("(en blanco)", "(blank)"),
    NAMELESS("una persona sin nombre", "an unnamed person"),
    UNTITLED("sin título", "without a title"),
    OPEN("pendiente", "open"),
    WITHDRAWN("retirado", "withdrawn"),
    NOBODY("nadie", "nobody"),
    AND(" y ", " and "),
    AND_BEFORE_I(" e ", " and "),

    AGREEMENT("el acuerdo {}", "agreement {}"),
    OF_AGREEMENT(" del acuerdo {}", " of agreement {}"),
    WITHDRAWN_AGREEMENT("el acuerdo retirado que llevaba el número {}",
            "the withdrawn agreement that was number {}"),
    OF_WITHDRAWN_AGREEMENT(" del acuerdo retirado que llevaba el número {}",
            " of the withdrawn agreement that was number {}"),
    SOME_AGREEMENT("un acuerdo sin número", "an agreement without a number"),
    OF_SOME_AGREEMENT(" de un acuerdo sin número", " of an agreement without a number"),
    TOPIC_TEXT("lo tratado en el tema {}", "the discussion of the topic {}"),
    NOTES("las notas", "the notes"),
    VENUE(", en {}", ", at {}");

    private final String spanish;
    private final String english;

    Saying(String spanish, String english) {
        this.spanish = spanish;
        this.english = english;
    }

    Sentence in(Language language, Sentence... parts) {
        return Sentence.of(switch (language) {
            case SPANISH -> spanish;
            case ENGLISH -> english;
        }, parts);
    }
}
