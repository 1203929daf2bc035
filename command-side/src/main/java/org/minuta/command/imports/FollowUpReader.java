package org.minuta.command.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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
        if (said.isEmpty()) {
            return;
        }
        var when = new ArrayList<Line>();
        String where = null;
        for (Line line : said) {
            String text = Sign.withoutBullet(line.text());
            Matcher label = TopLine.VENUE.matcher(text.length() > LONGEST ? "" : text);
            if (where == null && label.matches() && label.group(1).length() <= limits.name()) {
                where = label.group(1);
            } else {
                when.add(line.saying(text.length() > LONGEST ? text : TopLine.WHEN.matcher(text).replaceFirst("")));
            }
        }
        HeadingDraft meeting = draft.heading;
        LocalDate near = meeting.heldOn != null ? meeting.heldOn : meeting.issuedOn;
        Moment moment = Moment.of(Passage.joined(when), hints.near(near));
        LocalDate day = moment.day();
        if (day == null || draft.followUp != null) {
            margin.keepUnclear(said);
            return;
        }
        margin.warn(said.getFirst(), moment.doubts());
        if (moment.saysMore()) {
            String rest = TopLine.place(moment.leftover());
            boolean alone = when.size() == 1 && where == null && rest != null && rest.length() <= limits.name();
            where = alone ? rest : where;
            if (!alone) {
                margin.keep(when);
            }
        }
        draft.followUp = new FollowUp(day, moment.from(), where);
        if (moment.to() != null) {
            margin.keep(when);
        }
    }
}
