package org.minuta.server.integrity;

import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.query.readmodels.Generation;
import org.minuta.server.axon.DeadLetters;
import org.minuta.server.axon.Processors;
import org.minuta.server.integrity.Difference.Kind;

/** Compares the generation of a read model that is read with the record. */
final class ReadModelCheck {

    private static final int PAGE = 500;

    private final String name;
    private final String processor;
    private final Generation<?> live;
    private final Processors processors;
    private final DeadLetters deadLetters;
    private final StoredStream stored;
    private final RecordedEvents record;
    private final Consumer<Difference> differences;
    /** How far the minutes that are being looked at are told; 0 if not at all. */
    private long told;

    ReadModelCheck(String name, String processor, Generation<?> live, Processors processors, DeadLetters deadLetters,
            StoredStream stored, RecordedEvents record, Consumer<Difference> differences) {
        this.name = name;
        this.processor = processor;
        this.live = live;
        this.processors = processors;
        this.deadLetters = deadLetters;
        this.stored = stored;
        this.record = record;
        this.differences = differences;
    }

    /** Looks how far the minutes are told, and asks for the state there. */
    void begin(MinutesId minutes, long head, NavigableSet<Long> stops) {
        told = live.reached(minutes);
        if (told > 0 && told <= head) {
            stops.add(told);
        }
        long waiting = deadLetters.of(processor, minutes.toString());
        if (waiting > 0) {
            report(Kind.DEAD_LETTERS, minutes, told + 1, waiting + " events");
        } else if (told > head) {
            report(Kind.AHEAD, minutes, told, "the record ends at " + head);
        } else if (told < head && hasSeen(minutes, told + 1)) {
            report(told == 0 ? Kind.MINUTES_MISSING : Kind.BEHIND, minutes, told, "the record ends at " + head);
        }
    }

    private boolean hasSeen(MinutesId minutes, long revision) {
        OptionalLong place = stored.place(minutes.toString(), revision);
        return place.isPresent() && processors.past(processor).test(place.getAsLong());
    }

    void reached(MinutesState state) {
        if (told == state.revision()) {
            List<String> values = live.differences(state, record);
            if (!values.isEmpty()) {
                report(Kind.VALUES_DIFFER, state.minutes(), state.revision(), String.join(", ", values));
            }
        }
    }

    /** Looks for minutes that there are not. */
    void unknownMinutes() {
        MinutesId last = null;
        List<MinutesId> page;
        do {
            page = live.minutesAfter(last, PAGE);
            page.stream().filter(minutes -> record.head(minutes) == 0)
                    .forEach(minutes -> report(Kind.MINUTES_UNKNOWN, minutes, null, ""));
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
    }

    /** Looks whether the processor is where it can be. */
    void processor() {
        long end = processors.end();
        OptionalLong furthest = processors.furthestPlace(processor);
        if (furthest.isEmpty() && end > 0) {
            differences.accept(Difference.of(Kind.PROCESSOR_LOST, processor, ""));
        } else if (furthest.isPresent() && furthest.getAsLong() > end) {
            differences.accept(Difference.of(Kind.PROCESSOR_AHEAD, processor,
                    "at " + furthest.getAsLong() + ", the record ends at " + end));
        }
    }

    private void report(Kind kind, MinutesId minutes, @Nullable Long revision, String detail) {
        String subject = "minutes " + minutes + " in " + name;
        differences.accept(new Difference(kind, subject, revision, detail));
    }
}
