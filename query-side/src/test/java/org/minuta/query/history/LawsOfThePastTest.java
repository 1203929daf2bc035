package org.minuta.query.history;

import java.util.List;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.query.minutes.RandomHistory;

/** Records that were invented event by event. */
class LawsOfThePastTest extends LawsOfThePast {

    @Override
    protected List<RecordedEvent> record(long seed, int events) {
        return RandomHistory.of(seed, events).record();
    }
}
