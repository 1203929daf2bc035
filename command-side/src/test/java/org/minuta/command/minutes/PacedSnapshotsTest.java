package org.minuta.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.Snapshotter;
import org.junit.jupiter.api.Test;

class PacedSnapshotsTest {

    private final List<Long> asked = new ArrayList<>();
    private long nanos = Long.MAX_VALUE - Duration.ofSeconds(1).toNanos();
    private long events;

    private final SnapshotTrigger trigger = new PacedSnapshots(new Asked(), 10, Duration.ofSeconds(2), () -> nanos)
            .prepareTrigger(Minutes.class);

    private final class Asked implements Snapshotter {

        @Override
        public void scheduleSnapshot(Class<?> type, String id) {
            asked.add(events);
        }
    }

    private void happen(int count) {
        for (int i = 0; i < count; i++) {
            events++;
            trigger.eventHandled(new GenericDomainEventMessage<>("Minutes", "id", events, "anything"));
        }
    }

    @Test
    void asksForTheFirstAsSoonAsThereAreEnoughEvents() {
        happen(9);
        assertThat(asked).isEmpty();
        happen(1);
        assertThat(asked).containsExactly(10L);
    }

    @Test
    void doesNotAskAgainInAHurry() {
        happen(500);
        assertThat(asked).containsExactly(10L);
    }

    @Test
    void asksAgainWhenThePauseIsOver() {
        happen(15);
        nanos += Duration.ofSeconds(2).toNanos();
        happen(4);
        assertThat(asked).containsExactly(10L);
        happen(1);
        assertThat(asked).containsExactly(10L, 20L);
    }

    @Test
    void asksWithTheFirstEventAfterAPauseThatWasLate() {
        happen(500);
        nanos += Duration.ofSeconds(2).toNanos();
        happen(1);
        assertThat(asked).containsExactly(10L, 501L);
    }
}
