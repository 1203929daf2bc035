package org.minuta.command.minutes;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.MinutesCommand.OpenMinutes;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.MinutesOpened;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.Submission;

/** The record of one meeting as Axon keeps it: a shell around {@link Rules}, which decide, and {@link MinutesState}. */
@AggregateRoot
@Revision("2")
class Minutes {

    @AggregateIdentifier
    private @Nullable MinutesId id;
    private MinutesState state = new MinutesState();

    /** For Axon, which then replays events or fills in a snapshot. */
    Minutes() {
    }

    /** Opens new minutes; whoever calls has looked at the command. */
    Minutes(MinutesId id, OpenMinutes open, Origin origin) {
        apply(opened(id, open), origin);
    }

    static MinutesOpened opened(MinutesId id, OpenMinutes open) {
        return new MinutesOpened(id, Heading.EMPTY.with(open.heading()), open.readThrough());
    }

    /** What became of a command, with the event if it was accepted. */
    record Outcome(Answer answer, @Nullable RecordedEvent event) {
    }

    Outcome write(Submission submission, Instant now, Limits limits, Acceptances.Record record) {
        String sender = Origin.sender(submission);
        return switch (state.acceptances().standing(sender, submission.number(), record)) {
            case Acceptances.Standing.New ignored -> decide(submission, now, limits);
            case Acceptances.Standing.AcceptedAs accepted -> repeated(submission, accepted.outcome());
            case Acceptances.Standing.PassedOver ignored -> refused(submission, Refusal.NUMBER_PASSED,
                    "A later number of this client was accepted, this one never was", null);
        };
    }

    private Outcome decide(Submission submission, Instant now, Limits limits) {
        return switch (Rules.decide(state, limits, submission)) {
            case Decision.Accept accept -> accepted(submission, accept.event(), notBeforeTheLast(now));
            case Decision.Refuse refuse -> new Outcome(new Answer.Refused(submission.client(), submission.number(),
                    refuse.refusal(), refuse.message(), refuse.conflicts(), null), null);
        };
    }

    private Outcome accepted(Submission submission, MinutesEvent event, Instant at) {
        Origin origin = Origin.of(submission, at);
        apply(event, origin);
        return acceptedAs(submission, origin.recorded(state.revision(), event));
    }

    static Outcome acceptedAs(Submission submission, RecordedEvent event) {
        return new Outcome(new Answer.Accepted(submission.client(), submission.number(), event.revision()), event);
    }

    private static Outcome repeated(Submission submission, Acceptances.Outcome earlier) {
        return earlier.fingerprint().equals(submission.fingerprint())
                ? new Outcome(new Answer.Repeated(submission.client(), submission.number(), earlier.revision()), null)
                : refused(submission, Refusal.NUMBER_REUSED,
                        "The number was accepted before with other content", earlier.revision());
    }

    static Outcome refused(Submission submission, Refusal refusal, String message, @Nullable Long revision) {
        return new Outcome(new Answer.Refused(submission.client(), submission.number(), refusal, message, List.of(),
                revision), null);
    }

    /** A clock that was set back must not make the record run backwards. */
    private Instant notBeforeTheLast(Instant now) {
        return now.isBefore(state.at()) ? state.at() : now;
    }

    private static void apply(MinutesEvent event, Origin origin) {
        AggregateLifecycle.apply(event, origin.asMetaData());
    }

    @EventSourcingHandler
    void on(MinutesEvent event, MetaData metaData) {
        if (event instanceof MinutesOpened opened) {
            id = opened.minutes();
        }
        state.evolve(event, Origin.of(metaData));
    }
}
