package org.minuta.server.axon;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Wakes event processors a moment after a commit. Axon's pooled processors look every half second otherwise, as this
 * kind of store never calls them back.
 *
 * <p>Each processor reads the store itself. The cache they could share is filled by a thread that would be asked
 * before it has fetched the event, and that never comes back once an {@link Error} ended it.
 */
final class WakingEventStore extends EmbeddedEventStore {

    /**
     * Each waking costs every processor several queries, so that one per commit would take more of the database than
     * the commits themselves.
     */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Set<WokenStream> streams = new CopyOnWriteArraySet<>();
    private final AtomicBoolean soon = new AtomicBoolean();
    private final Executor later = CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);

    private WakingEventStore(Builder builder) {
        super(builder);
    }

    static WakingEventStore over(RecordStorage storage) {
        return new WakingEventStore(builder().storageEngine(storage).optimizeEventConsumption(false));
    }

    /** Lets every processor look for new events; for those that another node committed. */
    void wake() {
        streams.forEach(WokenStream::wake);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        if (soon.compareAndSet(false, true)) {
            later.execute(() -> {
                soon.set(false);
                wake();
            });
        }
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken after) {
        return new WokenStream(super.openStream(after));
    }

    private final class WokenStream implements TrackingEventStream {

        private final TrackingEventStream stream;
        private volatile @Nullable Runnable callback;

        private WokenStream(TrackingEventStream stream) {
            this.stream = stream;
        }

        private void wake() {
            Runnable waiting = callback;
            if (waiting != null) {
                waiting.run();
            }
        }

        @Override
        public boolean setOnAvailableCallback(Runnable onAvailable) {
            callback = onAvailable;
            streams.add(this);
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void close() {
            streams.remove(this);
            stream.close();
        }
    }
}
