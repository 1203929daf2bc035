package org.minuta.command.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Limits;

/** Reads when and where people meet again. */
final class FollowUpReader {

    private static final int LONGEST = 2_000;

    private final Draft draft;
    private final Margin margin;
    private final Limits limits;
    private final DateHints hints;

    /** @param draft with the day of the meeting, to settle the year of the next */
    FollowUpReader(Draft draft, Margin margin, Limits limits, DateHints hints) {
        this.draft = draft;
        this.margin = margin;
        this.limits = limits;
        this.hints = hints;
    }

    void take(Passage passage) {
        List<Line> said = passage.said();
        List<Line> first = passage.firstParagraph();
        if (said.isEmpty()) {
            return;
        }
        int last = first.getLast().number();
        // What stands below is of the meeting that ends, unless it says what it is.
        Predicate<Line> isAbout = line -> line.number() <= last || isLabelled(line);
        if (draft.followUp != null) {
            margin.keep(said);
        } else if (take(said.stream().filter(isAbout).toList())) {
            margin.keep(said.stream().filter(isAbout.negate()).toList());
        } else if (!take(said)) {
            margin.keepUnclear(said);
        }
    }

    /** Whether there was a day in the lines. */
    private boolean take(List<Line> said) {
        String where = null;
        var when = new ArrayList<Line>();
        for (Line line : said) {
            String label = where == null ? place(line) : null;
            where = label == null ? where : label;
            if (label == null) {
                String text = Sign.withoutBullet(line.text());
                when.add(line.saying(text.length() > LONGEST ? text : TopLine.WHEN.matcher(text).replaceFirst("")));
            }
        }
        HeadingDraft meeting = draft.heading;
        LocalDate near = meeting.heldOn != null ? meeting.heldOn : meeting.issuedOn;
        Moment moment = Moment.of(Passage.joined(when), hints.near(near));
        if (moment.day() == null) {
            return false;
        }
        margin.warn(said.getFirst(), moment.doubts());
        String rest = moment.saysMore() ? TopLine.place(moment.leftover()) : null;
        boolean place = rest != null && where == null && when.size() == 1 && moment.to() == null
                && rest.length() <= limits.name();
        if (!place && (moment.saysMore() || moment.to() != null)) {
            margin.keep(when);
        }
        draft.followUp = new FollowUp(moment.day(), moment.from(), place ? rest : where);
        return true;
    }

    private boolean isLabelled(Line line) {
        String text = Sign.withoutBullet(line.text());
        return place(line) != null || text.length() <= LONGEST && TopLine.WHEN.matcher(text).lookingAt();
    }

    private @Nullable String place(Line line) {
        String text = Sign.withoutBullet(line.text());
        Matcher label = TopLine.VENUE.matcher(text.length() > LONGEST ? "" : text);
        return label.matches() && label.group(1).length() <= limits.name() ? label.group(1) : null;
    }
}
