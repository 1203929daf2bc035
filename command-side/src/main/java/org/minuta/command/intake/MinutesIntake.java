package org.minuta.command.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandBus;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.Submission;

/**
 * The only way into the record.
 *
 * <p>Commands on one minutes are decided in the order in which they were submitted, on one lane. While a commit is
 * under way, those that arrive wait; they are then decided together and committed in one transaction. Answers are given
 * only after the commit. Lanes do not wait for each other. Safe for use by many threads.
 */
public final class MinutesIntake {

    private final Map<MinutesId, Lane> lanes = new ConcurrentHashMap<>();
    private final Scribe scribe;
    private final IntakeSettings settings;
    private final Semaphore desks;

    /**
     * @param bus          carries out {@code WriteMinutes} on the calling thread, in a transaction
     * @param clock        gives events their time
     * @param listener     is told of every commit
     * @param storeFailure tells a failure of the store, which passes, from a mistake in the command or in the server
     */
    public MinutesIntake(CommandBus bus, Clock clock, CommittedEvents listener, Predicate<Throwable> storeFailure,
            IntakeSettings settings) {
        this.scribe = new Scribe(bus, clock, listener, storeFailure, settings.persevere());
        this.settings = settings;
        this.desks = new Semaphore(settings.lanes(), true);
    }

    /**
     * Submits commands; each is decided by itself.
     *
     * @return one answer per command, in the same order; never fails, as every failure has its {@link Refusal}
     */
    public CompletableFuture<List<Answer>> submit(MinutesId minutes, List<Submission> submissions) {
        return enter(minutes, new Parcel(submissions, false));
    }

    /** As {@link #submit}, but if one command is refused, none of them becomes part of the record. */
    public CompletableFuture<List<Answer>> submitAllOrNothing(MinutesId minutes, List<Submission> submissions) {
        return enter(minutes, new Parcel(submissions, true));
    }

    /** Commands that wait in all lanes together. */
    public int waiting() {
        return lanes.values().stream().mapToInt(Lane::waiting).sum();
    }

    /** Times, since the start, that another server was faster and commands were decided again. */
    public long conflicts() {
        return scribe.conflicts();
    }

    /** Minutes for which commands wait or are being written. */
    int lanes() {
        return lanes.size();
    }

    private CompletableFuture<List<Answer>> enter(MinutesId minutes, Parcel parcel) {
        if (parcel.submissions().isEmpty()) {
            parcel.answer(List.of());
            return parcel.answers();
        }
        lanes.compute(minutes, (id, present) -> {
            Lane lane = present == null ? new Lane() : present;
            if (!lane.add(parcel, settings.waiting())) {
                parcel.refuse(Refusal.OVERLOADED, "Too many commands wait for these minutes");
            } else if (present == null) {
                start(id, lane);
            }
            return lane;
        });
        return parcel.answers();
    }

    /**
     * A fresh thread for each commit: whatever a failed one may have left bound to its thread, such as a transaction,
     * dies with it.
     */
    private void start(MinutesId minutes, Lane lane) {
        Thread.ofVirtual().name("lane-" + minutes).start(() -> commit(minutes, lane));
    }

    private void commit(MinutesId minutes, Lane lane) {
        desks.acquireUninterruptibly();
        try {
            scribe.write(minutes, lane.takeTogether(settings.together()));
        } finally {
            desks.release();
            lanes.compute(minutes, (id, present) -> {
                if (lane.isEmpty()) {
                    return null;
                }
                start(id, lane);
                return lane;
            });
        }
    }
}
