package org.minuta.server.axon;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.Configuration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts Axon before the web server takes requests, and stops it after. The database is up all the while. */
final class AxonLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AxonLifecycle.class);
    /** What another node commits wakes nobody here: this long projections may lag behind it. */
    private static final Duration LOOK_FOR_OTHERS = Duration.ofMillis(500);

    private final Configuration axon;
    private final WakingEventStore events;
    private @Nullable ScheduledExecutorService timer;

    AxonLifecycle(Configuration axon, WakingEventStore events) {
        this.axon = axon;
        this.events = events;
    }

    @Override
    public synchronized void start() {
        StartUpCheck.require(axon);
        axon.start();
        timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("axon-timer").factory());
        timer.scheduleWithFixedDelay(guarded(events::wakeIfRested), LOOK_FOR_OTHERS.toMillis(),
                LOOK_FOR_OTHERS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A timer forgets a task that once threw. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (Throwable failure) {
                LOG.error("A periodic task of the event processors failed", failure);
            }
        };
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
            axon.shutdown();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return AxonWiring.STARTED;
    }
}
