package org.minuta.query.documents;

import java.util.Map;
import org.minuta.api.minutes.Language;

/**
 * What a printed history says around its entries.
 *
 * @param extent    the last revision and the time zone are put in
 * @param only      stands before what the history is limited to
 * @param by        a person is put in, as is what the four that follow are about
 * @param revisions first and last, of entries with no other between
 * @param among     how many, first and last, of entries with others between
 * @param before    within a line; {@code asItWas} stands at its start
 * @param parts     kinds of parts, by the word for one
 * @param looks     what words look like, by attribute
 */
record HistoryWords(String title, String order, String extent, String none, String only, String by, String part,
        String kind, String from, String to, String revisions, String among, String before,
        String after, String nothing, String asItWas, String asItIs, String came, String went, String look,
        String restoredText, String plain, String others, String named, String more, String older,
        Map<String, String> parts, Map<String, String> looks) {

    private static final HistoryWords SPANISH = new HistoryWords("Historial de cambios",
            "Primero lo más reciente.", "Hasta la revisión %d; horas en %s.", "No hay cambios que mostrar.",
            "Solo se muestran cambios", "hechos por {}", "sobre {}", "de este tipo: {}", "desde el {}", "hasta el {}",
            "revisiones %d a %d", "%d revisiones entre la %d y la %d", "antes", "después", "sin dato",
            "Antes", "Después", "Agregado", "Quitado", "Formato",
            "Texto restablecido", "sin formato", "y %d cambios más", "Revisión {}, con nombre: {}",
            "Hay cambios anteriores.", "Ver los anteriores a la revisión %d",
            Map.of("minutes", "la minuta completa", "heading", "el encabezado", "attendee", "la lista de asistentes",
                    "topic", "los temas", "agreement", "los acuerdos", "notes", "las notas", "followUp",
                    "la reunión de seguimiento", "revision", "los nombres de revisiones"),
            Map.of("bold", "negrita", "italic", "cursiva", "underline", "subrayado", "strike", "tachado",
                    "link", "enlace a", "ordered", "lista numerada", "bullet", "lista con viñetas"));

    private static final HistoryWords ENGLISH = new HistoryWords("History of changes",
            "Latest first.", "Up to revision %d; times in %s.", "There are no changes to show.",
            "Only changes are shown", "made by {}", "about {}", "of this kind: {}", "since {}", "until {}",
            "revisions %d to %d", "%d revisions between %d and %d", "before", "after", "nothing",
            "Before", "After", "Added", "Removed", "Look",
            "Text restored", "plain", "and %d more changes", "Revision {}, named {}", "There are earlier changes.",
            "See those before revision %d",
            Map.of("minutes", "the minutes as a whole", "heading", "the heading", "attendee", "the list of attendees",
                    "topic", "the topics", "agreement", "the agreements", "notes", "the notes", "followUp",
                    "the follow-up meeting", "revision", "the names of revisions"),
            Map.of("bold", "bold", "italic", "italic", "underline", "underlined", "strike", "struck through",
                    "link", "link to", "ordered", "numbered list", "bullet", "bulleted list"));

    static HistoryWords in(Language language) {
        return switch (language) {
            case SPANISH -> SPANISH;
            case ENGLISH -> ENGLISH;
        };
    }
}
