package org.minuta.command.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.MinutesCommand.OpenMinutes;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.Submission;

/** Carries out {@link WriteMinutes} in the unit of work it finds itself in: the minutes are loaded once for all. */
final class MinutesWriting {

    /** What every reader of JSON can count to. */
    private static final long LAST_NUMBER = (1L << 53) - 1;

    private final Repository<Minutes> repository;
    private final EventStore eventStore;
    private final Limits limits;

    MinutesWriting(Repository<Minutes> repository, EventStore eventStore, Limits limits) {
        this.repository = repository;
        this.eventStore = eventStore;
        this.limits = limits;
    }

    @CommandHandler
    Written handle(WriteMinutes write) {
        List<Answer> answers = new ArrayList<>();
        List<RecordedEvent> events = new ArrayList<>();
        Aggregate<Minutes> minutes = find(write.minutes());
        AcceptancesInStore record = new AcceptancesInStore(eventStore, write.minutes());
        for (Submission submission : write.submissions()) {
            Minutes.Outcome outcome;
            String objection = objection(submission);
            if (objection != null) {
                outcome = Minutes.refused(submission, Refusal.MALFORMED, objection, null);
            } else if (minutes != null) {
                outcome = minutes.invoke(found -> found.write(submission, write.now(), limits, record));
            } else if (submission.command() instanceof OpenMinutes open) {
                outcome = open(write, submission, open);
                minutes = outcome.event() == null ? null : find(write.minutes());
            } else {
                outcome = Minutes.refused(submission, Refusal.UNKNOWN_MINUTES, "There are no such minutes", null);
            }
            answers.add(outcome.answer());
            if (outcome.event() != null) {
                events.add(outcome.event());
                record.accepted(Origin.of(submission, outcome.event().at()), outcome.event().revision());
            }
        }
        boolean refusal = answers.stream().anyMatch(Answer.Refused.class::isInstance);
        if (refusal && events.isEmpty() && minutes != null) {
            requireAllThatIsStored(minutes);
        }
        if (refusal && write.allOrNothing()) {
            throw NotAllAccepted.of(answers);
        }
        return new Written(answers, events);
    }

    /**
     * Minutes kept in memory may lack what another server wrote. Where events are appended the store says so; where
     * all is refused nobody would.
     */
    private void requireAllThatIsStored(Aggregate<Minutes> minutes) {
        Long last = eventStore.lastSequenceNumberFor(minutes.identifierAsString()).orElse(null);
        if (!Objects.equals(last, minutes.version())) {
            throw new ConcurrencyException("Another server has written to the minutes since they were kept in memory");
        }
    }

    private static @Nullable String objection(Submission submission) {
        if (submission.number() < 1 || submission.number() > LAST_NUMBER) {
            return "number must be one of 1, 2, 3 …";
        }
        return submission.base() < 0 ? "base must not be negative" : null;
    }

    private @Nullable Aggregate<Minutes> find(MinutesId id) {
        try {
            return repository.load(id.toString());
        } catch (AggregateNotFoundException notFound) {
            return null;
        }
    }

    private Minutes.Outcome open(WriteMinutes write, Submission submission, OpenMinutes open) {
        String objection = new Door(limits).objection(open);
        if (objection == null && submission.base() != 0) {
            objection = "base is 0 where minutes are opened";
        }
        if (objection != null) {
            return Minutes.refused(submission, Refusal.MALFORMED, objection, null);
        }
        Origin origin = Origin.of(submission, write.now());
        try {
            Objects.requireNonNull(repository.newInstance(() -> new Minutes(write.minutes(), open, origin)));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("Minutes could not be opened", failure);
        }
        return Minutes.acceptedAs(submission,
                origin.recorded(1, Minutes.opened(write.minutes(), open)));
    }
}
