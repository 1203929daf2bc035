package org.minuta.query.documents;

import org.minuta.api.minutes.Language;

/**
 * What a marked-up comparison says that a document does not.
 *
 * @param between   the sentence that says what is compared; the moments and their time zone are put in
 * @param came      what became of things that are marked, as are the two that follow
 * @param movedFrom in brackets behind what moved; the earlier place is put in
 */
record ComparisonWords(String comparison, String between, String moment, String same, String howMarked, String came,
        String went, String redressed, String whoMarked, String movedFrom, String revision, String others,
        String language, String logo, String nameOfRevision) {

    private static final ComparisonWords SPANISH = new ComparisonWords("Comparación",
            "Cambios de la %s a la %s, %s.", "revisión %d (%s)", "No hay diferencias.", "Cómo se marca:", "agregado",
            "quitado", "otro formato", "Quién lo cambió:", "antes en el lugar %d", "revisión %d",
            "OTROS CAMBIOS", "Idioma", "Imagen", "Nombre de la revisión %d");

    private static final ComparisonWords ENGLISH = new ComparisonWords("Comparison",
            "Changes from %s to %s, %s.", "revision %d (%s)", "There are no differences.", "Marks:", "added",
            "removed", "other format", "Changed by:", "before at place %d", "revision %d",
            "OTHER CHANGES", "Language", "Picture", "Name of revision %d");

    static ComparisonWords in(Language language) {
        return switch (language) {
            case SPANISH -> SPANISH;
            case ENGLISH -> ENGLISH;
        };
    }

    String of(Mark.Kind kind) {
        return switch (kind) {
            case CAME -> came;
            case WENT -> went;
            case REDRESSED -> redressed;
        };
    }
}
