package org.minuta.command.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What becomes the general notes: the notes of the document, and what found no other place, in its order. */
final class Margin {

    private final List<Line> kept = new ArrayList<>();
    private final List<Warning> warnings;

    private final int room;
    private int length;

    /** @param room characters that the notes take */
    Margin(List<Warning> warnings, int room) {
        this.room = room;
        this.warnings = warnings;
    }

    void keep(Line line) {
        length += line.text().length();
        // Refused early, so that a flood of lines costs neither warnings nor memory.
        Draft.requireRoom("characters in the notes", length, room);
        kept.add(line);
    }

    /** Keeps the line and says that it found no place. */
    void keep(Line line, WarningCode code, String message) {
        if (!line.isBlank()) {
            keep(line);
            warnings.add(new Warning(line.number(), line.text(), code, message));
        }
    }

    void keep(List<Line> lines) {
        lines.forEach(line -> keep(line, WarningCode.UNPLACED, "These words fit nowhere and are in the notes."));
    }

    String notes() {
        kept.sort(Comparator.comparingInt(Line::number));
        return String.join("\n", kept.stream().map(line -> line.raw().stripTrailing()).toList())
                .stripTrailing().replaceAll("^\n+", "");
    }
}
