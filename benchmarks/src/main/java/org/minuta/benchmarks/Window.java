package org.minuta.benchmarks;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/** The time that counts, after the warm-up, in nanoseconds. */
record Window(long begin, long from, long to) {

    static Window of(Options options) {
        long begin = System.nanoTime();
        long from = begin + options.warmUp().toNanos();
        return new Window(begin, from, from + options.measure().toNanos());
    }

    boolean counts(long moment) {
        return moment >= from && moment < to;
    }

    boolean isOver() {
        return System.nanoTime() >= to;
    }

    double seconds() {
        return (to - from) / 1e9;
    }

    /** Waits until it is over. @return processor time used in it */
    ServerUnderTest.Cpu watch(Stage stage, String scenario) throws IOException, InterruptedException {
        sleepUntil(from);
        var before = stage.server().cpu();
        var profile = Profile.start(stage, scenario);
        sleepUntil(to);
        var used = stage.server().cpu().since(before);
        profile.close();
        return used;
    }

    static void sleepUntil(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
