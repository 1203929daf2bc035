package org.minuta.command.imports;

import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.Language;

/**
 * Reads what we wrote ourselves, to the letter: its last line claims our layout, in which each sign at the start of a
 * line has one meaning. A line that does not keep to it disproves the claim.
 */
final class OwnLayout {

    private final List<Line> lines;
    private final @Nullable DocumentWords claim;
    private final int end;

    OwnLayout(List<Line> lines) {
        int last = lines.size() - 1;
        while (last >= 0 && lines.get(last).isBlank()) {
            last--;
        }
        this.lines = lines;
        this.end = last;
        this.claim = claim(lines.get(last).raw().stripTrailing());
    }

    private static @Nullable DocumentWords claim(String lastLine) {
        for (Language language : Language.values()) {
            if (DocumentWords.in(language).closing().equals(lastLine)) {
                return DocumentWords.in(language);
            }
        }
        return null;
    }

    boolean claimed() {
        return claim != null;
    }

    Line closing() {
        return lines.get(end);
    }

    List<Line> withoutClosing() {
        return lines.subList(0, end);
    }

    /** The minutes, or nothing if the lines do not keep to the layout. */
    @Nullable Draft read() {
        if (claim == null) {
            return null;
        }
        try {
            var own = new OwnLines(claim);
            withoutClosing().forEach(own::take);
            return own.draft();
        } catch (OffLayout | DateTimeException disproved) {
            return null;
        }
    }
}
