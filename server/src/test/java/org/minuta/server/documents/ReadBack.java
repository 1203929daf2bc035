package org.minuta.server.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Delta;
import org.minuta.command.imports.ForeignDocument;

/** What minutes say once a document was read, and what minutes say without their ids. */
final class ReadBack {

    private ReadBack() {
    }

    static MinutesContent read(String document) {
        var reading = ForeignDocument.read(document.getBytes(StandardCharsets.UTF_8), UUID::randomUUID);
        return made(reading.commands());
    }

    static MinutesContent made(List<MinutesCommand> commands) {
        Heading heading = Heading.EMPTY;
        var attendees = new ArrayList<Attendee>();
        var topics = new ArrayList<Topic>();
        var agreements = new ArrayList<Agreement>();
        Delta notes = Delta.EMPTY;
        FollowUp next = null;
        for (MinutesCommand command : commands) {
            switch (command) {
                case MinutesCommand.OpenMinutes open -> heading = heading.with(open.heading());
                case MinutesCommand.AddAttendee add -> attendees.add(new Attendee(add.attendee(), add.name(),
                        add.position(), add.organization(), add.part(),
                        add.attendance() == null ? Attendance.PRESENT : add.attendance()));
                case MinutesCommand.AddTopic add -> topics.add(new Topic(add.topic(), add.title(), text(add.discussion())));
                case MinutesCommand.RecordAgreement one -> agreements.add(new Agreement(one.agreement(),
                        text(one.wording()), one.kind(), one.responsible() == null ? List.of() : one.responsible(),
                        one.due(), AgreementStatus.OPEN, null, one.topic()));
                case MinutesCommand.FulfilAgreement one -> agreements.add(agreements.removeLast().fulfilled());
                case MinutesCommand.WithdrawAgreement one -> agreements.add(agreements.removeLast()
                        .withdrawn(one.reason()));
                case MinutesCommand.EditText edit -> notes = edit.delta();
                case MinutesCommand.ScheduleFollowUp one -> next = one.followUp();
                default -> throw new AssertionError("No reading gives " + command);
            }
        }
        return new MinutesContent(heading, attendees, topics, agreements, notes, next);
    }

    private static Delta text(@Nullable Delta text) {
        return text == null ? Delta.EMPTY : text;
    }

    /** Lines that are equal for minutes that say the same under different ids; texts without their look. */
    static String said(MinutesContent content) {
        var lines = new ArrayList<String>();
        lines.add(content.heading().toString());
        var people = content.attendees().stream().map(Attendee::id).toList();
        var topics = content.topics().stream().map(Topic::id).toList();
        content.attendees().forEach(one -> lines.add(List.of(one.name(), "" + one.position(), "" + one.organization(),
                "" + one.part(), one.attendance()).toString()));
        content.topics().forEach(one -> lines.add(one.title() + " | " + one.discussion().text()));
        for (Agreement one : content.agreements()) {
            lines.add(one.wording().text() + " | " + one.kind() + one.due() + one.status() + one.withdrawnBecause()
                    + " | topic " + place(topics, one.topic()));
            one.responsible().forEach(who -> lines.add("who " + who.name() + " " + people.indexOf(who.attendee())));
        }
        lines.add(content.notes().text());
        lines.add(String.valueOf(content.followUp()));
        return String.join("\n--\n", lines);
    }

    private static int place(List<TopicId> topics, @Nullable TopicId topic) {
        return topic == null ? -1 : topics.indexOf(topic);
    }
}
