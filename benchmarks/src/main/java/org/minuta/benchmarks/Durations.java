package org.minuta.benchmarks;

import java.util.Arrays;

/** Collects durations in nanoseconds; safe for use by many threads. */
final class Durations {

    private static final double NANOS_PER_MILLI = 1e6;

    private long[] nanos = new long[1024];
    private int count;

    /** In milliseconds. A percentile is the smallest duration that so many of a hundred do not exceed. */
    record Summary(int count, double median, double p95, double p99, double max) {
    }

    synchronized void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    /** All figures are 0 if nothing was collected. */
    synchronized Summary summary() {
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return new Summary(count, percentile(sorted, 50), percentile(sorted, 95), percentile(sorted, 99),
                percentile(sorted, 100));
    }

    private static double percentile(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = Math.ceilDiv(sorted.length * percent, 100);
        return sorted[rank - 1] / NANOS_PER_MILLI;
    }
}
