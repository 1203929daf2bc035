package org.minuta.query.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.Language;

/** What people call a value. */
enum NamedValue {

    LANGUAGE("heading.language", "el", words -> comparing(words).language()),
    TITLE("heading.title", "el", "Título", "Title"),
    ISSUED_IN("heading.issuedIn", "el", "Lugar de emisión", "Place of issue"),
    ISSUED_ON("heading.issuedOn", "la", "Fecha de emisión", "Date of issue"),
    EVENT("heading.event", "el", words -> asName(words.event(), words)),
    HELD_ON("heading.heldOn", "la", "Fecha de la reunión", "Date of the meeting"),
    STARTS_AT("heading.startsAt", "la", "Hora de inicio", "Starting time"),
    ENDS_AT("heading.endsAt", "la", "Hora de término", "Ending time"),
    ZONE("heading.zone", "la", words -> words.labels().zone()),
    VENUE("heading.venue", "el", "Lugar de la reunión", "Place of the meeting"),
    MODALITY("heading.modality", "la", words -> words.labels().modality()),
    LOGO("heading.logo", "la", words -> comparing(words).logo()),
    NAME("attendee:.name", "el", "Nombre", "Name"),
    POSITION("attendee:.position", "el", "Cargo", "Position"),
    ORGANIZATION("attendee:.organization", "la", "Organización", "Organization"),
    PART("attendee:.part", "la", "Calidad", "Part in the meeting"),
    ATTENDANCE("attendee:.attendance", "la", "Asistencia", "Attendance"),
    ATTENDEE_PLACE("attendee:.place", "el", "Lugar en la lista", "Place in the list"),
    TOPIC_TITLE("topic:.title", "el", "Título", "Title"),
    TOPIC_PLACE("topic:.place", "el", "Lugar en la lista", "Place in the list"),
    KIND("agreement:.kind", "el", words -> words.labels().kind()),
    TOPIC("agreement:.topic", "el", words -> words.labels().topic()),
    RESPONSIBLE("agreement:.responsible", "las personas", words -> words.labels().responsible()),
    DUE("agreement:.due", "la", "Fecha límite", "Due date"),
    STATUS("agreement:.status", "el", words -> words.labels().status()),
    REASON("agreement:.withdrawnBecause", "el", words -> words.labels().reason()),
    AGREEMENT_PLACE("agreement:.place", "el", "Lugar en la lista", "Place in the list"),
    NUMBER("agreement:.number", "el", "Número", "Number"),
    FOLLOW_UP("followUp", "la", words -> asName(words.followUp(), words)),
    REVISION_NAME("revision:.name", "el", "Nombre", "Name");

    private final String value;
    private final String article;
    private final Function<DocumentWords, String> label;

    NamedValue(String value, String article, Function<DocumentWords, String> label) {
        this.value = value;
        this.article = article;
        this.label = label;
    }

    NamedValue(String value, String article, String spanish, String english) {
        this(value, article, words -> words.language() == Language.SPANISH ? spanish : english);
    }

    /** @throws IllegalArgumentException if there is no such value */
    static NamedValue of(String name) {
        int colon = name.indexOf(':');
        int dot = name.indexOf('.');
        String value = colon < 0 ? name : name.substring(0, colon + 1) + name.substring(dot);
        return Arrays.stream(values()).filter(one -> one.value.equals(value)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no value " + name));
    }

    /** Such as "Fecha límite". */
    String label(DocumentWords words) {
        return label.apply(words);
    }

    /** As within a sentence, such as "la fecha límite". */
    String noun(DocumentWords words) {
        String noun = label(words).toLowerCase(words.language().locale());
        return switch (words.language()) {
            case SPANISH -> article + " " + noun;
            case ENGLISH -> "the " + noun;
        };
    }

    /** Whether it follows from where things stand, and is told along with what moved them. */
    boolean isPlace() {
        return value.endsWith(".place") || this == NUMBER;
    }

    /** Whether a thing has this value as long as it is there. */
    boolean isNeverMissing() {
        return this == NAME || this == TOPIC_TITLE || this == STATUS;
    }

    private static ComparisonWords comparing(DocumentWords words) {
        return ComparisonWords.in(words.language());
    }

    private static String asName(String heading, DocumentWords words) {
        Locale locale = words.language().locale();
        return heading.substring(0, 1) + heading.substring(1).toLowerCase(locale);
    }
}
