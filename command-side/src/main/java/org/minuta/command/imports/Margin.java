package org.minuta.command.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.minuta.api.minutes.Limits;

/** Beside the minutes: the doubts, and what found no other place, which becomes the general notes in its order. */
final class Margin {

    private final List<Line> kept = new ArrayList<>();
    private final List<Warning> warnings;
    private final Limits limits;
    private int length;

    Margin(List<Warning> warnings, Limits limits) {
        this.warnings = warnings;
        this.limits = limits;
    }

    void warn(Line line, WarningCode code, String message) {
        warnings.add(new Warning(line.number(), line.text(), code, message));
    }

    void warn(Line line, List<Moment.Doubt> doubts) {
        doubts.forEach(doubt -> warn(line, doubt.code(), doubt.message()));
    }

    void keep(Line line) {
        length += line.text().length();
        // Refused early, so that a flood of lines costs neither warnings nor memory.
        Draft.requireRoom("characters in the notes", length, limits.text().textLength());
        kept.add(line);
    }

    /** Keeps the line and says that it found no place. */
    void keep(Line line, WarningCode code, String message) {
        if (!line.isBlank()) {
            keep(line);
            warn(line, code, message);
        }
    }

    void keep(List<Line> lines) {
        lines.forEach(line -> keep(line, WarningCode.UNPLACED, "These words fit nowhere and are in the notes."));
    }

    void keepUnclear(List<Line> lines) {
        lines.forEach(line -> keep(line, WarningCode.DATE_UNCLEAR,
                "No date could be read from these words; they are in the notes."));
    }

    /** Whether a value of the minutes takes the line as a whole; if not, the line is kept here. */
    boolean fits(Line line) {
        if (line.text().length() <= limits.name()) {
            return true;
        }
        keep(line, WarningCode.VALUE_TOO_LONG, "This value is longer than " + limits.name()
                + " characters; it is in the notes.");
        return false;
    }

    /** What is kept, in its order. */
    List<Line> kept() {
        kept.sort(Comparator.comparingInt(Line::number));
        return List.copyOf(kept);
    }

    String notes() {
        return String.join("\n", kept().stream().map(line -> line.raw().stripTrailing()).toList())
                .stripTrailing().replaceAll("^\n+", "");
    }
}
