package org.minuta.command.intake;

import static org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.Submission;
import org.minuta.command.minutes.NotAllAccepted;
import org.minuta.command.minutes.WriteMinutes;
import org.minuta.command.minutes.Written;

/**
 * Writes waiting commands into the record, answers, and tells the listener.
 *
 * <p>If another writer was faster, or the store fails, the same commands are written again from the record as it then
 * is. That is safe even if the failed commit did go through, as each command is known by its client and number.
 */
final class Scribe {

    private static final Logger LOG = System.getLogger(Scribe.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final CommandBus bus;
    private final Clock clock;
    private final CommittedEvents listener;
    private final Predicate<Throwable> storeFailure;
    private final Duration persevere;
    private final AtomicLong conflicts = new AtomicLong();

    Scribe(CommandBus bus, Clock clock, CommittedEvents listener, Predicate<Throwable> storeFailure,
            Duration persevere) {
        this.bus = bus;
        this.clock = clock;
        this.listener = listener;
        this.storeFailure = storeFailure;
        this.persevere = persevere;
    }

    /** Times that another writer was faster. */
    long conflicts() {
        return conflicts.get();
    }

    void write(MinutesId minutes, List<Parcel> parcels) {
        try {
            answer(minutes, parcels, writeUntilItHolds(minutes, parcels));
        } catch (NotAllAccepted refused) {
            parcels.getFirst().answer(refused.answers());
        } catch (Throwable failure) {
            afterFailure(minutes, parcels, failure);
        }
    }

    /** One command that cannot be written must not take its neighbours down with it. */
    private void afterFailure(MinutesId minutes, List<Parcel> parcels, Throwable failure) {
        if (storeFailure.test(failure) || isConflict(failure)) {
            LOG.log(Level.WARNING, () -> "Minutes " + minutes + " could not be written to the store", failure);
            parcels.forEach(parcel -> parcel.refuse(Refusal.UNAVAILABLE, "The store could not be reached"));
        } else if (parcels.size() > 1) {
            int half = parcels.size() / 2;
            writeAfresh(minutes, parcels.subList(0, half));
            writeAfresh(minutes, parcels.subList(half, parcels.size()));
        } else {
            split(minutes, parcels.getFirst(), failure);
        }
    }

    private void split(MinutesId minutes, Parcel parcel, Throwable failure) {
        if (parcel.submissions().size() == 1 || parcel.allOrNothing()) {
            LOG.log(Level.ERROR, () -> "A command on minutes " + minutes + " failed: "
                    + parcel.submissions().getFirst().command().getClass().getSimpleName(), failure);
            parcel.refuse(Refusal.INTERNAL, "The server made a mistake");
            return;
        }
        List<Parcel> singles = parcel.submissions().stream().map(one -> new Parcel(List.of(one), false)).toList();
        int half = singles.size() / 2;
        writeAfresh(minutes, singles.subList(0, half));
        writeAfresh(minutes, singles.subList(half, singles.size()));
        parcel.answer(singles.stream().map(single -> single.answers().join().getFirst()).toList());
    }

    /** On a thread of its own, as what failed may have left a transaction or a unit of work bound to this one. */
    private void writeAfresh(MinutesId minutes, List<Parcel> parcels) {
        Thread thread = Thread.ofVirtual().name(Thread.currentThread().getName()).start(() -> write(minutes, parcels));
        try {
            thread.join();
        } catch (InterruptedException nobodyInterruptsALane) {
            throw new IllegalStateException(nobodyInterruptsALane);
        }
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException;
    }

    private void answer(MinutesId minutes, List<Parcel> parcels, Written written) {
        tell(minutes, written);
        int next = 0;
        for (Parcel parcel : parcels) {
            int end = next + parcel.submissions().size();
            List<Answer> answers = List.copyOf(written.answers().subList(next, end));
            parcel.answer(answers);
            next = end;
        }
    }

    private void tell(MinutesId minutes, Written written) {
        try {
            if (!written.events().isEmpty()) {
                listener.committed(minutes, written.events());
            } else if (written.answers().stream().anyMatch(Answer.Repeated.class::isInstance)) {
                listener.repeated(minutes);
            }
        } catch (Throwable failure) {
            // Whatever it is, the commands are committed and must be answered so.
            LOG.log(Level.ERROR, () -> "Nobody was told of a commit on minutes " + minutes, failure);
        }
    }

    private Written writeUntilItHolds(MinutesId minutes, List<Parcel> parcels) throws Throwable {
        List<Submission> submissions = parcels.stream().flatMap(parcel -> parcel.submissions().stream()).toList();
        boolean allOrNothing = parcels.getFirst().allOrNothing();
        Instant giveUp = clock.instant().plus(persevere);
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                return dispatch(new WriteMinutes(minutes, submissions, now, allOrNothing));
            } catch (ConcurrencyException | AggregateStreamCreationException otherWriterWasFaster) {
                conflicts.incrementAndGet();
                if (clock.instant().isAfter(giveUp)) {
                    throw otherWriterWasFaster;
                }
                Thread.sleep(ThreadLocalRandom.current().nextLong(1, FIRST_PAUSE.toMillis()));
            } catch (RuntimeException failure) {
                if (!storeFailure.test(failure) || clock.instant().isAfter(giveUp)) {
                    throw failure;
                }
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private Written dispatch(WriteMinutes write) throws Throwable {
        AtomicReference<CommandResultMessage<? extends Written>> result = new AtomicReference<>();
        bus.<WriteMinutes, Written>dispatch(asCommandMessage(write), (command, answer) -> result.set(answer));
        CommandResultMessage<? extends Written> answer = result.get();
        if (answer == null) {
            throw new IllegalStateException("The command bus did not carry out the command on the calling thread");
        }
        if (answer.isExceptional()) {
            throw answer.exceptionResult();
        }
        return answer.getPayload();
    }
}
