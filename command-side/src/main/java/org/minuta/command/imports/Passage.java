package org.minuta.command.imports;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands under a heading: the lines up to the next one; what stands beside the heading comes first. */
record Passage(Section section, List<Line> lines) {

    /** Begins a line that says something else: "Convoca: Dora Cano". */
    private static final Pattern LABEL = Pattern.compile("\\p{Lu}[\\p{L} ]{2,30}:\\s");

    List<Line> said() {
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    List<Line> firstParagraph() {
        return lines.stream().dropWhile(Line::isBlank).takeWhile(line -> !line.isBlank()).toList();
    }

    static String joined(List<Line> lines) {
        return String.join(" ", lines.stream().map(Line::text).toList());
    }

    /** The first paragraph, as one line; further ones and a second value go to the margin. */
    @Nullable String value(@Nullable String before, Margin margin) {
        List<Line> paragraph = firstParagraph();
        List<Line> first = paragraph.stream().limit(1 + paragraph.stream().skip(1)
                .takeWhile(line -> !LABEL.matcher(line.text()).lookingAt()).count()).toList();
        if (first.isEmpty()) {
            return before;
        }
        List<Line> said = said();
        margin.keep(said.subList(first.size(), said.size()));
        Line whole = first.getFirst().saying(String.join(" ",
                first.stream().map(line -> Sign.withoutBullet(line.text())).toList()));
        if (before != null) {
            margin.keep(List.of(whole));
            return before;
        }
        return margin.fits(whole) ? whole.text() : null;
    }
}
