package org.minuta.server.database;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what no process tells us by itself. */
final class Waiting {

    private Waiting() {
    }

    /** True as soon as it holds; false if it does not within the given time. */
    static boolean until(BooleanSupplier condition, Duration patience, Duration lookAgain) {
        var end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(lookAgain);
        }
        return true;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnusable("Interrupted while waiting for the database", e);
        }
    }
}
