package org.minuta.command.minutes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AttendeeChanges;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.MinutesCommand.AddAttendee;
import org.minuta.api.minutes.MinutesCommand.AddTopic;
import org.minuta.api.minutes.MinutesCommand.AssignAgreement;
import org.minuta.api.minutes.MinutesCommand.CancelFollowUp;
import org.minuta.api.minutes.MinutesCommand.ClassifyAgreement;
import org.minuta.api.minutes.MinutesCommand.EditText;
import org.minuta.api.minutes.MinutesCommand.FulfilAgreement;
import org.minuta.api.minutes.MinutesCommand.MoveAgreement;
import org.minuta.api.minutes.MinutesCommand.MoveAttendee;
import org.minuta.api.minutes.MinutesCommand.MoveTopic;
import org.minuta.api.minutes.MinutesCommand.NameRevision;
import org.minuta.api.minutes.MinutesCommand.OpenMinutes;
import org.minuta.api.minutes.MinutesCommand.RecordAgreement;
import org.minuta.api.minutes.MinutesCommand.RecordAttendance;
import org.minuta.api.minutes.MinutesCommand.ReinstateAgreement;
import org.minuta.api.minutes.MinutesCommand.ReinstateAttendee;
import org.minuta.api.minutes.MinutesCommand.ReinstateTopic;
import org.minuta.api.minutes.MinutesCommand.RemoveAttendee;
import org.minuta.api.minutes.MinutesCommand.RemoveTopic;
import org.minuta.api.minutes.MinutesCommand.RestoreRevision;
import org.minuta.api.minutes.MinutesCommand.RetitleTopic;
import org.minuta.api.minutes.MinutesCommand.ReviseAttendee;
import org.minuta.api.minutes.MinutesCommand.ReviseHeading;
import org.minuta.api.minutes.MinutesCommand.ScheduleFollowUp;
import org.minuta.api.minutes.MinutesCommand.SetDueDate;
import org.minuta.api.minutes.MinutesCommand.WithdrawAgreement;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.text.Delta;
import org.minuta.api.text.MalformedDelta;

/**
 * Looks at a command by itself, whatever the minutes hold: is every value one that may enter the record? Only commands
 * pass here; what is stored already is never judged again, so that the rules may change.
 */
final class Door {

    private static final int MOST_RESPONSIBLE = 100;

    private final Limits limits;

    Door(Limits limits) {
        this.limits = limits;
    }

    /** @return what is wrong, in words that quote nothing of the command; missing if nothing is */
    @Nullable String objection(MinutesCommand command) {
        try {
            look(command);
            return null;
        } catch (Objection | MalformedDelta objection) {
            return objection.getMessage();
        }
    }

    private void look(MinutesCommand command) {
        switch (command) {
            case OpenMinutes open -> heading(open.heading());
            case ReviseHeading revise -> heading(revise.changes());
            case AddAttendee add -> {
                required("name", add.name());
                optional("position", add.position());
                optional("organization", add.organization());
            }
            case ReviseAttendee revise -> attendee(revise.changes());
            case AddTopic add -> {
                required("title", add.title());
                document("discussion", add.discussion());
            }
            case RetitleTopic retitle -> required("title", retitle.title());
            case RecordAgreement record -> {
                document("wording", record.wording());
                responsible(record.responsible());
                day("due", record.due());
            }
            case AssignAgreement assign -> responsible(assign.responsible());
            case SetDueDate set -> day("due", set.due());
            case WithdrawAgreement withdraw -> required("reason", withdraw.reason());
            case EditText edit -> edit.delta().requireWellFormed(limits.text());
            case ScheduleFollowUp schedule -> followUp(schedule.followUp());
            case NameRevision name -> required("name", name.name());
            case MoveAttendee move -> notAfterItself(move.attendee(), move.after());
            case MoveTopic move -> notAfterItself(move.topic(), move.after());
            case MoveAgreement move -> notAfterItself(move.agreement(), move.after());
            case RemoveAttendee ignored -> { }
            case ReinstateAttendee ignored -> { }
            case RecordAttendance ignored -> { }
            case RemoveTopic ignored -> { }
            case ReinstateTopic ignored -> { }
            case ClassifyAgreement ignored -> { }
            case FulfilAgreement ignored -> { }
            case ReinstateAgreement ignored -> { }
            case CancelFollowUp ignored -> { }
            case RestoreRevision ignored -> { }
        }
    }

    private void heading(HeadingChanges changes) {
        optional("title", changes.title());
        optional("issuedIn", changes.issuedIn());
        optional("event", changes.event());
        optional("venue", changes.venue());
        optional("logo", changes.logo());
        day("issuedOn", Change.apply(changes.issuedOn(), null));
        day("heldOn", Change.apply(changes.heldOn(), null));
        zone(Change.apply(changes.zone(), null));
        if (changes.language() != null && changes.language().to() == null) {
            throw new Objection("language cannot be cleared");
        }
    }

    private void attendee(AttendeeChanges changes) {
        if (changes.name() != null) {
            required("name", changes.name().to());
        }
        optional("position", changes.position());
        optional("organization", changes.organization());
    }

    private void responsible(@Nullable List<Responsible> responsible) {
        if (responsible == null) {
            return;
        }
        if (responsible.size() > MOST_RESPONSIBLE) {
            throw new Objection("responsible names more than " + MOST_RESPONSIBLE + " people");
        }
        responsible.forEach(person -> required("responsible.name", person.name()));
    }

    private void followUp(FollowUp followUp) {
        day("followUp.on", followUp.on());
        optional("followUp.venue", followUp.venue());
    }

    private void document(String field, @Nullable Delta document) {
        if (document == null) {
            return;
        }
        if (!document.isDocument()) {
            throw new Objection(field + " must consist of inserts only");
        }
        document.requireWellFormed(limits.text());
    }

    private void optional(String field, @Nullable Change<String> change) {
        optional(field, Change.apply(change, null));
    }

    private void optional(String field, @Nullable String words) {
        if (words != null) {
            required(field, words);
        }
    }

    private void required(String field, @Nullable String words) {
        if (words == null || words.isBlank()) {
            throw new Objection(field + " must not be empty");
        }
        if (words.length() > limits.name()) {
            throw new Objection(field + " is longer than " + limits.name() + " characters");
        }
        int index = 0;
        while (index < words.length()) {
            int character = words.codePointAt(index);
            if (!fitsOnOneLine(character)) {
                throw new Objection(field + " holds a control character, a line separator, a sign that turns the"
                        + " direction of writing, or half a character at position " + index);
            }
            index += Character.charCount(character);
        }
    }

    /** What turns the direction of writing would make what follows on the same line read as something else. */
    private static boolean fitsOnOneLine(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> (character < 0x202A || character > 0x202E) && (character < 0x2066 || character > 0x2069);
        };
    }

    /** An offset says nothing of the days on which a region changes its clocks. */
    private static void zone(@Nullable ZoneId zone) {
        if (zone != null && !ZoneRulesProvider.getAvailableZoneIds().contains(zone.getId())) {
            throw new Objection("zone must be the name of a region such as America/Mexico_City, or UTC");
        }
    }

    private static void day(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1 || day.getYear() > 9999)) {
            throw new Objection(field + " must lie in the years 1 to 9999");
        }
    }

    private static void notAfterItself(Object moved, @Nullable Object after) {
        if (moved.equals(after)) {
            throw new Objection("after must name another thing than the one that moves");
        }
    }

    private static final class Objection extends RuntimeException {

        Objection(String message) {
            super(message, null, false, false);
        }
    }
}
