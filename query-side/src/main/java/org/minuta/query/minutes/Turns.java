package org.minuta.query.minutes;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.minuta.api.minutes.MinutesId;

/** Lets one at a time do something with the same minutes. Different minutes rarely share a turn. */
final class Turns {

    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(256).toArray(Lock[]::new);

    <T> T inTurn(MinutesId minutes, Supplier<T> work) {
        Lock lock = locks[Math.floorMod(minutes.hashCode(), locks.length)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
