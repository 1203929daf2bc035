package org.minuta.query.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.MinutesId;

/** What every keeper of checkpoints does. */
public abstract class CheckpointsContract {

    protected final Scribe scribe = RandomHistory.of(20, 300);
    protected final MinutesId minutes = scribe.minutes();

    protected abstract Checkpoints checkpoints();

    @Test
    void hasNoneOfUnknownMinutes() {
        assertThat(checkpoints().latestUpTo(MinutesId.random(), Long.MAX_VALUE)).isEmpty();
        assertThat(checkpoints().latestUpTo(MinutesId.random(), Instant.MAX)).isEmpty();
    }

    @Test
    void findsTheLatestUpToARevision() {
        keep(100, 300, 200);

        assertThat(checkpoints().latestUpTo(minutes, 99)).isEmpty();
        assertThat(checkpoints().latestUpTo(minutes, 100)).contains(scribe.at(100));
        assertThat(checkpoints().latestUpTo(minutes, 299)).contains(scribe.at(200));
        assertThat(checkpoints().latestUpTo(minutes, Long.MAX_VALUE)).contains(scribe.at(300));
    }

    @Test
    void findsTheLatestThatWasThereAtAnInstant() {
        keep(100, 200);
        Instant then = scribe.at(200).at();

        assertThat(checkpoints().latestUpTo(minutes, Instant.MIN)).isEmpty();
        assertThat(checkpoints().latestUpTo(minutes, then.minusNanos(1))).contains(scribe.at(100));
        assertThat(checkpoints().latestUpTo(minutes, then.plusMillis(1))).contains(scribe.at(200));
        assertThat(checkpoints().latestUpTo(minutes, Instant.MAX)).contains(scribe.at(200));
    }

    @Test
    void keepsMinutesApart() {
        keep(200);
        Scribe other = Scribe.opens(MinutesId.random());
        checkpoints().keep(other.now());

        assertThat(checkpoints().latestUpTo(other.minutes(), 500)).contains(other.now());
        assertThat(checkpoints().latestUpTo(minutes, 500)).contains(scribe.at(200));
    }

    @Test
    void keepsOnePerRevision() {
        keep(200);
        MinutesState other = new MinutesState(minutes, 200, Scribe.NOON, scribe.at(100).content(), new TreeMap<>());
        checkpoints().keep(other);

        assertThat(checkpoints().latestUpTo(minutes, 200)).contains(other);
    }

    protected final void keep(long... revisions) {
        for (long revision : revisions) {
            checkpoints().keep(scribe.at(revision));
        }
    }
}
