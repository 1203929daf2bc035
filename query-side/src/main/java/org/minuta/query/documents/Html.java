package org.minuta.query.documents;

import static org.minuta.query.documents.StandalonePage.said;
import static org.minuta.query.documents.StandalonePage.under;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.Topic;

/** The formal document: for the screen of any size, for paper, and for being read aloud. */
final class Html {

    private final MinutesContent content;
    private final DocumentWords words;
    private final StandalonePage page;

    Html(MinutesContent content) {
        this.content = content;
        this.words = DocumentWords.in(content.heading().language());
        this.page = new StandalonePage(words.language(), title());
    }

    String write() {
        writeTop();
        writeMeeting();
        writeAttendees();
        writeTopics();
        writeAgreements();
        writeFollowUp();
        if (!content.notes().isEmpty()) {
            HtmlText.write(content.notes(), section(words.notes()));
        }
        return page.write();
    }

    private String title() {
        var parts = new ArrayList<String>();
        parts.add(content.heading().title() == null ? words.minutes() : content.heading().title());
        if (content.heading().event() != null) {
            parts.add(content.heading().event());
        }
        if (content.heading().heldOn() != null) {
            parts.add(words.day(content.heading().heldOn()));
        }
        return String.join(" – ", parts);
    }

    private void writeTop() {
        Heading heading = content.heading();
        Element top = under(page.main(), "header");
        if (heading.issuedIn() != null || heading.issuedOn() != null) {
            issued(under(top, "p").addClass("issued"), heading);
        }
        if (heading.title() != null) {
            said(under(top, "h1"), heading.title());
        }
    }

    private void issued(Element line, Heading heading) {
        if (heading.issuedIn() != null) {
            said(line, heading.issuedIn());
        }
        if (heading.issuedOn() != null) {
            line.appendText(heading.issuedIn() == null ? words.issued(heading.issuedOn())
                    : words.issuedThere(heading.issuedOn()));
        }
    }

    private void writeMeeting() {
        Heading heading = content.heading();
        Element facts = under(page.main(), "dl").addClass("facts");
        if (heading.event() != null) {
            said(fact(facts, words.event()), heading.event());
        }
        String day = heading.heldOn() == null ? "" : words.day(heading.heldOn());
        String when = (day + " " + words.hours(heading.startsAt(), heading.endsAt())).strip();
        if (!when.isEmpty()) {
            fact(facts, words.date()).text(when + zone(heading));
        }
        if (heading.venue() != null || heading.modality() != null) {
            Element place = fact(facts, words.place());
            if (heading.venue() != null) {
                said(under(place, "p"), heading.venue());
            }
            if (heading.modality() != null) {
                under(place, "p").text(words.labels().modality() + ": "
                        + words.modalities().get(heading.modality()));
            }
        }
        if (facts.childrenSize() == 0) {
            facts.remove();
        }
    }

    private String zone(Heading heading) {
        return heading.zone() == null ? ""
                : " (" + heading.zone().getDisplayName(TextStyle.FULL, words.language().locale()) + ")";
    }

    private static Element fact(Element facts, String label) {
        Element fact = under(facts, "div");
        under(fact, "dt").text(label);
        return under(fact, "dd");
    }

    private void writeAttendees() {
        if (content.attendees().isEmpty()) {
            return;
        }
        Element list = under(section(words.attendees()), "ul").addClass("attendees");
        for (Attendee one : content.attendees()) {
            Element line = under(list, "li");
            said(line, one.name()).addClass("name");
            for (String field : present(one.position(), one.organization())) {
                said(line.appendText(", "), field);
            }
            List<String> marks = present(one.part() == null ? null : words.parts().get(one.part()),
                    one.attendance() == Attendance.PRESENT ? null : words.attendances().get(one.attendance()));
            line.appendText(marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")");
        }
    }

    private static List<String> present(@Nullable String first, @Nullable String second) {
        var present = new ArrayList<String>();
        for (String value : new @Nullable String[] {first, second}) {
            if (value != null) {
                present.add(value);
            }
        }
        return present;
    }

    private void writeTopics() {
        if (content.topics().isEmpty()) {
            return;
        }
        Element list = items(section(words.topics()), "topics");
        int number = 0;
        for (Topic topic : content.topics()) {
            number++;
            Element body = item(list, number + ".");
            said(under(body, "h3"), topic.title());
            HtmlText.write(topic.discussion(), body);
        }
    }

    private void writeAgreements() {
        if (content.agreements().isEmpty()) {
            return;
        }
        Element list = items(section(words.agreements()), "agreements");
        for (NumberedAgreement one : NumberedAgreement.inOrder(content.agreements(), words)) {
            boolean withdrawn = one.agreement().status() == AgreementStatus.WITHDRAWN;
            Element body = item(list, withdrawn ? "" : one.sign());
            if (withdrawn) {
                under(body.addClass("withdrawn"), "p").addClass("mark").text(one.sign());
            }
            HtmlText.write(one.agreement().wording(), body);
            writeDetails(body, Detail.of(one.agreement(), content.topics(), words));
        }
    }

    private static void writeDetails(Element body, List<Detail> details) {
        if (details.isEmpty()) {
            return;
        }
        Element list = under(body, "dl").addClass("details");
        for (Detail detail : details) {
            Element pair = under(list, "div");
            pair.appendElement("dt").text(detail.label() + ":");
            Element values = pair.appendText(" ").appendElement("dd");
            for (String value : detail.values()) {
                said(values.appendText(values.childrenSize() == 0 ? "" : "; "), value);
            }
        }
    }

    private void writeFollowUp() {
        FollowUp next = content.followUp();
        if (next == null) {
            return;
        }
        Element section = section(words.followUp());
        under(section, "p").text((words.dayWithWeekday(next.on()) + " " + words.hours(next.at(), null)).strip());
        if (next.venue() != null) {
            said(under(section, "p").text(words.labels().venue() + ": "), next.venue());
        }
    }

    private Element section(String heading) {
        Element section = under(page.main(), "section");
        under(section, "h2").text(heading);
        return section;
    }

    /** A list whose signs are words, as they must be the same where the page is copied or read aloud. */
    private static Element items(Element section, String things) {
        return under(section, "ol").addClass("items").addClass(things).attr("role", "list");
    }

    private static Element item(Element list, String sign) {
        Element item = under(list, "li").attr("role", "listitem");
        item.appendElement("span").addClass("sign").text(sign);
        return under(item, "div").addClass("body");
    }
}
