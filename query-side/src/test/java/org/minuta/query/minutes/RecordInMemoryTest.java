package org.minuta.query.minutes;

class RecordInMemoryTest extends RecordedEventsContract {

    @Override
    protected RecordedEvents holding(Scribe scribe) {
        return new RecordInMemory().holds(scribe);
    }
}
