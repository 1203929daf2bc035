package org.minuta.server.readmodels;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast a place in the record moves on, as seen over the last half minute. */
final class Pace {

    private static final Duration SEEN = Duration.ofSeconds(30);

    private final Deque<Seen> seen = new ArrayDeque<>();

    private record Seen(long nanos, long place) {
    }

    synchronized void at(long nanos, long place) {
        seen.addLast(new Seen(nanos, place));
        while (seen.size() > 2 && nanos - seen.getFirst().nanos() > SEEN.toNanos()) {
            seen.removeFirst();
        }
    }

    /** Places per second; 0 as long as that cannot be said. */
    synchronized long perSecond() {
        if (seen.size() < 2) {
            return 0;
        }
        Seen first = seen.getFirst();
        Seen last = seen.getLast();
        double seconds = (last.nanos() - first.nanos()) / 1e9;
        return seconds <= 0 ? 0 : Math.round((last.place() - first.place()) / seconds);
    }
}
