package org.minuta.command.imports;

import java.util.ArrayList;
import org.minuta.api.minutes.Modality;

/** Reads where and how people met. */
final class PlaceReader {

    private final HeadingDraft heading;
    private final Margin margin;

    PlaceReader(HeadingDraft heading, Margin margin) {
        this.heading = heading;
        this.margin = margin;
    }

    void take(Passage passage) {
        var rest = new ArrayList<Line>();
        for (Line line : passage.lines()) {
            String plain = Words.plain(Sign.withoutBullet(line.text()));
            Modality said = plain.startsWith("modalidad:") || plain.startsWith("modality:")
                    ? Modalities.of(plain + (plain.contains("mixta") ? " hibrida" : "")) : null;
            if (said == null) {
                rest.add(line);
            } else {
                heading.modality = said;
            }
        }
        String before = heading.venue;
        heading.venue = new Passage(Section.PLACE, rest).value(before, margin);
        if (heading.modality == null && heading.venue != null && !heading.venue.equals(before)) {
            heading.modality = Modalities.of(heading.venue);
        }
    }
}
