package org.minuta.command.imports;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.minuta.api.minutes.Limits;

/** Reads when the meeting was held, and the place where it stands beside the date. */
final class DateReader {

    private static final Pattern BARE_HOUR = Pattern.compile("\\d{1,2}(?:[.:]\\d{2})?");

    private final HeadingDraft heading;
    private final Margin margin;
    private final Limits limits;
    private final DateHints hints;

    DateReader(HeadingDraft heading, Margin margin, Limits limits, DateHints hints) {
        this.heading = heading;
        this.margin = margin;
        this.limits = limits;
        this.hints = hints;
    }

    void take(Passage passage) {
        switch (passage.section()) {
            case DATE -> takeDate(passage.said());
            case START -> takeHours(passage.said(), true);
            case END -> takeHours(passage.said(), false);
            case PLACE_AND_DATE -> takePlaceAndDate(passage.said());
            case TOP, EVENT, PLACE, ATTENDEES, GUESTS, EXCUSED, ABSENT, TOPICS, DISCUSSION, AGREEMENTS, FOLLOW_UP,
                    NOTES, UNKNOWN -> { }
        }
    }

    private void takeDate(List<Line> said) {
        if (said.isEmpty()) {
            return;
        }
        Moment moment = Moment.of(Passage.joined(said), hints);
        if (moment.day() == null && moment.from() == null) {
            margin.keepUnclear(said);
            return;
        }
        take(moment);
        margin.warn(said.getFirst(), moment.doubts());
        if (moment.day() == null) {
            margin.keepUnclear(said);
        } else if (moment.saysMore()) {
            margin.keep(said);
        }
    }

    private void take(Moment moment) {
        heading.heldOn = heading.heldOn == null ? moment.day() : heading.heldOn;
        heading.startsAt = heading.startsAt == null ? moment.from() : heading.startsAt;
        heading.endsAt = heading.endsAt == null ? moment.to() : heading.endsAt;
        heading.zone = heading.zone == null ? moment.zone() : heading.zone;
    }

    private void takeHours(List<Line> said, boolean start) {
        String text = Passage.joined(said);
        Moment moment = Moment.of(BARE_HOUR.matcher(text).matches() ? text + " h" : text, hints);
        LocalTime first = moment.from();
        if (first == null || moment.saysMore() || moment.day() != null || !start && moment.to() != null) {
            margin.keepUnclear(said);
        } else if (start) {
            take(moment);
            margin.warn(said.getFirst(), moment.doubts());
        } else {
            heading.endsAt = first;
            heading.zone = heading.zone == null ? moment.zone() : heading.zone;
            margin.warn(said.getFirst(), moment.doubts());
        }
    }

    private void takePlaceAndDate(List<Line> said) {
        Moment moment = Moment.of(Passage.joined(said), hints);
        if (moment.day() == null || moment.leftover().length() > limits.name()) {
            margin.keep(said);
            return;
        }
        take(moment);
        margin.warn(said.getFirst(), moment.doubts());
        String place = TopLine.withoutLinks(moment.leftover());
        heading.venue = place.isEmpty() ? heading.venue : place;
        heading.modality = place.isEmpty() ? heading.modality : Modalities.of(place);
    }
}
