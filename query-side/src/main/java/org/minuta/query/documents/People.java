package org.minuta.query.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.documents.OneLine;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.Responsible;

/** People as one line each: "name, position, organization", told apart by commas where that is clear. */
final class People {

    private final DocumentWords words;
    private final List<Attendee> attendees;

    People(DocumentWords words, List<Attendee> attendees) {
        this.words = words;
        this.attendees = attendees;
    }

    /** Fields parted by commas, or by semicolons where a name or organization holds a comma itself. */
    String attendee(Attendee attendee) {
        String position = attendee.position();
        String organization = attendee.organization();
        boolean semicolons = attendee.name().contains(",") || organization != null && organization.contains(",");
        boolean all = semicolons || organization != null || position != null && position.contains(",");
        var fields = new ArrayList<String>();
        fields.add(field(attendee.name()));
        if (all || position != null) {
            fields.add(field(position));
        }
        if (all) {
            fields.add(field(organization));
        }
        return String.join(semicolons ? "; " : ", ", fields) + marks(attendee);
    }

    private String field(@Nullable String value) {
        if (value == null) {
            return DocumentWords.MISSING;
        }
        return value.equals(DocumentWords.MISSING) ? OneLine.writeGuarded(value, "")
                : OneLine.write(value, endsLikeMarks(value) ? ";(" : ";");
    }

    private boolean endsLikeMarks(String value) {
        int open = value.lastIndexOf('(');
        if (open < 0 || !value.endsWith(")")) {
            return false;
        }
        String first = value.substring(open + 1, value.length() - 1).split(", ", 2)[0];
        return words.parts().containsValue(first) || words.attendances().containsValue(first);
    }

    private String marks(Attendee attendee) {
        var marks = new ArrayList<String>();
        if (attendee.part() != null) {
            marks.add(words.parts().get(attendee.part()));
        }
        if (attendee.attendance() != Attendance.PRESENT) {
            marks.add(words.attendances().get(attendee.attendance()));
        }
        return marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")";
    }

    /** The name; which attendee it is only where the name alone would mislead. */
    String responsible(Responsible responsible) {
        int named = indexOfName(responsible.name());
        int meant = indexOfId(responsible);
        String name = OneLine.write(responsible.name(), ";[");
        if (named == meant) {
            return name;
        }
        return name + " [" + (meant < 0 ? words.notAnAttendee() : words.attendeeNumber() + " " + (meant + 1)) + "]";
    }

    private int indexOfName(String name) {
        for (int i = 0; i < attendees.size(); i++) {
            if (attendees.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private int indexOfId(Responsible responsible) {
        for (int i = 0; i < attendees.size(); i++) {
            if (attendees.get(i).id().equals(responsible.attendee())) {
                return i;
            }
        }
        return -1;
    }
}
