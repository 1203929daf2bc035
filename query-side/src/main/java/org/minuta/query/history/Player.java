package org.minuta.query.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.query.history.Replay.ChangedContent;
import org.minuta.query.history.Replay.Pace;
import org.minuta.query.history.Replay.Step;
import org.minuta.query.history.Replay.StepDifference;
import org.minuta.query.minutes.MinutesFold;
import org.minuta.query.minutes.MinutesState;

/** Plays a past as a {@link Replay}. */
final class Player {

    /** So many UTF-16 units of texts are written out at most, over all steps; what differs comes on top, once more. */
    static final int MOST_UNITS = 25_000_000;
    /** At so many revisions the length of the texts is looked at. */
    private static final int SAMPLES = 32;

    private final Past past;
    private final Trace trace;
    private final long from;
    private final long to;

    /** @param to not before {@code from} */
    Player(Past past, long from, long to) {
        this.past = past;
        this.trace = past.trace();
        this.from = from;
        this.to = to;
    }

    /** @param start the state at the first revision */
    Replay play(MinutesState start, Pace pace, int most) {
        var fold = new MinutesFold(start);
        List<RecordedEvent> values = trace.values();
        int next = firstAfter(from, values);
        MinutesState before = start;
        List<Step> steps = new ArrayList<>();
        for (long end : ends(pace, affordable(most))) {
            while (next < values.size() && values.get(next).revision() <= end) {
                fold.skipTextsUntil(values.get(next).revision());
                fold.tell(values.get(next++));
            }
            MinutesState told = fold.state();
            MinutesState after = new MinutesState(trace.minutes(), end, trace.at(end),
                    trace.withTexts(told.content(), end), told.names());
            steps.add(step(before, after));
            before = after;
        }
        return new Replay(trace.minutes(), start, List.copyOf(trace.people()), steps);
    }

    /** As many steps as were asked for, fewer if texts are long. */
    private int affordable(int most) {
        long longest = 1;
        for (int sample = 0; sample <= SAMPLES; sample++) {
            longest = Math.max(longest, trace.length(from + (to - from) * sample / SAMPLES));
        }
        return Math.clamp(MOST_UNITS / longest, 1, most);
    }

    private static int firstAfter(long revision, List<RecordedEvent> values) {
        int low = 0;
        int high = values.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values.get(middle).revision() > revision) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Step step(MinutesState before, MinutesState after) {
        SortedSet<Integer> by = new TreeSet<>();
        for (long revision = before.revision() + 1; revision <= after.revision(); revision++) {
            by.add(trace.personOf(revision));
        }
        return new Step(before.revision() + 1, new Moment(after.revision(), after.at()), List.copyOf(by),
                changed(before.content(), after.content()),
                StepDifference.of(Differences.between(trace, before, after)));
    }

    private static ChangedContent changed(MinutesContent before, MinutesContent after) {
        return new ChangedContent(unlessSame(before.heading(), after.heading()),
                unlessSame(before.attendees(), after.attendees()), unlessSame(before.topics(), after.topics()),
                unlessSame(before.agreements(), after.agreements()), unlessSame(before.notes(), after.notes()),
                Objects.equals(before.followUp(), after.followUp()) ? null : Change.to(after.followUp()));
    }

    private static <T> @Nullable T unlessSame(T before, T after) {
        return before.equals(after) ? null : after;
    }

    /** The revisions with which the steps end, ascending; the last is {@link #to}. */
    private List<Long> ends(Pace pace, int most) {
        if (from == to) {
            return List.of();
        }
        return switch (pace) {
            case EVENT -> evenly(to - from, most, count -> from + count);
            case ENTRY -> {
                List<Long> ends = endsOfEntries();
                yield evenly(ends.size(), most, count -> ends.get(Math.toIntExact(count - 1)));
            }
            case TIME -> endsOfTimes(most);
        };
    }

    private interface Counted {
        long end(long count);
    }

    private static List<Long> evenly(long count, int most, Counted counted) {
        long steps = Math.min(count, most);
        List<Long> ends = new ArrayList<>();
        for (long step = 1; step <= steps; step++) {
            ends.add(counted.end(count * step / steps));
        }
        return ends;
    }

    private List<Long> endsOfEntries() {
        SortedSet<Long> ends = new TreeSet<>();
        for (Span span : past.spans().told()) {
            if (span.last() > from && span.last() <= to) {
                ends.add(span.last());
            }
        }
        ends.add(to);
        return List.copyOf(ends);
    }

    private List<Long> endsOfTimes(int most) {
        Instant start = trace.at(from);
        Duration whole = Duration.between(start, trace.at(to));
        SortedSet<Long> ends = new TreeSet<>();
        for (int step = 1; step < most; step++) {
            long end = trace.revisionAt(start.plus(whole.multipliedBy(step).dividedBy(most)));
            if (end > from && end < to) {
                ends.add(end);
            }
        }
        ends.add(to);
        return List.copyOf(ends);
    }
}
