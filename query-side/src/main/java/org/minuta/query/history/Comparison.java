package org.minuta.query.history;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minuta.query.minutes.MinutesState;

/**
 * A {@link Difference} with all that it takes to print the minutes with every change marked, and who made it when.
 *
 * @param set  of each value that an event between the two set, by its name: the last of those events
 * @param made who made the revisions that {@code difference} and {@code set} name
 */
public record Comparison(MinutesState from, MinutesState to, Difference difference, Map<String, Long> set,
        Map<Long, Made> made) {

    /** The last change to any of these values; empty if no event between the two set them. */
    public Optional<Made> lastOf(String... values) {
        return Stream.of(values).map(set::get).filter(revision -> revision != null).max(Long::compare).map(made::get);
    }

    /** What made a run go or come, or look different: missing for words that only stand within such a passage. */
    public @Nullable Made madeBy(ComparedRun run) {
        if (Boolean.TRUE.equals(run.both()) && run.changed() == null) {
            return null;
        }
        return made.get(run.changed() == null ? run.revision() : run.changed().revision());
    }
}
