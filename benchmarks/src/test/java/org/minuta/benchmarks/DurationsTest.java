package org.minuta.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DurationsTest {

    private static final long MILLI = 1_000_000;

    @Test
    void areAllNoughtWhenNothingWasCollected() {
        assertThat(new Durations().summary()).isEqualTo(new Durations.Summary(0, 0, 0, 0, 0));
    }

    @Test
    void areAllTheSameForASingleOne() {
        var durations = new Durations();
        durations.add(3 * MILLI);
        assertThat(durations.summary()).isEqualTo(new Durations.Summary(1, 3, 3, 3, 3));
    }

    @Test
    void tellPercentilesWhateverTheOrderInWhichTheyCameIn() {
        var shuffled = LongStream.rangeClosed(1, 10_000).boxed().collect(Collectors.toList());
        Collections.shuffle(shuffled, new Random(7));
        var durations = new Durations();
        shuffled.forEach(duration -> durations.add(duration * MILLI));
        assertThat(durations.summary()).isEqualTo(new Durations.Summary(10_000, 5_000, 9_500, 9_900, 10_000));
    }

    @Test
    void doNotHideTheOneSlowOfTwenty() {
        var durations = new Durations();
        LongStream.range(0, 19).forEach(fast -> durations.add(MILLI));
        durations.add(100 * MILLI);
        assertThat(durations.summary()).isEqualTo(new Durations.Summary(20, 1, 1, 100, 100));
    }
}
