package org.minuta.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.MinutesOpened;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.RecordedEvent;

/** The laws of a decided past say nothing if nothing happens in it. */
class DecidedHistoryTest {

    private static final int EVENTS = 2_100;

    private final List<RecordedEvent> record = DecidedHistory.of(1, EVENTS);

    @Test
    void everyKindOfEventHappens() {
        Set<Class<?>> kinds = new HashSet<>();
        record.forEach(event -> kinds.add(event.event().getClass()));
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(
                Arrays.asList(MinutesEvent.class.getPermittedSubclasses()));
    }

    @Test
    void beginsWithADocumentThatWasRead() {
        assertThat(record.getFirst().event()).isInstanceOfSatisfying(MinutesOpened.class,
                opened -> assertThat(opened.readThrough()).isEqualTo(14));
    }

    @Test
    void editsMeetAndRestoresChangeTextsOfEveryKind() {
        assertThat(record).filteredOn(event -> event.event() instanceof TextEdited edited && edited.rebased() != null)
                .hasSizeGreaterThan(100);
        Set<String> restored = new HashSet<>();
        record.forEach(event -> {
            if (event.event() instanceof RevisionRestored restore) {
                restore.texts().forEach(text -> restored.add(text.text().toString().split(":", 2)[0]));
            }
        });
        assertThat(restored).containsExactlyInAnyOrder("notes", "topic", "agreement");
    }

    @Test
    void severalEventsHappenAtOneInstant() {
        assertThat(record.stream().map(RecordedEvent::at).distinct().count()).isLessThan(EVENTS * 2 / 3);
    }
}
