package org.minuta.server.integrity;

import java.util.List;
import java.util.function.Consumer;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.history.PostgresTraces;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.server.integrity.Difference.Kind;

/** Compares pasts with the record. Holds the whole past of one minutes at a time. */
record PastCheck(PostgresTraces pasts, RecordedEvents record, Consumer<Difference> differences) {

    private static final int PAGE = 500;

    /** @param told the last revision up to which the record can be told */
    void check(MinutesId minutes, long head, long told) {
        pasts.fault(minutes, head, told, record).ifPresent(fault -> differences.accept(Difference.of(switch (fault) {
            case CHANGED -> Kind.PAST_CHANGED;
            case AHEAD -> Kind.PAST_AHEAD;
            case WRONG -> Kind.PAST_WRONG;
        }, "minutes " + minutes, "")));
    }

    void unknownMinutes() {
        MinutesId last = null;
        List<MinutesId> page;
        do {
            page = pasts.minutesAfter(last, PAGE);
            page.stream().filter(minutes -> record.head(minutes) == 0).forEach(minutes -> check(minutes, 0, 0));
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
    }
}
