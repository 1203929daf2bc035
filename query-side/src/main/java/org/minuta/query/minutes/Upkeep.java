package org.minuta.query.minutes;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.minuta.api.minutes.MinutesId;

/**
 * Sees to it that checkpoints exist even of minutes that nobody reads. Told of commits, it works them out on a thread
 * of its own. What it misses, because it is busy or the server stops, is kept along with the next one, or by the next
 * reader, who passes it on the way.
 */
public final class CheckpointKeeper implements AutoCloseable {

    private static final Logger LOG = System.getLogger(CheckpointKeeper.class.getName());
    private static final int WAITING = 1_000;
    private static final int LAST_ONES_SECONDS = 5;

    private final MinutesReader reader;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING), Thread.ofPlatform().daemon().name("checkpoints").factory());

    public CheckpointKeeper(MinutesReader reader) {
        this.reader = reader;
    }

    /** Tells of a commit; returns at once. */
    public void committed(MinutesId minutes, long firstRevision, long lastRevision) {
        long due = lastRevision - lastRevision % MinutesReader.DISTANCE;
        if (due >= firstRevision) {
            try {
                thread.execute(() -> keep(minutes, due));
            } catch (RejectedExecutionException tooBusy) {
                LOG.log(Level.DEBUG, "A checkpoint is left to the next reader", tooBusy);
            }
        }
    }

    private void keep(MinutesId minutes, long revision) {
        try {
            reader.at(minutes, revision);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, () -> "No checkpoint of minutes " + minutes + " at revision " + revision, failure);
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
