package org.minuta.server.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.AttendeeChanges;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.ClientId;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.MinutesCommand.*;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.Submission;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.command.imports.ForeignDocument;
import org.minuta.command.intake.CommittedEvents;
import org.minuta.command.intake.IntakeSettings;
import org.minuta.command.intake.MinutesIntake;
import org.minuta.command.minutes.MinutesModel;
import org.minuta.query.minutes.MinutesState;

/**
 * A record as it comes about: a document is read, then several clients, some of one person, send random commands made
 * on what they saw a while ago, and the real intake decides them; only the storage is in memory.
 */
final class DecidedHistory {

    private static final int STALE = 12;
    private static final int TOGETHER = 4;
    private static final int LONG_TEXT = 200;
    private static final List<Author> PEOPLE = List.of(person(1, "Ana Solís"), person(2, "Beto Luna"),
            person(3, "Carla Ríos"), person(1, "Ana Solís"), person(2, "Beto Luna Paz"));
    private static final List<String> WORDS = List.of("🎨", "👩‍👧 ", "ñandú ", "a", "acuerdo, ", "\n", "日本 ", " ");

    private final Random random;
    private final MinutesId minutes;
    private final List<RecordedEvent> record = new ArrayList<>();
    private final List<MinutesState> states = new ArrayList<>();
    private final List<Client> clients;
    private final Set<AttendeeId> attendees = new LinkedHashSet<>();
    private final Set<TopicId> topics = new LinkedHashSet<>();
    private final Set<AgreementId> agreements = new LinkedHashSet<>();
    private Instant now = Instant.parse("2031-05-14T12:00:00Z");

    /** Somebody's page; knows its own edits, so it never looks at what was before the last of them. */
    private static final class Client {

        private final Author by;
        private final ClientId id;
        private long number;
        private long seen;

        Client(Author by, ClientId id) {
            this.by = by;
            this.id = id;
        }

        Submission sends(long base, MinutesCommand command) {
            return new Submission(by, id, ++number, base, command, command.toString());
        }
    }

    private DecidedHistory(long seed) {
        random = new Random(seed);
        minutes = new MinutesId(id());
        clients = PEOPLE.stream().map(person -> new Client(person, new ClientId(id()))).toList();
    }

    /** So many events, the first of which are those of a document that was read. */
    static List<RecordedEvent> of(long seed, int events) {
        return new DecidedHistory(seed).decided(events);
    }

    private List<RecordedEvent> decided(int events) {
        Configuration axon = axon();
        try {
            InstantSource clock = () -> now;
            var intake = new MinutesIntake(axon.commandBus(), clock.withZone(ZoneOffset.UTC), new Told(), _ -> false,
                    IntakeSettings.DEFAULT);
            Client reader = new Client(PEOPLE.getFirst(), new ClientId(id()));
            intake.submitAllOrNothing(minutes, ForeignDocument.read(document(), this::id).commands().stream()
                    .map(command -> reader.sends(0, command)).toList()).join();
            while (record.size() < events) {
                now = now.plusMillis(random.nextInt(40) == 0 ? 200_000 : random.nextInt(5_000));
                intake.submit(minutes, several()).join();
            }
            return List.copyOf(record.subList(0, events));
        } finally {
            axon.shutdown();
        }
    }

    /** Of several clients at once, so that they are decided at one instant. */
    private List<Submission> several() {
        List<Client> some = new ArrayList<>(clients);
        return IntStream.range(0, 1 + random.nextInt(TOGETHER)).mapToObj(_ -> {
            Client client = some.remove(random.nextInt(some.size()));
            long base = Math.max(client.seen, Math.max(1, record.size() - random.nextInt(STALE)));
            return client.sends(base, command(states.get((int) base - 1).content()));
        }).toList();
    }

    private MinutesCommand command(MinutesContent seen) {
        MinutesCommand command = null;
        while (command == null) {
            command = switch (random.nextInt(60)) {
                case 0 -> new ReviseHeading(HeadingChanges.title(word()));
                case 1, 2 -> new AddAttendee(new AttendeeId(id()), word(), null, null, null, null,
                        any(List.copyOf(attendees)));
                case 3 -> of(attendees, one -> new RecordAttendance(one, Attendance.EXCUSED));
                case 4 -> of(attendees, one -> new MoveAttendee(one, any(List.copyOf(attendees))));
                case 5 -> of(attendees, RemoveAttendee::new);
                case 6, 7 -> of(attendees, ReinstateAttendee::new);
                case 8, 9 -> new AddTopic(new TopicId(id()), word(), Delta.document(words()),
                        any(List.copyOf(topics)));
                case 10 -> of(topics, one -> new RetitleTopic(one, word()));
                case 11 -> of(topics, one -> new MoveTopic(one, any(List.copyOf(topics))));
                case 12 -> of(topics, RemoveTopic::new);
                case 13, 14 -> of(topics, ReinstateTopic::new);
                case 15, 16 -> new RecordAgreement(new AgreementId(id()), Delta.document(words()),
                        AgreementKind.DECISION, null, null, null, any(List.copyOf(agreements)));
                case 17 -> of(agreements, one -> new ClassifyAgreement(one, Change.to(AgreementKind.NOTE), null));
                case 18 -> of(agreements, one -> new AssignAgreement(one, List.of(new Responsible(word(), null))));
                case 19 -> of(agreements, one -> new SetDueDate(one, day()));
                case 20 -> of(agreements, one -> new MoveAgreement(one, any(List.copyOf(agreements))));
                case 21 -> of(agreements, FulfilAgreement::new);
                case 22 -> of(agreements, one -> new WithdrawAgreement(one, word()));
                case 23, 24, 25 -> of(agreements, ReinstateAgreement::new);
                case 26 -> new ScheduleFollowUp(new FollowUp(day(), null, null));
                case 27 -> new CancelFollowUp();
                case 28 -> new NameRevision(1 + random.nextInt(record.size()), word());
                case 46 -> of(attendees, one -> new ReviseAttendee(one,
                        new AttendeeChanges(null, Change.to(word()), null, null)));
                case 29 -> random.nextInt(3) > 0 ? null : restore();
                case 30, 31, 32, 33, 34, 35, 36, 37 -> edit(seen.topics(),
                        one -> new TextId.Discussion(one.id()), Topic::discussion);
                case 38, 39, 40, 41, 42, 43, 44, 45 -> edit(seen.agreements(),
                        one -> new TextId.Wording(one.id()), Agreement::wording);
                default -> new EditText(TextId.NOTES, change(seen.notes().text()));
            };
        }
        return command;
    }

    private RestoreRevision restore() {
        MinutesState earlier = Objects.requireNonNull(any(states));
        return new RestoreRevision(earlier.revision(), earlier.content());
    }

    private <T> @Nullable MinutesCommand edit(List<T> things, Function<T, TextId> id, Function<T, Delta> text) {
        T one = any(things);
        return one == null ? null : new EditText(id.apply(one), change(text.apply(one).text()));
    }

    private Delta change(String text) {
        int at = place(text, 0);
        int end = text.length() > LONG_TEXT ? place(text, at) : Math.min(place(text, at), whole(text, at + 6));
        int length = Math.max(0, end - at);
        return switch (length == 0 ? 0 : random.nextInt(4)) {
            case 1 -> Delta.builder().retain(at).retain(length, Attributes.of(Map.of("bold", true))).build();
            case 2 -> Delta.builder().retain(at).delete(length).build();
            default -> Delta.builder().retain(at).insert(words(), random.nextInt(5) > 0 ? Attributes.NONE
                    : Attributes.of(Map.of("link", "https://example.org/" + random.nextInt(3)))).delete(length).build();
        };
    }

    private int place(String text, int from) {
        return Math.max(from, whole(text, from + random.nextInt(text.length() - from + 1)));
    }

    /** The place itself, or the one before a pair that it would part. */
    private static int whole(String text, int place) {
        int at = Math.min(place, text.length());
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private <I> @Nullable MinutesCommand of(Set<I> ever, Function<I, MinutesCommand> wish) {
        I one = any(List.copyOf(ever));
        return one == null ? null : wish.apply(one);
    }

    private <T> @Nullable T any(List<T> all) {
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private String word() {
        return "palabra 🎲 " + random.nextInt(1_000);
    }

    private String words() {
        return any(WORDS) + any(WORDS);
    }

    private LocalDate day() {
        return LocalDate.of(2031, 6, 1).plusDays(random.nextInt(300));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Author person(long id, String name) {
        return new Author(new UUID(7, id), name);
    }

    private static byte[] document() {
        try (var document = DecidedHistory.class.getResourceAsStream("/scenes/plaza.txt")) {
            return Objects.requireNonNull(document).readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Configuration axon() {
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureCommandBus(_ -> SimpleCommandBus.builder()
                        .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE).build())
                .configureEventStore(_ -> EmbeddedEventStore.builder()
                        .storageEngine(new InMemoryEventStorageEngine()).build())
                .registerComponent(Cache.class, _ -> new WeakReferenceCache())
                .configureSnapshotter(parts -> AggregateSnapshotter.builder().eventStore(parts.eventStore())
                        .repositoryProvider(parts::repository).build());
        new MinutesModel(Limits.DEFAULT).configureModule(configurer);
        return configurer.start();
    }

    private final class Told implements CommittedEvents {

        @Override
        public void committed(MinutesId id, List<RecordedEvent> events) {
            for (RecordedEvent event : events) {
                record.add(event);
                states.add(states.isEmpty() ? MinutesState.opened(event) : states.getLast().after(event));
                MinutesContent content = states.getLast().content();
                content.attendees().stream().map(Attendee::id).forEach(attendees::add);
                content.topics().stream().map(Topic::id).forEach(topics::add);
                content.agreements().stream().map(Agreement::id).forEach(agreements::add);
                clients.stream().filter(client -> client.id.equals(event.client()))
                        .forEach(client -> client.seen = event.revision());
            }
        }

        @Override
        public void repeated(MinutesId id) {
            throw new AssertionError("Nothing is sent twice here");
        }
    }
}
