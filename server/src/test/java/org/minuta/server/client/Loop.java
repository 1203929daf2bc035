package org.minuta.server.client;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The one thread on which a client lives, and its clock. */
public interface Loop {

    /** Runs a step after the milliseconds given; steps never run at once. */
    void after(long millis, Runnable step);

    default void soon(Runnable step) {
        after(0, step);
    }

    /** Runs nothing any more. */
    void stop();

    /** A thread of its own, with the clock on the wall. */
    static Loop ofItsOwn(String name) {
        return new Loop() {

            private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name(name).factory());

            @Override
            public void after(long millis, Runnable step) {
                try {
                    thread.schedule(step, millis, TimeUnit.MILLISECONDS);
                } catch (RejectedExecutionException stopped) {
                    // whoever has left does nothing more
                }
            }

            @Override
            public void stop() {
                thread.shutdownNow();
            }
        };
    }
}
