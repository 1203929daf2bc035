package org.minuta.query.minutes;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.AttendeeChanges;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.*;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Part;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;

/** Invents records by several people in which every kind of event occurs, and only what may follow does. */
public final class RandomHistory {

    private static final Author[] PEOPLE = {new Author(new UUID(7, 1), "Vera Ibáñez"),
        new Author(new UUID(7, 2), "Bruno Téllez"), new Author(new UUID(7, 3), "Inés Arce"),
        // The same person under another name.
        new Author(new UUID(7, 3), "Inés Arce de Luna")};
    private static final Attributes[] LOOKS = {Attributes.of(Map.of("bold", true)),
        Attributes.of(Map.of("italic", true)), Attributes.of(Collections.singletonMap("bold", null))};

    private final Random random;
    private final List<Attendee> gone = new ArrayList<>();
    private final List<Topic> dropped = new ArrayList<>();
    private final List<MinutesState> states = new ArrayList<>();

    private RandomHistory(long seed) {
        random = new Random(seed);
    }

    /** A record of so many events; the same seed gives the same record. */
    public static Scribe of(long seed, int events) {
        return new RandomHistory(seed).written(events);
    }

    private Scribe written(int events) {
        var scribe = Scribe.opens(new MinutesId(id()));
        MinutesState state = MinutesState.opened(scribe.record().getFirst());
        states.add(state);
        while (state.revision() < events) {
            scribe.writes(any(PEOPLE), pause(), next(state));
            state = state.after(scribe.record().getLast());
            states.add(state);
        }
        return scribe;
    }

    private MinutesEvent next(MinutesState state) {
        MinutesEvent event = null;
        while (event == null) {
            event = proposal(state);
        }
        return event;
    }

    /** Nothing if what was thought of cannot be done now. */
    private @Nullable MinutesEvent proposal(MinutesState state) {
        MinutesContent now = state.content();
        return switch (random.nextInt(34)) {
            case 0 -> new HeadingRevised(HeadingChanges.title(words()));
            case 1 -> new HeadingRevised(new HeadingChanges(null, null, null, null, Change.to(words()),
                    Change.to(day()), Change.to(null), null, null, null, null, null));
            case 2, 3 -> new AttendeeAdded(attendee(), place(now.attendees().size() + 1));
            case 4 -> from(now.attendees(), one -> new AttendeeRevised(one.id(),
                    new AttendeeChanges(null, Change.to(null), Change.to(words()), Change.to(any(Part.values())))));
            case 5 -> from(now.attendees(), one -> new AttendeeMoved(one.id(), place(now.attendees().size())));
            case 6 -> from(now.attendees(), one -> {
                gone.add(one);
                return new AttendeeRemoved(one.id());
            });
            case 7 -> from(gone, one -> {
                gone.remove(one);
                return absent(now.attendees().stream().map(Attendee::id).toList(), one.id(),
                        () -> new AttendeeReinstated(one, place(now.attendees().size() + 1)));
            });
            case 8 -> from(now.attendees(), one -> new AttendanceRecorded(one.id(), any(Attendance.values())));
            case 9, 10 -> new TopicAdded(new Topic(new TopicId(id()), words(), Delta.document(words())),
                    place(now.topics().size() + 1));
            case 11 -> from(now.topics(), one -> new TopicRetitled(one.id(), words()));
            case 12 -> from(now.topics(), one -> new TopicMoved(one.id(), place(now.topics().size())));
            case 13 -> from(now.topics(), one -> {
                dropped.add(one);
                return new TopicRemoved(one.id());
            });
            case 14 -> from(dropped, one -> {
                dropped.remove(one);
                return absent(now.topics().stream().map(Topic::id).toList(), one.id(),
                        () -> new TopicReinstated(one, place(now.topics().size() + 1)));
            });
            case 15, 16 -> new AgreementRecorded(agreement(now), place(now.agreements().size() + 1));
            case 17 -> from(now.agreements(), one -> new AgreementClassified(one.id(),
                    Change.to(any(AgreementKind.values())), random.nextBoolean() ? null : Change.to(null)));
            case 18 -> from(now.agreements(), one -> new AgreementAssigned(one.id(), List.of(responsible(now))));
            case 19 -> from(now.agreements(), one -> new DueDateSet(one.id(), random.nextBoolean() ? day() : null));
            case 20 -> from(now.agreements(), one -> new AgreementMoved(one.id(), place(now.agreements().size())));
            case 21 -> from(now.agreements(), one -> new AgreementFulfilled(one.id()));
            case 22 -> from(now.agreements(), one -> new AgreementWithdrawn(one.id(), words()));
            case 23 -> from(now.agreements(), one -> new AgreementReinstated(one.reinstated(),
                    place(now.agreements().size())));
            case 24 -> new FollowUpScheduled(new FollowUp(day(), LocalTime.of(17, 30), words()));
            case 25 -> now.followUp() == null ? null : new FollowUpCancelled();
            case 26 -> new RevisionNamed(1 + random.nextLong(state.revision()), words());
            case 27 -> random.nextInt(10) > 0 ? null : restored(now);
            case 28, 29 -> from(now.topics(), one ->
                    new TextEdited(new TextId.Discussion(one.id()), edit(one.discussion()), null));
            case 30, 31 -> from(now.agreements(), one ->
                    new TextEdited(new TextId.Wording(one.id()), edit(one.wording()), null));
            default -> new TextEdited(TextId.NOTES, edit(now.notes()), new Rebased(1, edit(now.notes())));
        };
    }

    private RevisionRestored restored(MinutesContent now) {
        MinutesState then = states.get(random.nextInt(states.size()));
        Delta notes = Delta.builder().insert(then.content().notes().text()).delete(now.notes().resultLength()).build();
        return new RevisionRestored(then.revision(), then.content(), List.of(new TextChange(TextId.NOTES, notes)));
    }

    private static <I> @Nullable MinutesEvent absent(List<I> there, I id, Supplier<MinutesEvent> event) {
        return there.contains(id) ? null : event.get();
    }

    private <T> @Nullable MinutesEvent from(List<T> things, Choice<T> choice) {
        return things.isEmpty() ? null : choice.event(things.get(random.nextInt(things.size())));
    }

    private interface Choice<T> {
        @Nullable MinutesEvent event(T chosen);
    }

    private Attendee attendee() {
        return new Attendee(new AttendeeId(id()), words(), words(), null, null, Attendance.PRESENT);
    }

    private Agreement agreement(MinutesContent now) {
        TopicId topic = now.topics().isEmpty() ? null : now.topics().getFirst().id();
        return new Agreement(new AgreementId(id()), Delta.document(words()), any(AgreementKind.values()),
                List.of(responsible(now)), day(), AgreementStatus.OPEN, null, topic);
    }

    private Responsible responsible(MinutesContent now) {
        return new Responsible(words(), now.attendees().isEmpty() ? null : now.attendees().getFirst().id());
    }

    /** Mostly none or short, now and then longer than an entry of the history may last. */
    private Duration pause() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> Duration.ZERO;
            case 2 -> Duration.ofSeconds(random.nextInt(1_000));
            default -> Duration.ofMillis(random.nextInt(5_000));
        };
    }

    private Delta edit(Delta document) {
        int length = document.resultLength();
        if (length > 0 && random.nextInt(4) == 0) {
            int start = random.nextInt(length);
            return Delta.builder().retain(start).retain(1 + random.nextInt(length - start), any(LOOKS)).build();
        }
        int at = random.nextInt(length + 1);
        int delete = length > 200 ? length - at : random.nextInt(Math.min(5, length - at) + 1);
        return Delta.builder().retain(at).insert(words()).delete(delete).build();
    }

    private String words() {
        return any("presupuesto ", "Metepec", "ñandú ", "x", "acuerdo «dos»\n", "o'clock ", "日本 ");
    }

    private LocalDate day() {
        return LocalDate.of(2031, 1, 1).plusDays(random.nextInt(365));
    }

    private int place(int places) {
        return 1 + random.nextInt(places);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
