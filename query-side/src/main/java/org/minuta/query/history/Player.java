package org.minuta.query.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Delta;
import org.minuta.query.history.Replay.ChangedContent;
import org.minuta.query.history.Replay.ChangedText;
import org.minuta.query.history.Replay.Pace;
import org.minuta.query.history.Replay.Step;
import org.minuta.query.minutes.MinutesFold;
import org.minuta.query.minutes.MinutesState;

/** Plays a past as a {@link Replay}. */
final class Player {

    /** So many UTF-16 units are written out at most, over all steps; what differs comes on top, once more. */
    static final int MOST_UNITS = 25_000_000;
    /** At so many revisions it is looked at how much there is. */
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
        MinutesState before = start;
        List<Step> steps = new ArrayList<>();
        long written = 0;
        for (long end : ends(pace, affordable(start, most))) {
            if (written > MOST_UNITS && end < to) {
                continue;
            }
            tellValues(fold, end);
            Map<TextId, Delta> changes = changes(before, end);
            MinutesState after = told(fold.state(), before, end, changes);
            steps.add(step(before, after, changes));
            written += Written.units(steps.getLast().content());
            before = after;
        }
        return new Replay(trace.minutes(), start, List.copyOf(trace.people()), steps);
    }

    /** How those texts of a state that somebody touched until the end of the next step read differently then. */
    private Map<TextId, Delta> changes(MinutesState before, long end) {
        Set<TextId> touched = Differences.texts(before.content());
        touched.retainAll(trace.touched(before.revision(), end));
        Map<TextId, Delta> changes = new LinkedHashMap<>();
        touched.forEach(text -> changes.put(text, trace.weave(text).change(before.revision(), end)));
        return changes;
    }

    /** Texts that nobody touched in this step are the very ones of the step before. */
    private MinutesState told(MinutesState values, MinutesState before, long end, Map<TextId, Delta> changes) {
        Map<TextId, Delta> texts = texts(before.content());
        Function<TextId, Delta> text = id -> {
            Delta known = texts.get(id);
            return known == null ? trace.text(id, end) : known.compose(changes.getOrDefault(id, Delta.EMPTY));
        };
        MinutesContent content = values.content();
        return new MinutesState(trace.minutes(), end, trace.at(end), new MinutesContent(content.heading(),
                content.attendees(),
                content.topics().stream()
                        .map(topic -> topic.discussed(text.apply(new TextId.Discussion(topic.id())))).toList(),
                content.agreements().stream()
                        .map(agreement -> agreement.worded(text.apply(new TextId.Wording(agreement.id())))).toList(),
                text.apply(TextId.NOTES), content.followUp()), values.names());
    }

    private static Map<TextId, Delta> texts(MinutesContent content) {
        Map<TextId, Delta> texts = new HashMap<>();
        texts.put(TextId.NOTES, content.notes());
        content.topics().forEach(topic -> texts.put(new TextId.Discussion(topic.id()), topic.discussion()));
        content.agreements().forEach(
                agreement -> texts.put(new TextId.Wording(agreement.id()), agreement.wording()));
        return texts;
    }

    /** As many steps as were asked for, fewer if there is much to be written out at each. */
    private int affordable(MinutesState start, int most) {
        boolean shortTexts = trace.units() * most <= MOST_UNITS / 2;
        var fold = new MinutesFold(start);
        long longest = 1;
        for (int sample = 0; sample <= SAMPLES; sample++) {
            long revision = from + (to - from) * sample / SAMPLES;
            tellValues(fold, revision);
            longest = Math.max(longest, Written.values(fold) + (shortTexts ? trace.units() : trace.length(revision)));
        }
        return Math.clamp(MOST_UNITS / longest, 1, most);
    }

    private void tellValues(MinutesFold fold, long until) {
        for (RecordedEvent event : trace.valuesWithin(fold.revision(), until)) {
            fold.skipTextsUntil(event.revision());
            fold.tell(event);
        }
    }

    private Step step(MinutesState before, MinutesState after, Map<TextId, Delta> changes) {
        SortedSet<Integer> by = new TreeSet<>();
        for (long revision = before.revision() + 1; revision <= after.revision(); revision++) {
            by.add(trace.personOf(revision));
        }
        var differences = new Differences(trace, before, after);
        return new Step(before.revision() + 1, new Moment(after.revision(), after.at()), List.copyOf(by),
                changed(before.content(), after.content()), differences.values(),
                ListDifference.between(before.content().attendees(), after.content().attendees(), Attendee::id),
                differences.topics(), differences.agreements(), changedTexts(after, changes));
    }

    private static List<ChangedText> changedTexts(MinutesState after, Map<TextId, Delta> changes) {
        return Differences.texts(after.content()).stream()
                .map(text -> new ChangedText(text, changes.getOrDefault(text, Delta.EMPTY)))
                .filter(changed -> !changed.delta().isEmpty()).toList();
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
