package org.minuta.query.search;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How good a place is to find something in.
 *
 * @param past whether it was said once and is said no longer, which comes behind all that is said
 * @param rank see {@link Field#rank}
 */
record Level(boolean past, int rank) {

    private static final int RANKS = 4;

    /** Counted from 0, the best first. */
    int number() {
        return past ? RANKS + rank : rank;
    }

    /** All at which somebody asks, the best first. */
    static List<Level> of(Asked asked) {
        Stream<Boolean> times = asked.past() ? Stream.of(false, true) : Stream.of(false);
        return times.flatMap(past -> IntStream.range(0, RANKS).mapToObj(rank -> new Level(past, rank))).toList();
    }
}
