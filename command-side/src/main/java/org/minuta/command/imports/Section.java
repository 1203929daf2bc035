package org.minuta.command.imports;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Language;

/** What a heading announces. */
enum Section {
    TOP, EVENT, DATE, START, END, PLACE, PLACE_AND_DATE, ATTENDEES, GUESTS, EXCUSED, ABSENT, TOPICS, DISCUSSION,
    AGREEMENTS, FOLLOW_UP, NOTES, UNKNOWN;

    /** @param language of the phrase; missing where both languages write it alike */
    record Known(Section section, @Nullable Language language) {
    }

    private static final Map<String, Known> PHRASES = phrases();
    private static final Map<String, Section> ONE = Map.of("ausente", ABSENT, "no asistio", ABSENT, "falto", ABSENT,
            "absentee", ABSENT, "justifico su ausencia", EXCUSED, "justifico su inasistencia", EXCUSED, "invitado",
            GUESTS, "invitada", GUESTS, "guest", GUESTS);
    /** Characters of the longest phrase known, with room for spaces between. */
    static final int LONGEST_PHRASE = 48;

    /** Whether it takes one value, so that a second heading of the kind is no heading. */
    boolean isSingle() {
        return switch (this) {
            case EVENT, DATE, START, END, PLACE, PLACE_AND_DATE -> true;
            case TOP, ATTENDEES, GUESTS, EXCUSED, ABSENT, TOPICS, DISCUSSION, AGREEMENTS, FOLLOW_UP, NOTES,
                    UNKNOWN -> false;
        };
    }

    boolean isPeople() {
        return this == ATTENDEES || this == GUESTS || this == EXCUSED || this == ABSENT;
    }

    /** The section that begins with this phrase, in capitals or not, with accents or not. */
    static @Nullable Known of(String phrase) {
        return phrase.length() > LONGEST_PHRASE ? null : PHRASES.get(String.join(" ", Words.of(Words.plain(phrase))));
    }

    /** The section of a line for one person: "Ausente: Dora Cano". */
    static @Nullable Section ofOne(String phrase) {
        return phrase.length() > LONGEST_PHRASE ? null : ONE.get(Words.plain(phrase));
    }

    private static Map<String, Known> phrases() {
        var known = new HashMap<String, Known>();
        Language spanish = Language.SPANISH;
        Language english = Language.ENGLISH;
        add(known, EVENT, spanish, "evento", "nombre del evento", "nombre de la reunion", "asunto", "reunion");
        add(known, EVENT, english, "event", "meeting", "body", "subject", "name of the event", "name of the meeting");
        add(known, DATE, spanish, "fecha", "fecha y hora", "fecha de la reunion", "fecha de la sesion",
                "fecha de celebracion", "dia y hora", "fecha hora");
        add(known, DATE, english, "date", "date and time", "meeting date", "date of meeting", "when", "date time");
        add(known, START, spanish, "hora", "horario", "hora de inicio", "inicio");
        add(known, START, english, "time", "start", "start time", "called to order");
        add(known, END, spanish, "hora de termino", "hora de cierre", "termino", "hora de conclusion");
        add(known, END, english, "end", "end time", "adjourned");
        add(known, PLACE, spanish, "lugar", "sede", "ubicacion", "lugar de la reunion", "lugar de la sesion");
        add(known, PLACE, english, "place", "venue", "location", "where", "meeting place");
        add(known, PLACE_AND_DATE, spanish, "lugar y fecha", "fecha y lugar");
        add(known, PLACE_AND_DATE, english, "place and date", "date and place");
        add(known, ATTENDEES, spanish, "asistentes", "participantes", "lista de asistencia", "lista de asistentes",
                "asistencia", "presentes", "personas asistentes", "personas participantes", "integrantes presentes",
                "lista de participantes", "asistieron", "integrantes", "miembros", "miembros presentes",
                "relacion de asistentes", "registro de asistencia");
        add(known, ATTENDEES, english, "attendees", "participants", "present", "in attendance", "attendance",
                "members present", "list of attendees", "those present", "members", "attendance list");
        add(known, EXCUSED, spanish, "ausencias justificadas", "justificaron su ausencia",
                "justificaron su inasistencia", "justificaron inasistencia", "inasistencias justificadas",
                "ausentes con justificacion", "ausentes justificados", "ausencias con justificacion",
                "faltas justificadas", "se disculparon", "disculpas");
        add(known, EXCUSED, english, "apologies", "excused", "apologies for absence", "apologies received", "regrets",
                "excused absences", "absent with apologies");
        add(known, ABSENT, spanish, "ausentes", "ausencias", "inasistencias", "no asistieron", "faltaron",
                "personas ausentes", "integrantes ausentes", "faltas", "ausentes sin justificacion",
                "ausencias sin justificacion");
        add(known, GUESTS, spanish, "invitados", "invitadas", "personas invitadas", "invitados especiales",
                "invitadas e invitados", "invitados e invitadas", "invitados permanentes", "asistentes invitados",
                "invitados presentes", "lista de invitados", "lista de invitadas e invitados",
                "lista de personas invitadas");
        add(known, GUESTS, english, "guests", "invited", "invited guests", "invitees", "guests present", "visitors",
                "by invitation", "guest list", "list of guests");
        add(known, ABSENT, english, "absent", "members absent", "absentees", "not present", "absences");
        add(known, TOPICS, spanish, "temas que abordaron", "temas que se abordaron", "temas abordados",
                "temas tratados", "temas a tratar", "temas", "orden del dia", "puntos tratados", "asuntos tratados",
                "puntos del orden del dia", "temas discutidos", "puntos a tratar", "asuntos a tratar");
        add(known, TOPICS, english, "topics", "topics discussed", "agenda items", "items discussed",
                "matters discussed", "topics covered", "order of business");
        add(known, TOPICS, null, "agenda");
        add(known, AGREEMENTS, spanish, "acuerdos", "acuerdos tomados", "acuerdos y compromisos", "compromisos",
                "acuerdos adoptados", "resoluciones", "acuerdos alcanzados", "acuerdos generales");
        add(known, AGREEMENTS, english, "agreements", "decisions", "resolutions", "decisions and agreements",
                "agreements reached", "agreements and decisions", "action items", "decisions taken",
                "decisions made");
        add(known, FOLLOW_UP, spanish, "reunion de seguimiento", "proxima reunion", "siguiente reunion",
                "proxima sesion", "siguiente sesion", "proxima junta", "seguimiento", "fecha de la proxima reunion",
                "fecha de la siguiente reunion", "fecha de la proxima sesion");
        add(known, FOLLOW_UP, english, "follow up", "follow up meeting", "followup meeting", "followup",
                "next meeting", "next session", "date of next meeting");
        add(known, NOTES, spanish, "notas", "observaciones", "notas generales", "comentarios", "notas y observaciones");
        add(known, NOTES, english, "notes", "remarks", "general notes", "observations", "comments");
        add(known, DISCUSSION, spanish, "desahogo del orden del dia", "desahogo de los puntos del orden del dia",
                "desarrollo del orden del dia", "desarrollo de la sesion", "desarrollo de la reunion", "desahogo",
                "desahogo de la sesion", "desarrollo");
        add(known, DISCUSSION, english, "discussion", "discussions", "proceedings");
        add(known, TOP, spanish, "datos generales", "informacion general", "datos de la reunion", "datos de la sesion",
                "generales");
        add(known, TOP, english, "general information", "general data", "meeting details", "meeting information");
        // Known, so that they end the list above them; minutes have no place for what is below.
        add(known, UNKNOWN, spanish, "firmas", "anexos", "asuntos generales", "clausura", "cierre", "apertura",
                "cierre de la sesion", "cierre de la reunion", "clausura de la sesion", "objetivo", "antecedentes",
                "considerandos", "considerando", "fundamento legal", "marco legal", "declaracion de quorum",
                "documentos entregados", "lista de distribucion", "atentamente");
        add(known, UNKNOWN, english, "signatures", "annexes", "appendices", "attachments", "any other business",
                "closing", "adjournment", "background", "distribution list", "opening");
        add(known, UNKNOWN, null, "quorum");
        return Map.copyOf(known);
    }

    private static void add(Map<String, Known> known, Section section, @Nullable Language language,
            String... phrases) {
        for (String phrase : phrases) {
            known.put(phrase, new Known(section, language));
        }
    }
}
