package org.minuta.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.Answer.Conflict;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.Submission;

/** Minutes with a history, commands sent to them, and what became of these; carried out by Axon's own fixture. */
final class Scene {

    static final MinutesId MINUTES = MinutesId.of("11111111-2222-4333-8444-555555555555");
    static final Instant NOW = Person.NOON.plusSeconds(60);

    private final List<Person.Deed> history = new ArrayList<>();
    private Limits limits = Limits.DEFAULT;
    private Instant now = NOW;
    private boolean allOrNothing;

    static Scene given(Person.Deed... history) {
        Scene scene = new Scene();
        scene.history.addAll(Arrays.asList(history));
        return scene;
    }

    Scene and(List<Person.Deed> more) {
        history.addAll(more);
        return this;
    }

    Scene within(Limits narrower) {
        limits = narrower;
        return this;
    }

    Scene at(Instant instant) {
        now = instant;
        return this;
    }

    Scene allOrNothing() {
        allOrNothing = true;
        return this;
    }

    Outcome when(Submission... submissions) {
        return when(List.of(submissions));
    }

    Outcome when(List<Submission> submissions) {
        AggregateTestFixture<Minutes> fixture = new AggregateTestFixture<>(Minutes.class);
        // Texts have no equality of their own, which the fixture would need; EvolvingTest compares what they say.
        fixture.setReportIllegalStateChange(false);
        fixture.registerAnnotatedCommandHandler(
                new MinutesWriting(fixture.getRepository(), fixture.getEventStore(), limits));
        List<Submission> based = submissions.stream().map(this::based).toList();
        AtomicReference<Written> written = new AtomicReference<>();
        var result = (history.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(stored()))
                .when(new WriteMinutes(MINUTES, based, now, allOrNothing));
        if (allOrNothing) {
            result.expectNoEvents().expectException(NotAllAccepted.class);
            return new Outcome(history.size(), new Written(List.of(), List.of()));
        }
        result.expectResultMessagePayloadMatching(new CustomTypeSafeMatcher<Written>("what was written") {
            @Override
            protected boolean matchesSafely(Written answer) {
                written.set(answer);
                return true;
            }
        });
        result.expectEvents(written.get().events().stream().map(RecordedEvent::event).toArray());
        result.expectEventsMatching(new CustomTypeSafeMatcher<List<? super EventMessage<?>>>("the origins as told") {
            @Override
            protected boolean matchesSafely(List<? super EventMessage<?>> events) {
                return events.stream().map(event -> recorded((DomainEventMessage<?>) event)).toList()
                        .equals(written.get().events());
            }
        });
        return new Outcome(history.size(), written.get());
    }

    private Submission based(Submission sent) {
        return sent.base() != Person.ALL ? sent : new Submission(sent.by(), sent.client(), sent.number(),
                history.size(), sent.command(), sent.fingerprint());
    }

    private static RecordedEvent recorded(DomainEventMessage<?> event) {
        return Origin.of(event.getMetaData()).recorded(event.getSequenceNumber() + 1,
                (MinutesEvent) event.getPayload());
    }

    private List<DomainEventMessage<?>> stored() {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (Person.Deed deed : history) {
            events.add(new GenericDomainEventMessage<>("Minutes", MINUTES.toString(), events.size(), deed.event(),
                    deed.origin().asMetaData()));
        }
        return events;
    }

    /** What became of the commands. */
    record Outcome(long before, Written written) {

        /** Each command is accepted as one of these, in this order. */
        void becomes(MinutesEvent... events) {
            assertThat(written.events()).extracting(RecordedEvent::event).containsExactly(events);
            assertThat(written.answers()).allMatch(Answer.Accepted.class::isInstance)
                    .extracting(answer -> ((Answer.Accepted) answer).revision())
                    .containsExactlyElementsOf(Stream.iterate(before + 1, next -> next + 1).limit(events.length)
                            .toList());
        }

        /** The only command is refused; nothing is written. */
        Answer.Refused isRefusedAs(Refusal refusal) {
            assertThat(written.events()).isEmpty();
            Answer.Refused refused = (Answer.Refused) only();
            assertThat(refused.refusal()).as(refused.message()).isEqualTo(refusal);
            assertThat(refused.message()).isNotBlank();
            return refused;
        }

        /** Refused, and both values are shown. */
        void isRefusedFor(Conflict... conflicts) {
            assertThat(isRefusedAs(Refusal.CHANGED_MEANWHILE).conflicts()).containsExactly(conflicts);
        }

        void repeats(long revision) {
            assertThat(written.events()).isEmpty();
            Answer only = only();
            assertThat(only).isEqualTo(new Answer.Repeated(only.client(), only.number(), revision));
        }

        Answer only() {
            assertThat(written.answers()).hasSize(1);
            return written.answers().getFirst();
        }
    }
}
