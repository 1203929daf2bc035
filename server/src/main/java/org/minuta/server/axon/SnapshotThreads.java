package org.minuta.server.axon;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where snapshots are made: not on the thread of the edit that was one too many. When too many wait, the next edit
 * of the minutes asks again.
 */
final class SnapshotThreads implements Executor {

    private static final int WAITING = 100;
    private static final Duration LAST_ONES = Duration.ofSeconds(5);

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING), Thread.ofPlatform().daemon().name("snapshots-", 0).factory());

    /** @throws java.util.concurrent.RejectedExecutionException if too many wait; Axon logs it and edits go on */
    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** Waits a little for the snapshots that are under way. */
    void stop() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(LAST_ONES.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }
}
