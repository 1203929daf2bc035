package org.minuta.command.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.documents.OneLine;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Part;

/** An attendee as we write one: "name, position, organization (part, attendance)". */
final class OwnAttendee {

    private final DocumentWords words;

    OwnAttendee(DocumentWords words) {
        this.words = words;
    }

    Draft.Person read(String line) {
        var marks = new ArrayList<String>();
        String fields = line;
        int mark = line.lastIndexOf(" (");
        if (mark >= 0 && line.endsWith(")")) {
            List<String> said = List.of(line.substring(mark + 2, line.length() - 1).split(", "));
            if (said.stream().allMatch(this::isMark)) {
                marks.addAll(said);
                fields = line.substring(0, mark);
            }
        }
        Part part = null;
        Attendance attendance = null;
        for (String one : marks) {
            part = words.parts().containsValue(one) ? OffLayout.meaning(words.parts(), one) : part;
            attendance = words.attendances().containsValue(one) ? OffLayout.meaning(words.attendances(), one)
                    : attendance;
        }
        List<String> said = fields(fields);
        return new Draft.Person(OneLine.read(said.get(0)), field(said, 1), field(said, 2), part, attendance);
    }

    private boolean isMark(String word) {
        return words.parts().containsValue(word) || words.attendances().containsValue(word);
    }

    private static List<String> fields(String line) {
        List<String> pieces = OneLine.split(line, "; ");
        if (pieces.size() > 1) {
            return pieces;
        }
        int first = line.indexOf(", ");
        int last = line.lastIndexOf(", ");
        if (first < 0) {
            return List.of(line);
        }
        // The two commas may share no character: "name, , organization" has an empty position between them.
        return last < first + 2 ? List.of(line.substring(0, first), line.substring(first + 2))
                : List.of(line.substring(0, first), line.substring(first + 2, last), line.substring(last + 2));
    }

    private static @Nullable String field(List<String> fields, int place) {
        return place >= fields.size() || fields.get(place).equals(DocumentWords.MISSING) ? null
                : OneLine.read(fields.get(place));
    }
}
