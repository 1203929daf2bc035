package org.minuta.query.documents;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.documents.OneLine;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.Language;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.Topic;

/**
 * The layout that can be read back: headings and the signs of items begin a line; words of people stand behind a sign
 * or a tab, each further line behind a tab of its own; lines that add a value begin with four spaces and a dash. So
 * no text can be taken for a heading, however it reads.
 */
final class PlainText {

    private static final String CENTRAL_MEXICO = "America/Mexico_City";

    /** Guarded where a place stands alone, so that no place reads like one with its day. */
    private static final String DIGITS = "0123456789";

    private final MinutesContent content;
    private final DocumentWords words;
    private final People people;
    private final StringBuilder out = new StringBuilder();

    PlainText(MinutesContent content) {
        this.content = content;
        this.words = DocumentWords.in(content.heading().language());
        this.people = new People(words, content.attendees());
    }

    String write() {
        writeTop();
        writeMeeting();
        writeAttendees();
        writeTopics();
        writeAgreements();
        writeFollowUp();
        if (!content.notes().isEmpty()) {
            heading(words.notes());
            block(content.notes().text());
        }
        heading(words.closing());
        return out.toString();
    }

    private void writeTop() {
        Heading heading = content.heading();
        if (heading.logo() != null) {
            line("[image: " + OneLine.write(heading.logo(), "") + "]");
        }
        if (heading.issuedIn() != null || heading.issuedOn() != null) {
            line(issued(heading));
        }
        if (heading.title() != null) {
            block(heading.title());
        }
    }

    private String issued(Heading heading) {
        String place = heading.issuedIn();
        if (heading.issuedOn() == null) {
            return place == null ? "" : OneLine.writeGuarded(place, DIGITS);
        }
        if (place == null) {
            return words.issued(heading.issuedOn());
        }
        boolean plain = !place.isEmpty() && Character.isLetter(place.charAt(0));
        return (plain ? OneLine.write(place, "") : OneLine.writeGuarded(place, ""))
                + words.issuedThere(heading.issuedOn());
    }

    private void writeMeeting() {
        Heading heading = content.heading();
        if (heading.event() != null) {
            heading(words.event());
            block(heading.event());
        }
        writeDate(heading);
        if (heading.venue() != null || heading.modality() != null) {
            heading(words.place());
            if (heading.venue() != null) {
                block(heading.venue());
            }
            if (heading.modality() != null) {
                property(words.labels().modality(), words.modalities().get(heading.modality()));
            }
        }
    }

    private void writeDate(Heading heading) {
        String day = heading.heldOn() == null ? "" : words.day(heading.heldOn());
        String when = (day + " " + words.hours(heading.startsAt(), heading.endsAt())).strip();
        String zone = zone(heading, !when.isEmpty());
        if (when.isEmpty() && zone == null) {
            return;
        }
        heading(words.date());
        if (!when.isEmpty()) {
            line("\t" + when);
        }
        if (zone != null) {
            property(words.labels().zone(), zone);
        }
    }

    /** What to print of the zone: nothing where the reader of a date would suppose the same. */
    private @Nullable String zone(Heading heading, boolean dated) {
        String zone = heading.zone() == null ? null : heading.zone().getId();
        String supposed = dated && words.language() == Language.SPANISH ? CENTRAL_MEXICO : null;
        if (zone == null) {
            return supposed == null ? null : DocumentWords.MISSING;
        }
        return zone.equals(supposed) ? null : zone;
    }

    private void writeAttendees() {
        if (!content.attendees().isEmpty()) {
            heading(words.attendees());
        }
        for (Attendee attendee : content.attendees()) {
            line("· " + people.attendee(attendee));
        }
    }

    private void writeTopics() {
        if (!content.topics().isEmpty()) {
            heading(words.topics());
        }
        int number = 0;
        for (Topic topic : content.topics()) {
            number++;
            line(number + ". " + OneLine.write(topic.title(), ""));
            if (!topic.discussion().isEmpty()) {
                block(topic.discussion().text());
            }
        }
    }

    private void writeAgreements() {
        if (!content.agreements().isEmpty()) {
            heading(words.agreements());
        }
        for (NumberedAgreement one : NumberedAgreement.inOrder(content.agreements(), words)) {
            line(one.sign() + " " + one.agreement().wording().text().replace("\n", "\n\t"));
            writeProperties(one.agreement());
        }
    }

    private void writeProperties(Agreement agreement) {
        DocumentWords.Labels labels = words.labels();
        if (agreement.kind() != null) {
            property(labels.kind(), words.kinds().get(agreement.kind()));
        }
        if (!agreement.responsible().isEmpty()) {
            property(labels.responsible(), agreement.responsible().stream().map(people::responsible)
                    .collect(Collectors.joining("; ")));
        }
        if (agreement.due() != null) {
            property(labels.due(), words.day(agreement.due()));
        }
        int topic = content.topics().stream().map(Topic::id).toList().indexOf(agreement.topic());
        if (topic >= 0) {
            property(labels.topic(), String.valueOf(topic + 1));
        }
        if (agreement.status() == AgreementStatus.FULFILLED) {
            property(labels.status(), words.fulfilled());
        }
        if (agreement.withdrawnBecause() != null) {
            property(labels.reason(), OneLine.write(agreement.withdrawnBecause(), ""));
        }
    }

    private void writeFollowUp() {
        FollowUp next = content.followUp();
        if (next == null) {
            return;
        }
        heading(words.followUp());
        line(("\t" + words.dayWithWeekday(next.on()) + " " + words.hours(next.at(), null)).stripTrailing());
        if (next.venue() != null) {
            property(words.labels().venue(), OneLine.write(next.venue(), ""));
        }
    }

    private void heading(String heading) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        line(heading);
    }

    private void block(String text) {
        line("\t" + text.replace("\n", "\n\t"));
    }

    private void property(String label, String value) {
        line("    – " + label + ": " + value);
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
