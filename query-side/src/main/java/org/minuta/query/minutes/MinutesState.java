package org.minuta.query.minutes;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.MinutesOpened;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;

/**
 * Minutes as they stood at one revision. Immutable.
 *
 * @param revision number of events told so far, at least 1
 * @param at       server time of the last of them
 * @param names    the names given to revisions until then; unmodifiable
 */
public record MinutesState(MinutesId minutes, long revision, Instant at, MinutesContent content,
        SortedMap<Long, String> names) {

    private static final int CHARACTERS_PER_THING = 200;

    public MinutesState {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    /**
     * Minutes with nothing but their first event.
     *
     * @throws IllegalStateException if it is not the opening: the record is broken
     */
    public static MinutesState opened(RecordedEvent first) {
        return opened(first.revision(), first.at(), first.event());
    }

    /** The same for one that knows of the event no more than this. */
    public static MinutesState opened(long revision, Instant at, MinutesEvent event) {
        if (revision != 1 || !(event instanceof MinutesOpened opening)) {
            throw new IllegalStateException("A record does not begin with an opening but with revision "
                    + revision + ", " + event.getClass().getSimpleName());
        }
        return new MinutesState(opening.minutes(), 1, at, MinutesContent.opened(opening.heading()),
                Collections.emptySortedMap());
    }

    /**
     * The state one event later.
     *
     * @throws IllegalStateException naming the revision, if the event cannot follow: the record is broken
     */
    public MinutesState after(RecordedEvent next) {
        return after(List.of(next));
    }

    /**
     * The state some events later; the same as one after the other, but quicker.
     *
     * @throws IllegalStateException naming the revision, if an event cannot follow: the record is broken
     */
    public MinutesState after(List<RecordedEvent> next) {
        var fold = new MinutesFold(this);
        next.forEach(fold::tell);
        return fold.state();
    }

    /** About how many characters it holds in memory. */
    public int weight() {
        int things = 1 + content.attendees().size() + content.topics().size() + content.agreements().size()
                + names.size();
        return things * CHARACTERS_PER_THING + content.notes().resultLength()
                + content.topics().stream().mapToInt(topic -> topic.discussion().resultLength()).sum()
                + content.agreements().stream().mapToInt(agreement -> agreement.wording().resultLength()).sum();
    }
}
