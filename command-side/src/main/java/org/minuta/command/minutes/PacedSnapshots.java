package org.minuta.command.minutes;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.axonframework.eventsourcing.AbstractSnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;

/**
 * Asks for a snapshot after so many events, but not again before some time has passed. A snapshot costs as much as the
 * minutes are long: where many write at once, one after each few hundred events took a third of the server.
 */
final class PacedSnapshots implements SnapshotTriggerDefinition {

    private final Snapshotter snapshotter;
    private final int distance;
    private final Duration pause;
    private final LongSupplier nanoTime;

    /**
     * @param distance events between two snapshots, at least
     * @param pause    time between two snapshots, at least, while the minutes stay in memory
     * @param nanoTime as {@link System#nanoTime}
     */
    PacedSnapshots(Snapshotter snapshotter, int distance, Duration pause, LongSupplier nanoTime) {
        this.snapshotter = snapshotter;
        this.distance = distance;
        this.pause = pause;
        this.nanoTime = nanoTime;
    }

    @Override
    public SnapshotTrigger prepareTrigger(Class<?> aggregate) {
        return new Trigger(aggregate);
    }

    private final class Trigger extends AbstractSnapshotTrigger {

        private int events;
        private long asked;
        private boolean everAsked;

        private Trigger(Class<?> aggregate) {
            super(snapshotter, aggregate);
        }

        @Override
        protected boolean exceedsThreshold() {
            return ++events >= distance && (!everAsked || nanoTime.getAsLong() - asked >= pause.toNanos());
        }

        @Override
        protected void reset() {
            events = 0;
            asked = nanoTime.getAsLong();
            everAsked = true;
        }
    }
}
