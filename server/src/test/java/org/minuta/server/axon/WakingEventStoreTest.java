package org.minuta.server.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesId;
import org.minuta.server.database.TestDatabase;

class WakingEventStoreTest {

    private static RunningAxon axon;

    @BeforeAll
    static void start() {
        axon = RunningAxon.on(TestDatabase.fresh());
        axon.teach("cancel", payload -> axon.append((MinutesId) payload, 0, new MinutesEvent.FollowUpCancelled(),
                java.util.Map.of()));
    }

    @AfterAll
    static void stop() {
        axon.close();
    }

    @Test
    void callsAProcessorBackOnceItsEventIsCommittedAndCanBeRead() {
        MinutesId minutes = MinutesId.random();
        var storedWhenCalled = new AtomicInteger(-1);
        try (TrackingEventStream stream = axon.store().openStream(axon.store().createHeadToken())) {
            boolean willCall = stream.setOnAvailableCallback(() ->
                    storedWhenCalled.compareAndSet(-1, stream.hasNextAvailable() ? 1 : 0));
            axon.dispatch("cancel", minutes);

            assertThat(willCall).as("a processor that is not called looks every half second only").isTrue();
            await().untilAtomic(storedWhenCalled, equalTo(1));
        }
    }

    @Test
    void handsOutWhatWasCommittedWhenItWokeAndTheRestTheNextTime() throws InterruptedException {
        WakingEventStore store = WakingEventStore.over(axon.bean(RecordStorage.class));
        try (TrackingEventStream stream = store.openStream(store.createHeadToken())) {
            axon.dispatch("cancel", MinutesId.random());
            store.wake();
            axon.dispatch("cancel", MinutesId.random());

            stream.nextAvailable();
            assertThat(stream.peek()).as("what is there").isPresent();
            assertThat(stream.hasNextAvailable()).as("before it wakes again").isFalse();
            store.wake();
            await("after it woke again").until(stream::hasNextAvailable);
        }
    }

    @Test
    void callsEveryOpenStreamForWhatAnotherNodeCommittedAndNoClosedOne() {
        var calls = new AtomicInteger();
        List<TrackingEventStream> streams = List.of(axon.store().openStream(null), axon.store().openStream(null));
        streams.forEach(stream -> stream.setOnAvailableCallback(calls::incrementAndGet));
        axon.store().wake();
        int whileOpen = calls.get();
        streams.forEach(TrackingEventStream::close);
        axon.store().wake();

        assertThat(whileOpen).isGreaterThanOrEqualTo(2);
        int afterClosing = calls.get();
        axon.store().wake();
        assertThat(calls).hasValue(afterClosing);
    }
}
