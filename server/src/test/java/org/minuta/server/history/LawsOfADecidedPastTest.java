package org.minuta.server.history;

import java.util.List;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.query.history.LawsOfThePast;

/** Records of commands that several clients made on what they had seen, as the real intake decided them. */
class LawsOfADecidedPastTest extends LawsOfThePast {

    @Override
    protected List<RecordedEvent> record(long seed, int events) {
        return DecidedHistory.of(seed, events);
    }
}
