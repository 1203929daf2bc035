package org.minuta.command.intake;

import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.MinutesCommand.*;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.text.Delta;
import org.minuta.api.text.Op;

/**
 * What a command counts for where commands are counted: one, and one more for each thousand characters it brings. A
 * restored revision weighs what it says, however short the wish.
 */
final class Weight {

    private static final int CHARACTERS = 1_000;

    private Weight() {
    }

    static int of(MinutesCommand command) {
        return switch (command) {
            case EditText edit -> 1 + characters(edit.delta()) / CHARACTERS;
            case AddTopic topic -> 1 + characters(topic.discussion()) / CHARACTERS;
            case RecordAgreement agreement -> 1 + characters(agreement.wording()) / CHARACTERS;
            case RestoreRevision restore -> 1 + characters(restore.content()) / CHARACTERS;
            // All these consist of values, whose length is limited.
            case OpenMinutes _, ReviseHeading _, AddAttendee _, ReviseAttendee _, MoveAttendee _, RemoveAttendee _,
                    ReinstateAttendee _, RecordAttendance _, RetitleTopic _, MoveTopic _, RemoveTopic _,
                    ReinstateTopic _, ClassifyAgreement _, AssignAgreement _, SetDueDate _, MoveAgreement _,
                    FulfilAgreement _, WithdrawAgreement _, ReinstateAgreement _, ScheduleFollowUp _,
                    CancelFollowUp _, NameRevision _ -> 1;
        };
    }

    private static int characters(MinutesContent content) {
        return content.notes().resultLength()
                + content.topics().stream().mapToInt(topic -> topic.discussion().resultLength()).sum()
                + content.agreements().stream().mapToInt(agreement -> agreement.wording().resultLength()).sum();
    }

    private static int characters(@Nullable Delta delta) {
        int inserted = 0;
        if (delta != null) {
            for (Op op : delta.ops()) {
                inserted += op instanceof Op.Insert insert ? insert.length() : 0;
            }
        }
        return inserted;
    }
}
