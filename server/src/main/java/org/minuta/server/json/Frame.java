package org.minuta.server.json;

import java.util.List;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;

/**
 * Events of one minutes as clients get them.
 *
 * @param first  revision of the first event; the others follow without a hole
 * @param events at least one
 */
public record Frame(MinutesId minutes, long first, List<RecordedEvent> events) {

    /** @throws IllegalArgumentException if there are no events */
    public static Frame of(MinutesId minutes, List<RecordedEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("A frame has events");
        }
        return new Frame(minutes, events.getFirst().revision(), events);
    }
}
