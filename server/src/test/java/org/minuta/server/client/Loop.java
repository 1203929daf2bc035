package org.minuta.server.client;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The one thread on which a client lives, and its clock. */
public interface Loop {

    /** Runs a step after the milliseconds given; steps never run at once. */
    void after(long millis, Runnable step);

    default void soon(Runnable step) {
        after(0, step);
    }

    /** A thread of its own, with the clock on the wall. */
    static Loop ofItsOwn(String name) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        return (millis, step) -> thread.schedule(step, millis, TimeUnit.MILLISECONDS);
    }
}
