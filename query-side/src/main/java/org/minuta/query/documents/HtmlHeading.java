package org.minuta.query.documents;

import static org.minuta.query.documents.Sheet.fact;
import static org.minuta.query.documents.StandalonePage.under;

import java.time.format.TextStyle;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.ValueNames;

/** The values above the minutes, and the next meeting below them. */
final class HtmlHeading {

    private final Sheet sheet;
    private final DocumentWords words;
    private final Pair<Heading> heading;

    HtmlHeading(Sheet sheet, Pair<Heading> heading) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.heading = heading;
    }

    void writeTop() {
        Element top = under(sheet.page().main(), "header");
        Pair<String> place = heading.map(Heading::issuedIn);
        Pair<String> day = heading.map(this::issuedOn);
        if (!place.isNowhere() || !day.isNowhere()) {
            Element line = under(top, "p").addClass("issued");
            sheet.said(line, place, "heading.issuedIn");
            sheet.told(line, day, "heading.issuedOn");
        }
        Pair<String> title = heading.map(Heading::title);
        if (!title.isNowhere()) {
            sheet.said(under(top, "h1"), title, "heading.title");
        }
    }

    private @Nullable String issuedOn(Heading of) {
        if (of.issuedOn() == null) {
            return null;
        }
        return of.issuedIn() == null ? words.issued(of.issuedOn()) : words.issuedThere(of.issuedOn());
    }

    void writeMeeting() {
        Element facts = under(sheet.page().main(), "dl").addClass("facts");
        Pair<String> event = heading.map(Heading::event);
        if (!event.isNowhere()) {
            sheet.said(fact(facts, words.event()), event, "heading.event");
        }
        Pair<String> when = heading.map(this::when);
        if (!when.isNowhere()) {
            sheet.told(fact(facts, words.date()), when, "heading.heldOn", "heading.startsAt", "heading.endsAt",
                    "heading.zone");
        }
        Pair<String> venue = heading.map(Heading::venue);
        Pair<String> modality = heading.map(this::modality);
        if (!venue.isNowhere() || !modality.isNowhere()) {
            Element place = fact(facts, words.place());
            paragraph(place, venue, line -> sheet.said(line, venue, "heading.venue"));
            paragraph(place, modality, line -> sheet.told(line, modality, "heading.modality"));
        }
        if (facts.childrenSize() == 0) {
            facts.remove();
        }
    }

    private static void paragraph(Element parent, Pair<?> content, Consumer<Element> writer) {
        if (!content.isNowhere()) {
            writer.accept(under(parent, "p"));
        }
    }

    private @Nullable String when(Heading of) {
        String day = of.heldOn() == null ? "" : words.day(of.heldOn());
        String when = (day + " " + words.hours(of.startsAt(), of.endsAt())).strip();
        if (when.isEmpty()) {
            return null;
        }
        return of.zone() == null ? when
                : when + " (" + of.zone().getDisplayName(TextStyle.FULL, words.language().locale()) + ")";
    }

    private @Nullable String modality(Heading of) {
        return of.modality() == null ? null
                : words.labels().modality() + ": " + words.modalities().get(of.modality());
    }

    void writeFollowUp(Pair<FollowUp> next) {
        if (next.isNowhere()) {
            return;
        }
        Element section = sheet.section(words.followUp());
        sheet.told(under(section, "p"), next.map(one ->
                (words.dayWithWeekday(one.on()) + " " + words.hours(one.at(), null)).strip()), ValueNames.FOLLOW_UP);
        Pair<String> venue = next.map(FollowUp::venue);
        paragraph(section, venue,
                line -> sheet.said(line, words.labels().venue() + ": ", venue, ValueNames.FOLLOW_UP));
    }
}
