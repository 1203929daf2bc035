package org.minuta.server.integrity;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it must be. Holds ids, numbers and names of values, and no word of any minutes.
 *
 * @param subject  the minutes, the read model or the processor it is about
 * @param revision the revision it is about; null where there is none
 * @param detail   which values, which generation, how many; may be empty
 */
record Difference(Kind kind, String subject, @Nullable Long revision, String detail) {

    enum Kind {
        /** Events of something that is no minutes. */
        FOREIGN_STREAM,
        /** A revision has no event, while a later one has. */
        EVENT_MISSING,
        /** A revision has two events. */
        EVENT_TWICE,
        /** A later revision was stored before an earlier one. */
        STORED_OUT_OF_ORDER,
        /** An event cannot be read. */
        EVENT_UNREADABLE,
        /** An event cannot follow those before it. */
        CANNOT_FOLLOW,
        /** The opening is that of other minutes. */
        OTHER_MINUTES,
        /** An event is earlier than the one before it. */
        TIME_GOES_BACK,
        /** A client's commands are not in the order of their numbers, or one was taken twice. */
        COMMAND_OUT_OF_ORDER,
        /** A snapshot is of a revision that the minutes have not had. */
        SNAPSHOT_AHEAD,
        /** A checkpoint is of a revision that the minutes have not had, or of unknown minutes. */
        CHECKPOINT_AHEAD,
        /** A checkpoint's bytes changed. */
        CHECKPOINT_CHANGED,
        /** A checkpoint says something else than the record. */
        CHECKPOINT_WRONG,
        /** A checkpoint is found for another instant than that of its revision. */
        CHECKPOINT_MISPLACED,
        /** The bytes of a past changed. */
        PAST_CHANGED,
        /** A past knows of revisions that the minutes have not had, or of unknown minutes. */
        PAST_AHEAD,
        /** A past says something else than the record. */
        PAST_WRONG,
        /** A read model knows nothing of minutes that its processor has seen. */
        MINUTES_MISSING,
        /** A read model knows of minutes that there are not. */
        MINUTES_UNKNOWN,
        /** A read model has told less than its processor has seen. */
        BEHIND,
        /** A read model has told more than there is. */
        AHEAD,
        /** A read model says something else than the record. */
        VALUES_DIFFER,
        /** Events wait among the dead letters. */
        DEAD_LETTERS,
        /** A read model has generations, none of which is read. */
        NOTHING_LIVE,
        /** Rows, dead letters or a place in the record are kept for a generation that there is not. */
        LEFT_BEHIND,
        /** A processor believes to have seen more than there is. */
        PROCESSOR_AHEAD,
        /** A processor has no place in the record. */
        PROCESSOR_LOST
    }

    static Difference of(Kind kind, String subject, String detail) {
        return new Difference(kind, subject, null, detail);
    }

    @Override
    public String toString() {
        return kind + " " + subject + (revision == null ? "" : " revision " + revision)
                + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
