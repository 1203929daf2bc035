package org.minuta.query.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.Topic;

/** The document for reading and printing: no sign in it that only a program would need. */
final class Markdown {

    private final MinutesContent content;
    private final DocumentWords words;
    private final List<String> blocks = new ArrayList<>();

    Markdown(MinutesContent content) {
        this.content = content;
        this.words = DocumentWords.in(content.heading().language());
    }

    String write() {
        writeTop();
        writeMeeting();
        writePeople();
        writeTopics();
        writeAgreements();
        writeFollowUp();
        if (!content.notes().isEmpty()) {
            heading(words.notes());
            text(MarkdownText.of(content.notes()));
        }
        return blocks.stream().filter(block -> !block.isEmpty()).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private void writeTop() {
        Heading heading = content.heading();
        if (heading.logo() != null) {
            value("[image: " + heading.logo() + "]");
        }
        String place = heading.issuedIn();
        if (heading.issuedOn() != null) {
            value(place == null ? words.issued(heading.issuedOn()) : place + words.issuedThere(heading.issuedOn()));
        } else if (place != null) {
            value(place);
        }
        if (heading.title() != null) {
            blocks.add("# " + MarkdownWords.inside(heading.title().replace('\n', ' '), true, true));
        }
    }

    private void writeMeeting() {
        Heading heading = content.heading();
        if (heading.event() != null) {
            heading(words.event());
            value(heading.event());
        }
        String day = heading.heldOn() == null ? "" : words.day(heading.heldOn());
        String when = (day + " " + words.hours(heading.startsAt(), heading.endsAt())).strip();
        if (!when.isEmpty()) {
            heading(words.date());
            value(when + (heading.zone() == null ? "" : " (" + heading.zone().getId() + ")"));
        }
        if (heading.venue() != null || heading.modality() != null) {
            heading(words.place());
            if (heading.venue() != null) {
                value(heading.venue());
            }
            if (heading.modality() != null) {
                value(words.labels().modality() + ": " + words.modalities().get(heading.modality()));
            }
        }
    }

    private void writePeople() {
        if (content.attendees().isEmpty()) {
            return;
        }
        heading(words.attendees());
        blocks.add(content.attendees().stream().map(one -> "- " + MarkdownWords.line(oneLine(person(one))))
                .collect(Collectors.joining("\n")));
    }

    private String person(Attendee one) {
        var fields = new ArrayList<String>(List.of(one.name()));
        addIf(fields, one.position());
        addIf(fields, one.organization());
        var marks = new ArrayList<String>();
        addIf(marks, one.part() == null ? null : words.parts().get(one.part()));
        addIf(marks, one.attendance() == Attendance.PRESENT ? null : words.attendances().get(one.attendance()));
        return String.join(", ", fields) + (marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")");
    }

    private static void addIf(List<String> list, @Nullable String value) {
        if (value != null) {
            list.add(value);
        }
    }

    private void writeTopics() {
        if (!content.topics().isEmpty()) {
            heading(words.topics());
        }
        int number = 0;
        for (Topic topic : content.topics()) {
            number++;
            String sign = number + ". ";
            String indent = " ".repeat(sign.length());
            String discussion = MarkdownText.of(topic.discussion());
            blocks.add(sign + MarkdownWords.line(oneLine(topic.title())) + (discussion.isEmpty() ? ""
                    : "\n\n" + discussion.indent(indent.length()).stripTrailing()));
        }
    }

    private void writeAgreements() {
        if (!content.agreements().isEmpty()) {
            heading(words.agreements());
        }
        for (NumberedAgreement one : NumberedAgreement.inOrder(content.agreements(), words)) {
            String wording = MarkdownText.of(one.agreement().wording());
            boolean list = wording.startsWith("- ") || wording.startsWith("1. ");
            text("**" + one.sign() + "**" + (list ? "\n\n" : " ") + wording);
            details(one.agreement());
        }
    }

    private void details(Agreement one) {
        blocks.add(Detail.of(one, content.topics(), words).stream()
                .map(detail -> "> " + MarkdownWords.line(oneLine(detail.toString())))
                .collect(Collectors.joining("\\\n")));
    }

    private void writeFollowUp() {
        FollowUp next = content.followUp();
        if (next == null) {
            return;
        }
        heading(words.followUp());
        value((words.dayWithWeekday(next.on()) + " " + words.hours(next.at(), null)).strip());
        if (next.venue() != null) {
            value(words.labels().venue() + ": " + next.venue());
        }
    }

    private void heading(String heading) {
        blocks.add("## " + heading.toUpperCase(Locale.ROOT));
    }

    private void value(String value) {
        blocks.add(MarkdownWords.line(oneLine(value)));
    }

    private void text(String text) {
        blocks.add(text);
    }

    /** Values are names and titles: a newline in one is shown as a space. */
    private static String oneLine(String value) {
        return value.replace('\n', ' ');
    }
}
