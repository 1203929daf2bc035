package org.minuta.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.AttendeeChanges;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesCommand.CancelFollowUp;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.MinutesOpened;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.Submission;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.ChunkedDocument;
import org.minuta.api.text.Delta;

/** Random wishes over the whole model: whatever is accepted can be taken over, and read again from the start. */
class EvolvingTest {

    private static final int IDS = 6;
    private static final Acceptances.Record NO_RECORD = new Acceptances.Record() {
        @Override
        public Acceptances.Outcome outcome(String client, long number) {
            return new Acceptances.Outcome(number, -1, "looked up");
        }

        @Override
        public long lastNumber(String client) {
            return Long.MAX_VALUE;
        }
    };

    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 15), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void givesTheSameMinutesFromTheStoredEventsAgain(long seed) {
        plays(seed);
    }

    @Test
    void meetsEveryKindOfEvent() {
        Set<String> kinds = new TreeSet<>();
        LongStream.range(100, 105).forEach(seed -> kinds.addAll(plays(seed)));
        assertThat(kinds).containsExactlyElementsOf(everyKindBut("MinutesOpened"));
    }

    private static Set<String> plays(long seed) {
        Random chance = new Random(seed);
        List<Person> people = IntStream.range(0, 4).mapToObj(i -> new Person("person " + i)).toList();
        MinutesState live = new MinutesState();
        List<Person.Deed> record = new ArrayList<>();
        List<MinutesContent> contents = new ArrayList<>();
        Set<String> kinds = new TreeSet<>();
        evolve(live, record, people.getFirst().did(new MinutesOpened(Scene.MINUTES, Heading.EMPTY)));
        contents.add(live.content());
        for (int i = 0; i < 1_500; i++) {
            Person person = people.get(chance.nextInt(people.size()));
            long base = Math.max(0, live.revision() - chance.nextInt(8));
            Submission wish = person.having(base, wish(chance, live, contents));
            Decision decision = Rules.decide(live, Limits.DEFAULT, wish);
            if (decision instanceof Decision.Accept accept) {
                kinds.add(accept.event().getClass().getSimpleName());
                evolve(live, record, person.did(wish, accept.event()));
                contents.add(live.content());
            }
        }
        assertSame(live, replayed(record), people);
        return kinds;
    }

    private static void evolve(MinutesState live, List<Person.Deed> record, Person.Deed deed) {
        live.evolve(deed.event(), deed.origin());
        record.add(deed);
        if (deed.event() instanceof MinutesEvent.RevisionRestored restored) {
            assertThat(live.content()).isEqualTo(restored.content());
        }
    }

    private static MinutesState replayed(List<Person.Deed> record) {
        MinutesState fresh = new MinutesState();
        record.forEach(deed -> fresh.evolve(deed.event(), deed.origin()));
        return fresh;
    }

    private static void assertSame(MinutesState live, MinutesState fresh, List<Person> people) {
        assertThat(fresh.revision()).isEqualTo(live.revision());
        assertThat(fresh.at()).isEqualTo(live.at());
        assertThat(fresh.content()).isEqualTo(live.content());
        for (Person person : people) {
            String client = Origin.sender(person.submission(1, 0, new CancelFollowUp()));
            for (long number = 1; number < 600; number++) {
                assertThat(fresh.acceptances().standing(client, number, NO_RECORD))
                        .isEqualTo(live.acceptances().standing(client, number, NO_RECORD));
            }
            for (long base = 0; base <= live.revision(); base += 7) {
                assertThat(fresh.lastSet().byOthersAfter(base, "heading.title", client))
                        .isEqualTo(live.lastSet().byOthersAfter(base, "heading.title", client));
            }
        }
        // What SharedText carries only saves work, and decides nothing.
        assertThat(fresh).usingRecursiveComparison().ignoringFieldsMatchingRegexes(".*carried")
                .withEqualsForType(ChunkedDocument::equals, ChunkedDocument.class).isEqualTo(live);
    }

    private static Set<String> everyKindBut(String known) {
        Set<String> kinds = new TreeSet<>();
        for (Class<?> kind : MinutesEvent.class.getPermittedSubclasses()) {
            kinds.add(kind.getSimpleName());
        }
        kinds.remove(known);
        return kinds;
    }

    private static MinutesCommand wish(Random chance, MinutesState live, List<MinutesContent> contents) {
        AttendeeId attendee = new AttendeeId(id(chance, 1));
        TopicId topic = new TopicId(id(chance, 2));
        AgreementId agreement = new AgreementId(id(chance, 3));
        String words = "word " + chance.nextInt(4);
        LocalDate day = LocalDate.of(2026, 1, 1 + chance.nextInt(4));
        return switch (chance.nextInt(30)) {
            case 0 -> new MinutesCommand.ReviseHeading(HeadingChanges.title(words));
            case 1, 2 -> new MinutesCommand.AddAttendee(attendee, words, null, null, null, null,
                    chance.nextBoolean() ? null : new AttendeeId(id(chance, 1)));
            case 3 -> new MinutesCommand.ReviseAttendee(attendee,
                    new AttendeeChanges(Change.to(words), Change.to(words), null, null));
            case 4 -> new MinutesCommand.MoveAttendee(attendee,
                    chance.nextBoolean() ? null : new AttendeeId(id(chance, 1)));
            case 5 -> new MinutesCommand.RemoveAttendee(attendee);
            case 6 -> new MinutesCommand.ReinstateAttendee(attendee);
            case 7 -> new MinutesCommand.RecordAttendance(attendee, Attendance.values()[chance.nextInt(4)]);
            case 8, 9 -> new MinutesCommand.AddTopic(topic, words, Delta.document(words),
                    chance.nextBoolean() ? null : new TopicId(id(chance, 2)));
            case 10 -> new MinutesCommand.RetitleTopic(topic, words);
            case 11 -> new MinutesCommand.MoveTopic(topic, chance.nextBoolean() ? null : new TopicId(id(chance, 2)));
            case 12 -> new MinutesCommand.RemoveTopic(topic);
            case 13 -> new MinutesCommand.ReinstateTopic(topic);
            case 14, 15 -> new MinutesCommand.RecordAgreement(agreement, Delta.document(words), null, null,
                    List.of(new Responsible(words, null)), null,
                    chance.nextBoolean() ? null : new AgreementId(id(chance, 3)));
            case 16 -> new MinutesCommand.ClassifyAgreement(agreement,
                    Change.to(AgreementKind.values()[chance.nextInt(4)]), Change.to(topic));
            case 17 -> new MinutesCommand.AssignAgreement(agreement, List.of(new Responsible(words, attendee)));
            case 18 -> new MinutesCommand.SetDueDate(agreement, chance.nextBoolean() ? null : day);
            case 19 -> new MinutesCommand.MoveAgreement(agreement,
                    chance.nextBoolean() ? null : new AgreementId(id(chance, 3)));
            case 20 -> new MinutesCommand.FulfilAgreement(agreement);
            case 21 -> new MinutesCommand.WithdrawAgreement(agreement, words);
            case 22 -> new MinutesCommand.ReinstateAgreement(agreement);
            case 23 -> chance.nextBoolean() ? new MinutesCommand.CancelFollowUp()
                    : new MinutesCommand.ScheduleFollowUp(new FollowUp(day, null, words));
            case 24 -> new MinutesCommand.NameRevision(1 + chance.nextInt(contents.size()), words);
            case 25 -> restore(chance, contents);
            default -> edit(chance, live, switch (chance.nextInt(3)) {
                case 0 -> TextId.NOTES;
                case 1 -> new TextId.Discussion(topic);
                default -> new TextId.Wording(agreement);
            });
        };
    }

    private static MinutesCommand restore(Random chance, List<MinutesContent> contents) {
        int revision = 1 + chance.nextInt(contents.size());
        return new MinutesCommand.RestoreRevision(revision, contents.get(revision - 1));
    }

    private static MinutesCommand edit(Random chance, MinutesState live, TextId id) {
        SharedText text = live.text(id);
        int length = text == null ? 0 : text.document().length();
        int place = chance.nextInt(length + 1);
        Delta.Builder edit = Delta.builder().retain(place);
        return new MinutesCommand.EditText(id, chance.nextBoolean() || place == length
                ? edit.insert("w" + chance.nextInt(9)).build() : edit.delete(1).build());
    }

    private static UUID id(Random chance, int kind) {
        return new UUID(kind, 1 + chance.nextInt(IDS));
    }
}
