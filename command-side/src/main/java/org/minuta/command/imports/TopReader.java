package org.minuta.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Limits;

/** Reads what stands above the first heading: the picture, the title, where and when the minutes were issued. */
final class TopReader {

    private final HeadingDraft heading;
    private final Margin margin;
    private final Limits limits;
    private final DateHints hints;

    TopReader(HeadingDraft heading, Margin margin, Limits limits, DateHints hints) {
        this.heading = heading;
        this.margin = margin;
        this.limits = limits;
        this.hints = hints;
    }

    /** Gives back the line that says where and when the minutes were issued; it is left to who knows more dates. */
    @Nullable Line take(List<Passage> top) {
        var left = new ArrayList<Line>();
        Line issued = null;
        for (Line line : top.stream().flatMap(passage -> passage.said().stream()).toList()) {
            String text = MarkdownSigns.unmarked(line.text());
            if (takePicture(line.saying(text))) {
                continue;
            }
            if (issued == null && TopLine.issued(text, hints) != null) {
                issued = line.saying(text);
            } else {
                left.add(line.saying(text));
            }
        }
        takeTitle(left);
        return issued;
    }

    private boolean takePicture(Line line) {
        String picture = TopLine.picture(line.text());
        if (picture == null || heading.logo != null || picture.length() > limits.name()) {
            return false;
        }
        heading.logo = picture;
        margin.warn(line, WarningCode.PICTURE_ONLY_NAMED,
                "The picture is named here, but it is not in the file; only its name was kept.");
        return true;
    }

    private void takeTitle(List<Line> left) {
        Line titled = first(left, line -> TopLine.namesMinutes(line.text()));
        titled = titled != null ? titled : first(left, line -> TopLine.isTitle(line.text()));
        titled = titled != null ? titled : first(left, line -> Sign.of(line.text()) == null);
        if (titled != null) {
            left.remove(titled);
            heading.title = margin.fits(titled) ? titled.text() : null;
        }
        margin.keep(left);
    }

    private static @Nullable Line first(List<Line> lines, Predicate<Line> kind) {
        return lines.stream().filter(kind).findFirst().orElse(null);
    }

    /** @param issued the line found before */
    void takeIssued(Line issued) {
        TopLine.Issued said = TopLine.issued(issued.text(), hints.near(heading.heldOn));
        if (said == null) {
            throw new IllegalStateException("The line was found to say so before");
        }
        heading.issuedIn = said.place();
        heading.issuedOn = said.day();
        margin.warn(issued, said.doubts());
    }
}
