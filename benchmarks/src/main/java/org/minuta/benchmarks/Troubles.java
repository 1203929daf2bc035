package org.minuta.benchmarks;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Counts what must not happen while measuring, and keeps the first of it. */
final class Troubles {

    private static final int LONGEST = 600;

    private final AtomicInteger count = new AtomicInteger();
    private final AtomicReference<@Nullable String> first = new AtomicReference<>();

    void add(String trouble) {
        count.incrementAndGet();
        first.compareAndSet(null, trouble.substring(0, Math.min(LONGEST, trouble.length())).replaceAll("\\s+", " "));
    }

    boolean isEmpty() {
        return count.get() == 0;
    }

    /** "ok", or how many there were and the first. */
    String verdict() {
        return isEmpty() ? "ok" : count.get() + " troubles, the first: " + first.get();
    }
}
