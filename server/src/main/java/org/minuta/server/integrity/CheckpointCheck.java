package org.minuta.server.integrity;

import java.util.List;
import java.util.NavigableSet;
import java.util.function.Consumer;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.PostgresCheckpoints;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.server.integrity.Difference.Kind;

/** Compares checkpoints with the record. Those in the shape of another program are left alone, as it leaves them. */
final class CheckpointCheck {

    private static final int PAGE = 500;

    private final PostgresCheckpoints checkpoints;
    private final RecordedEvents record;
    private final Consumer<Difference> differences;

    CheckpointCheck(PostgresCheckpoints checkpoints, RecordedEvents record, Consumer<Difference> differences) {
        this.checkpoints = checkpoints;
        this.record = record;
        this.differences = differences;
    }

    void begin(MinutesId minutes, long head, NavigableSet<Long> stops) {
        for (long revision : checkpoints.revisions(minutes)) {
            if (revision > head) {
                report(Kind.CHECKPOINT_AHEAD, minutes, revision);
            } else {
                stops.add(revision);
            }
        }
    }

    void reached(MinutesState state) {
        checkpoints.fault(state).ifPresent(fault -> report(switch (fault) {
            case DIGEST -> Kind.CHECKPOINT_CHANGED;
            case STATE -> Kind.CHECKPOINT_WRONG;
            case TIME -> Kind.CHECKPOINT_MISPLACED;
        }, state.minutes(), state.revision()));
    }

    void unknownMinutes() {
        MinutesId last = null;
        List<MinutesId> page;
        do {
            page = checkpoints.minutesAfter(last, PAGE);
            page.stream().filter(minutes -> record.head(minutes) == 0).forEach(minutes -> checkpoints
                    .revisions(minutes).forEach(revision -> report(Kind.CHECKPOINT_AHEAD, minutes, revision)));
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
    }

    private void report(Kind kind, MinutesId minutes, long revision) {
        differences.accept(new Difference(kind, "minutes " + minutes, revision, ""));
    }
}
