package org.minuta.query.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.ClientId;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.MinutesOpened;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;

/**
 * Writes a record for tests: numbers the events, one second apart and by one author unless told otherwise. All use the
 * same client id, under which each of them counts their own commands.
 */
public final class Scribe {

    public static final Instant NOON = Instant.parse("2031-05-14T12:00:00.123456789Z");
    private static final Author VERA = new Author(new UUID(7, 7), "Vera Ibáñez");
    private static final ClientId PAGE = new ClientId(new UUID(8, 8));

    private final MinutesId minutes;
    private final List<RecordedEvent> record = new ArrayList<>();
    private final Map<UUID, Long> numbers = new HashMap<>();

    private Scribe(MinutesId minutes) {
        this.minutes = minutes;
    }

    public static Scribe opens(MinutesId minutes) {
        return opens(minutes, Heading.EMPTY.with(HeadingChanges.title("Minuta")));
    }

    public static Scribe opens(MinutesId minutes, Heading heading) {
        return new Scribe(minutes).writes(new MinutesOpened(minutes, heading));
    }

    /** Minutes that came of a document up to a revision. */
    public static Scribe reads(MinutesId minutes, Heading heading, long through) {
        return new Scribe(minutes).writes(new MinutesOpened(minutes, heading, through));
    }

    public Scribe writes(MinutesEvent... events) {
        for (MinutesEvent event : events) {
            long revision = record.size() + 1;
            add(NOON.plusSeconds(revision), VERA, event);
        }
        return this;
    }

    /** @param pause since the event before */
    public Scribe writes(Author author, Duration pause, MinutesEvent event) {
        add(record.getLast().at().plus(pause), author, event);
        return this;
    }

    private void add(Instant at, Author author, MinutesEvent event) {
        long revision = record.size() + 1;
        record.add(new RecordedEvent(revision, at, author, PAGE, numbers.merge(author.id(), 1L, Long::sum), event));
    }

    public MinutesId minutes() {
        return minutes;
    }

    public List<RecordedEvent> record() {
        return List.copyOf(record);
    }

    /** What the record says at a revision, by plainly telling it from the start. */
    public MinutesState at(long revision) {
        return MinutesState.opened(record.getFirst()).after(record.subList(1, (int) revision));
    }

    /** What the record said at an instant that is not before its first event. */
    public MinutesState at(Instant instant) {
        return at(record.stream().filter(event -> !event.at().isAfter(instant)).count());
    }

    public MinutesState now() {
        return at(record.size());
    }
}
