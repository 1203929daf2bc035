package org.minuta.command.imports;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads from sentences when the meeting began and ended, where no heading says it: "siendo las 10:00 horas del día 15
 * de enero de 2021". The sentences stay where they are.
 */
final class SentenceReader {

    private static final Pattern HELD = Pattern.compile("siendo las|se reunieron|reunidos|reunidas|celebrada|celebrado"
            + "|da inicio|dio inicio|held|called to order|met on");
    private static final Pattern OPENING = Pattern.compile("siendo las|se reunieron|reunidos|reunidas|(?:da|dio) inicio"
            + "|called to order");
    private static final int LONGEST = 1_000;

    private final HeadingDraft heading;
    private final Margin margin;
    private final DateHints hints;

    SentenceReader(HeadingDraft heading, Margin margin, DateHints hints) {
        this.heading = heading;
        this.margin = margin;
        this.hints = hints;
    }

    /**
     * @param lines joined where they were wrapped
     * @param top   whether they stand above the first heading, where most days are that of the meeting
     */
    void open(List<Line> lines, boolean top) {
        lines.forEach(line -> open(line, top));
    }

    private void open(Line line, boolean top) {
        String plain = plain(line);
        boolean told = heading.heldOn != null && heading.startsAt != null;
        if (told || SessionWords.ends(plain) || !(top ? HELD : OPENING).matcher(plain).find()) {
            return;
        }
        Moment moment = Moment.of(line.text(), hints.near(heading.heldOn));
        boolean sure = moment.from() != null || top && TopLine.isTitle(line.text());
        if (sure && moment.day() != null && (heading.heldOn == null || moment.day().equals(heading.heldOn))) {
            heading.heldOn = moment.day();
            heading.startsAt = heading.startsAt == null ? moment.from() : heading.startsAt;
            heading.zone = heading.zone == null ? moment.zone() : heading.zone;
            warn(line, moment);
        }
    }

    /** @param lines joined where they were wrapped */
    void close(List<Line> lines) {
        lines.forEach(this::close);
    }

    private void close(Line line) {
        String plain = plain(line);
        boolean closing = SessionWords.ends(plain);
        if (!closing || heading.endsAt != null || heading.heldOn == null) {
            return;
        }
        Moment moment = Moment.of(line.text(), hints.near(heading.heldOn));
        boolean same = moment.day() == null || moment.day().equals(heading.heldOn);
        if (moment.from() != null && moment.to() == null && same) {
            heading.endsAt = moment.from();
            warn(line, moment);
        }
    }

    private static String plain(Line line) {
        return line.raw().length() > LONGEST ? "" : Words.plain(line.text());
    }

    private void warn(Line line, Moment moment) {
        margin.warn(line, WarningCode.DATE_IN_SENTENCE,
                "When the meeting was held was taken from this sentence, which is kept as it stands.");
        margin.warn(line, moment.doubts());
    }
}
