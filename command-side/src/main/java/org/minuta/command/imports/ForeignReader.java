package org.minuta.command.imports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Language;
import org.minuta.api.minutes.Limits;

/** Reads minutes as others write them: parts the lines by headings, then reads each passage as its heading says. */
final class ForeignReader {

    private static final ZoneId CENTRAL_MEXICO = ZoneId.of("America/Mexico_City");

    private final @Nullable ZoneId zone;
    private final Limits limits;
    private final Margin margin;
    private final DateHints hints;
    private final Wrapping wrapping;
    private final Outline outline;
    private final Draft draft = new Draft();
    private final SentenceReader sentences;

    /** @throws UnreadableDocument if the lines are no minutes */
    ForeignReader(List<Line> file, @Nullable ZoneId zone, Limits limits, List<Warning> warnings) {
        this.zone = zone;
        this.limits = limits;
        this.margin = new Margin(warnings, limits);
        List<Line> lines = Pages.without(MarkdownSigns.without(Typography.without(file)), margin);
        this.hints = DateHints.of(lines);
        this.wrapping = new Wrapping(lines);
        this.outline = Outline.of(lines, wrapping, margin);
        this.sentences = new SentenceReader(draft.heading, margin, hints);
    }

    Draft read() {
        readHeading();
        var attendees = new AttendeeReader(draft, margin, limits, wrapping);
        outline.passages().stream().filter(passage -> passage.section().isPeople()).forEach(attendees::take);
        var topics = new TopicReader(draft, margin, limits, wrapping);
        outline.of(Section.TOPICS).forEach(topics::take);
        outline.of(Section.DISCUSSION).forEach(topics::discuss);
        var agreements = new AgreementReader(draft, margin, limits, hints, wrapping);
        var followUp = new FollowUpReader(draft, margin, limits, hints);
        for (Passage passage : outline.passages()) {
            switch (passage.section()) {
                case AGREEMENTS -> agreements.take(passage);
                case FOLLOW_UP -> followUp.take(passage);
                case NOTES, UNKNOWN -> passage.lines().forEach(margin::keep);
                case TOP, EVENT, DATE, START, END, PLACE, PLACE_AND_DATE, ATTENDEES, GUESTS, EXCUSED, ABSENT, TOPICS,
                        DISCUSSION -> { }
            }
        }
        sentences.close(wrapping.joined(margin.kept()));
        draft.notes = margin.notes();
        return draft;
    }

    private void readHeading() {
        HeadingDraft heading = draft.heading;
        heading.language = outline.language();
        var top = new TopReader(heading, margin, limits, hints);
        Line issued = top.take(outline.of(Section.TOP));
        LocalDate reference = issued == null ? null : Moment.of(issued.text(), hints).day();
        var dates = new DateReader(heading, margin, limits, hints.near(reference));
        outline.passages().forEach(dates::take);
        for (Section section : List.of(Section.TOP, Section.UNKNOWN, Section.NOTES)) {
            outline.of(section).forEach(passage -> sentences.open(wrapping.joined(passage.lines()),
                    section == Section.TOP));
        }
        if (issued != null) {
            top.takeIssued(issued);
        }
        var places = new PlaceReader(heading, margin);
        outline.of(Section.PLACE).forEach(places::take);
        outline.of(Section.EVENT).forEach(passage -> heading.event = passage.value(heading.event, margin));
        heading.zone = zone(heading);
    }

    private @Nullable ZoneId zone(HeadingDraft heading) {
        if (heading.zone != null) {
            return heading.zone;
        }
        if (heading.heldOn == null && heading.startsAt == null && heading.endsAt == null) {
            return null;
        }
        return zone != null ? zone : heading.language == Language.SPANISH ? CENTRAL_MEXICO : null;
    }
}
