package org.minuta.query.minutes;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.minuta.api.minutes.MinutesId;

/**
 * Sees to it that what shortens the way of readers exists even of minutes that nobody reads. Told of commits, it has it
 * worked out on a thread of its own. What it misses, because it is busy or the server stops, is worked out along with
 * the next one, or by the next reader, who passes it on the way.
 */
public final class Upkeep implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Upkeep.class.getName());
    private static final int WAITING = 1_000;
    private static final int LAST_ONES_SECONDS = 5;

    private final long distance;
    private final Work work;
    private final ThreadPoolExecutor thread;

    /** What is to be done once minutes have had a revision. */
    @FunctionalInterface
    public interface Work {

        void doFor(MinutesId minutes, long revision);
    }

    /**
     * @param name     of the thread
     * @param distance the work is done after each multiple of so many revisions
     */
    public Upkeep(String name, long distance, Work work) {
        this.distance = distance;
        this.work = work;
        thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Tells of a commit; returns at once. */
    public void committed(MinutesId minutes, long firstRevision, long lastRevision) {
        long due = lastRevision - lastRevision % distance;
        if (due >= firstRevision) {
            try {
                thread.execute(() -> doFor(minutes, due));
            } catch (RejectedExecutionException tooBusy) {
                LOG.log(Level.DEBUG, "Some upkeep is left to the next reader", tooBusy);
            }
        }
    }

    private void doFor(MinutesId minutes, long revision) {
        try {
            work.doFor(minutes, revision);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, () -> "No upkeep of minutes " + minutes + " at revision " + revision, failure);
        }
    }

    /** Waits a little for what is under way. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_ONES_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
