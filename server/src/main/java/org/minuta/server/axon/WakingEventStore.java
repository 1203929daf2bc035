package org.minuta.server.axon;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes event processors a moment after a commit. Axon's pooled processors look every half second otherwise, as this
 * kind of store never calls them back.
 *
 * <p>A processor that was woken gets what was committed until then, however much that is, and waits for the next time.
 * One that got each event as soon as it is there would handle events one by one while people type, and take more of the
 * machine than the typing.
 *
 * <p>Each processor reads the store itself. The cache they could share is filled by a thread that would be asked
 * before it has fetched the event, and that never comes back once an {@link Error} ended it.
 */
final class WakingEventStore extends EmbeddedEventStore {

    private static final Logger LOG = LoggerFactory.getLogger(WakingEventStore.class);
    /** From one waking to the next; as often as that, readers see that people write. */
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** Until the first waking after a pause, for those who commit at the same time. */
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final Set<WokenStream> streams = new CopyOnWriteArraySet<>();
    private final AtomicBoolean soon = new AtomicBoolean();
    private volatile long wokenAt = System.nanoTime() - PAUSE.toNanos();

    private WakingEventStore(Builder builder) {
        super(builder);
    }

    static WakingEventStore over(RecordStorage storage) {
        return new WakingEventStore(builder().storageEngine(storage).optimizeEventConsumption(false));
    }

    /** Lets every processor look for new events, if that was not just done; for those that another node committed. */
    void wakeIfRested() {
        if (untilRested() <= 0) {
            wake();
        }
    }

    /** Lets every processor have what was committed until now. */
    synchronized void wake() {
        wokenAt = System.nanoTime();
        try {
            TrackingToken last = createHeadToken();
            long end = last == null ? -1 : last.position().orElse(-1);
            streams.forEach(stream -> stream.wake(end));
        } catch (RuntimeException databaseAway) {
            LOG.debug("Nobody is woken while the database is away", databaseAway);
        }
    }

    private long untilRested() {
        return wokenAt + PAUSE.toNanos() - System.nanoTime();
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        if (soon.compareAndSet(false, true)) {
            long wait = Math.max(MOMENT.toNanos(), untilRested());
            CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS).execute(() -> {
                soon.set(false);
                wake();
            });
        }
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken after) {
        var stream = new WokenStream(super.openStream(after));
        streams.add(stream);
        return stream;
    }

    private final class WokenStream implements TrackingEventStream {

        private final TrackingEventStream stream;
        private volatile @Nullable Runnable callback;
        /** The last place that was committed when it was woken; until it is, all is to be had. */
        private volatile long end = Long.MAX_VALUE;

        private WokenStream(TrackingEventStream stream) {
            this.stream = stream;
        }

        private void wake(long committed) {
            end = committed;
            Runnable waiting = callback;
            if (waiting != null) {
                waiting.run();
            }
        }

        @Override
        public boolean setOnAvailableCallback(Runnable onAvailable) {
            callback = onAvailable;
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit) && stream.peek().filter(this::wasThere).isPresent();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        private boolean wasThere(TrackedEventMessage<?> next) {
            return next.trackingToken().position().orElse(-1) <= end;
        }

        @Override
        public void close() {
            streams.remove(this);
            stream.close();
        }
    }
}
