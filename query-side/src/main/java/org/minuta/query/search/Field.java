package org.minuta.query.search;

import org.jspecify.annotations.Nullable;

/** What of minutes can be found. Its name is kept in the database. */
public enum Field {

    TITLE(Part.HEADING, "title", 0),
    EVENT(Part.HEADING, "event", 2),
    ISSUED_IN(Part.HEADING, "issuedIn", 2),
    VENUE(Part.HEADING, "venue", 2),
    ATTENDEE(Part.ATTENDEE, null, 2),
    TOPIC_TITLE(Part.TOPIC, "title", 2),
    DISCUSSION(Part.TOPIC, "discussion", 3),
    WORDING(Part.AGREEMENT, "wording", 1),
    RESPONSIBLE(Part.AGREEMENT, "responsible", 2),
    REASON(Part.AGREEMENT, "withdrawnBecause", 2),
    NOTES(Part.NOTES, null, 3),
    NEXT_VENUE(Part.FOLLOW_UP, "venue", 2);

    /** The parts of minutes; the heading, the notes and the follow-up are there once. */
    public enum Part {
        HEADING, ATTENDEE, TOPIC, AGREEMENT, NOTES, FOLLOW_UP
    }

    private final Part part;
    private final @Nullable String value;
    private final int rank;

    Field(Part part, @Nullable String value, int rank) {
        this.part = part;
        this.value = value;
        this.rank = rank;
    }

    public Part part() {
        return part;
    }

    /** Which value of its part it is; missing where the part is found as a whole. */
    public @Nullable String value() {
        return value;
    }

    /** What ranks lower is shown first. */
    int rank() {
        return rank;
    }
}
