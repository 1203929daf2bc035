package org.minuta.command.imports;

import static org.minuta.command.imports.UnreadableDocument.Reason.TOO_LARGE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.Part;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Delta;

/** The minutes as far as read; things point at each other by place, as they have no ids yet. */
final class Draft {

    record Person(String name, @Nullable String position, @Nullable String organization, @Nullable Part part,
            @Nullable Attendance attendance) {
    }

    record Theme(String title, String discussion) {
    }

    /** @param attendee place in the list of attendees, or -1 */
    record Doer(String name, int attendee) {
    }

    /** @param topic place in the list of topics, or -1 */
    record Pact(String wording, @Nullable AgreementKind kind, List<Doer> responsible, @Nullable LocalDate due,
            int topic, AgreementStatus status, String reason) {

        static Pact of(String wording) {
            return new Pact(wording, null, List.of(), null, -1, AgreementStatus.OPEN, "");
        }
    }

    final HeadingDraft heading = new HeadingDraft();
    final List<Person> attendees = new ArrayList<>();
    final List<Theme> topics = new ArrayList<>();
    final List<Pact> agreements = new ArrayList<>();
    @Nullable FollowUp followUp;
    String notes = "";

    /** @throws UnreadableDocument if minutes cannot hold as much */
    List<MinutesCommand> commands(Supplier<UUID> ids, Limits limits) {
        requireRoom(limits);
        var commands = new ArrayList<MinutesCommand>();
        List<AttendeeId> people = attendees.stream().map(person -> new AttendeeId(ids.get())).toList();
        for (int i = 0; i < people.size(); i++) {
            Person one = attendees.get(i);
            commands.add(new MinutesCommand.AddAttendee(people.get(i), OneLineValue.of(one.name()),
                    OneLineValue.ofNullable(one.position()), OneLineValue.ofNullable(one.organization()),
                    one.part(), one.attendance(), null));
        }
        List<TopicId> themes = topics.stream().map(topic -> new TopicId(ids.get())).toList();
        for (int i = 0; i < themes.size(); i++) {
            Theme one = topics.get(i);
            commands.add(new MinutesCommand.AddTopic(themes.get(i), OneLineValue.of(one.title()),
                    text(one.discussion()), null));
        }
        for (Pact one : agreements) {
            addAgreement(one, new AgreementId(ids.get()), people, themes, commands);
        }
        if (!notes.isEmpty()) {
            commands.add(new MinutesCommand.EditText(TextId.NOTES, Delta.document(notes)));
        }
        if (followUp != null) {
            commands.add(new MinutesCommand.ScheduleFollowUp(new FollowUp(followUp.on(), followUp.at(),
                    OneLineValue.ofNullable(followUp.venue()))));
        }
        // Each command becomes one event, the opening included.
        long through = commands.size() + 1L;
        commands.addFirst(new MinutesCommand.OpenMinutes(
                HeadingChanges.between(Heading.EMPTY, heading.heading()), through));
        return commands;
    }

    private static void addAgreement(Pact one, AgreementId id, List<AttendeeId> people, List<TopicId> themes,
            List<MinutesCommand> commands) {
        List<Responsible> doers = one.responsible().stream()
                .map(doer -> new Responsible(OneLineValue.of(doer.name()),
                        doer.attendee() < 0 ? null : people.get(doer.attendee())))
                .toList();
        commands.add(new MinutesCommand.RecordAgreement(id, text(one.wording()), one.kind(),
                one.topic() < 0 ? null : themes.get(one.topic()), doers.isEmpty() ? null : doers, one.due(), null));
        switch (one.status()) {
            case OPEN -> { }
            case FULFILLED -> commands.add(new MinutesCommand.FulfilAgreement(id));
            case WITHDRAWN -> commands.add(new MinutesCommand.WithdrawAgreement(id, OneLineValue.of(one.reason())));
        }
    }

    private static @Nullable Delta text(String text) {
        return text.isEmpty() ? null : Delta.document(text);
    }

    private void requireRoom(Limits limits) {
        requireRoom("attendees", attendees.size(), limits.attendees());
        requireRoom("topics", topics.size(), limits.topics());
        requireRoom("agreements", agreements.size(), limits.agreements());
        int text = limits.text().textLength();
        requireRoom("characters in the notes", notes.length(), text);
        topics.forEach(topic -> requireRoom("characters in one discussion", topic.discussion().length(), text));
        agreements.forEach(one -> requireRoom("characters in one agreement", one.wording().length(), text));
    }

    /** @throws UnreadableDocument if there are more things than minutes take */
    static void requireRoom(String things, int count, int limit) {
        if (count > limit) {
            throw new UnreadableDocument(TOO_LARGE, "The file holds " + count + " " + things + ", minutes take "
                    + limit + ".");
        }
    }
}
