package org.minuta.server.readmodels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a read model is.
 *
 * @param live    the generation that is read
 * @param rebuild the one that is being built beside it, if any
 */
record ReadModelReport(String name, Progress live, @Nullable Rebuild rebuild) {

    /**
     * How far a generation is. Places are counted over all minutes; a few are left empty.
     *
     * @param since       when it began to be read or built
     * @param place       up to here it has told all events, those among the dead letters excepted
     * @param end         the place of the last event there is
     * @param deadLetters events that could not be told, or follow one on the same minutes
     * @param standsStill it fails on an event and no more may be set aside, so that it waits (as far as the server
     *                    knows that was asked)
     */
    record Progress(int generation, Instant since, long place, long end, long deadLetters,
            boolean standsStill) {
    }

    /**
     * A generation that is being built.
     *
     * @param secondsLeft until it has caught up; null as long as nothing can be said
     * @param heldBack    it will not be read as long as it fails on minutes that the one that is read tells further
     */
    record Rebuild(Progress progress, long eventsPerSecond, @Nullable Long secondsLeft, boolean heldBack) {

        static Rebuild of(Progress progress, long eventsPerSecond, boolean heldBack) {
            long left = progress.end() - progress.place();
            Long seconds = left <= 0 ? Long.valueOf(0)
                    : eventsPerSecond <= 0 ? null : Long.valueOf(Math.ceilDiv(left, eventsPerSecond));
            return new Rebuild(progress, eventsPerSecond, seconds, heldBack);
        }
    }
}
