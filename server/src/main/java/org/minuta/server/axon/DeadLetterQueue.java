package org.minuta.server.axon;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says aloud when it takes no more; the processor then waits and tries again, so that nothing is left out. */
final class DeadLetterQueue extends JdbcSequencedDeadLetterQueue<EventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterQueue.class);

    private final String processor;
    private volatile boolean overflowing;

    DeadLetterQueue(String processor, Builder<EventMessage<?>> builder) {
        super(builder);
        this.processor = processor;
    }

    /** Whether the last event that was to be set aside found no room. */
    boolean isOverflowing() {
        return overflowing;
    }

    @Override
    public void enqueue(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
        try {
            super.enqueue(sequence, letter);
            overflowing = false;
        } catch (DeadLetterQueueOverflowException full) {
            overflowing = true;
            LOG.error("The dead letters of {} are full. It stands still, and readers see nothing new, until some can "
                    + "be told", processor);
            throw full;
        }
    }

    @Override
    public void evict(DeadLetter<? extends EventMessage<?>> letter) {
        super.evict(letter);
        overflowing = false;
    }
}
