package org.minuta.server.readmodels;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.minuta.server.axon.AxonWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Feeds the read models from before the web server takes requests until after it has taken the last. */
final class ReadModelsLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelsLifecycle.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LOOK_FOR_LEFT_OUT = Duration.ofSeconds(2);
    private static final int TASKS = 4;

    private final ReadModels models;
    private final Retirement retirement;
    private final LeftOut leftOut;
    private final Duration retry;
    private @Nullable ScheduledExecutorService timer;

    ReadModelsLifecycle(ReadModels models, Retirement retirement, LeftOut leftOut, Duration retry) {
        this.models = models;
        this.retirement = retirement;
        this.leftOut = leftOut;
        this.retry = retry;
    }

    @Override
    public synchronized void start() {
        models.start();
        timer = Executors.newScheduledThreadPool(TASKS,
                Thread.ofPlatform().daemon().name("read-models-", 0).factory());
        each(LOOK, models::look);
        each(LOOK, retirement::goOn);
        each(LOOK_FOR_LEFT_OUT, leftOut::look);
        each(retry, models::retryAll);
    }

    private void each(Duration pause, Runnable task) {
        if (timer != null) {
            timer.scheduleWithFixedDelay(guarded(task), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** A timer forgets a task that once threw. The database may be away for a while. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException failure) {
                LOG.warn("Read models could not be looked after: {}", failure.toString());
            } catch (Throwable failure) {
                LOG.error("Read models could not be looked after", failure);
            }
        };
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
            models.stop();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return AxonWiring.STARTED + 1;
    }
}
