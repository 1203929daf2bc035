package org.minuta.query.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.MinutesId;

/** What every reader of the record does. */
public abstract class RecordedEventsContract {

    private final Scribe scribe = RandomHistory.of(20, 120);
    private final MinutesId minutes = scribe.minutes();

    /** Lets the record hold what the scribe wrote, and nothing else of these minutes. */
    protected abstract RecordedEvents holding(Scribe scribe);

    @Test
    void knowsNothingOfUnknownMinutes() {
        RecordedEvents record = holding(scribe);

        assertThat(record.head(MinutesId.random())).isZero();
        assertThat(record.after(MinutesId.random(), 0, 10)).isEmpty();
    }

    @Test
    void knowsTheLastRevision() {
        assertThat(holding(scribe).head(minutes)).isEqualTo(120);
    }

    @Test
    void givesTheEventsAsTheyWereWritten() {
        assertThat(holding(scribe).after(minutes, 0, 1_000)).isEqualTo(scribe.record());
    }

    @Test
    void givesThoseAfterARevisionUpToALimit() {
        RecordedEvents record = holding(scribe);

        assertThat(record.after(minutes, 7, 3)).isEqualTo(scribe.record().subList(7, 10));
        assertThat(record.after(minutes, 118, 3)).isEqualTo(scribe.record().subList(118, 120));
        assertThat(record.after(minutes, 120, 3)).isEmpty();
        assertThat(record.after(minutes, 9_000, 3)).isEmpty();
    }
}
