package org.minuta.query.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * Terms that stood in many passages of a level when somebody last looked, which need not be counted again with every
 * question and every page. Only the way in which minutes are looked for hangs on it, so it may be out of date.
 */
final class FrequentTerms {

    private static final Duration LATELY = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Cache<Met, Met> met = Caffeine.newBuilder().expireAfterWrite(LATELY).maximumSize(MOST).build();

    private record Met(Level level, String term) {
    }

    void add(Level level, String term) {
        var frequent = new Met(level, term);
        met.put(frequent, frequent);
    }

    boolean contain(Level level, String term) {
        return met.getIfPresent(new Met(level, term)) != null;
    }
}
