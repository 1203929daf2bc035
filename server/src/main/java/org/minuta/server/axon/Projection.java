package org.minuta.server.axon;

import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** A handler of events and what feeds it on this server. */
public final class Projection implements AutoCloseable {

    private final String processor;
    private final PooledStreamingEventProcessor feeding;
    private final DeadLetteringEventHandlerInvoker invoker;
    private final DeadLetterQueue deadLetters;
    private final TransactionManager transactions;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;

    Projection(String processor, PooledStreamingEventProcessor feeding, DeadLetteringEventHandlerInvoker invoker,
            DeadLetterQueue deadLetters, TransactionManager transactions,
            ScheduledExecutorService coordinator, ScheduledExecutorService workers) {
        this.processor = processor;
        this.feeding = feeding;
        this.invoker = invoker;
        this.deadLetters = deadLetters;
        this.transactions = transactions;
        this.coordinator = coordinator;
        this.workers = workers;
    }

    /** The name under which its place in the record and its dead letters are kept. */
    public String processor() {
        return processor;
    }

    public void start() {
        feeding.start();
    }

    /** Waits for what is being handled; the rest comes after the next start. */
    @Override
    public void close() {
        feeding.shutDown();
        coordinator.shutdown();
        workers.shutdown();
    }

    /** Whether it waits, with all that comes after, as no more may be set aside. */
    public boolean standsStill() {
        return deadLetters.isOverflowing();
    }

    /**
     * Tries again what the handler failed on, minutes by minutes, in the order of their events; Axon by itself never
     * does. Those that waited longest come first, and those that fail again go to the end: each gets its turn.
     *
     * @return of how many minutes nothing waits any more
     */
    public long retry() {
        long before = minutesWaiting();
        for (long i = 0; i < before; i++) {
            invoker.process(anySequence -> true);
        }
        return Math.max(0, before - minutesWaiting());
    }

    private long minutesWaiting() {
        return transactions.fetchInTransaction(deadLetters::amountOfSequences);
    }
}
