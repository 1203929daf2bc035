package org.minuta.server.axon;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries again what projections failed on; Axon by itself never does. How many events wait is the gauge
 * {@code minuta.projection.dead.letters}, which should be 0.
 */
final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final Configuration axon;
    private final TransactionManager transactions;
    private final Map<String, AtomicLong> waiting;

    DeadLetters(Configuration axon, List<Projection> projections, TransactionManager transactions,
            MeterRegistry metrics) {
        this.axon = axon;
        this.transactions = transactions;
        this.waiting = projections.stream().map(Projection::processor)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), name -> new AtomicLong()));
        waiting.forEach((name, size) -> Gauge.builder("minuta.projection.dead.letters", size, AtomicLong::get)
                .description("Events a projection failed on, or that follow one, waiting to be tried again")
                .tag("projection", name).register(metrics));
    }

    void retryAll() {
        waiting.forEach((projection, size) -> {
            try {
                retry(projection);
                size.set(size(projection));
            } catch (RuntimeException failure) {
                LOG.warn("The dead letters of {} could not be tried again: {}", projection, failure.toString());
            }
        });
    }

    /** The sequence that waited longest comes first, and one that fails again goes to the end: each gets its turn. */
    private void retry(String projection) {
        var processor = axon.eventProcessingConfiguration().sequencedDeadLetterProcessor(projection).orElseThrow();
        long sequences = inTransaction(projection, SequencedDeadLetterQueue::amountOfSequences);
        for (long i = 0; i < sequences; i++) {
            processor.processAny();
        }
    }

    private long size(String projection) {
        long size = inTransaction(projection, SequencedDeadLetterQueue::size);
        if (size > 0) {
            LOG.warn("{} events wait among the dead letters of {}", size, projection);
        }
        return size;
    }

    private long inTransaction(String projection, Function<SequencedDeadLetterQueue<EventMessage<?>>, Long> question) {
        SequencedDeadLetterQueue<EventMessage<?>> queue =
                axon.eventProcessingConfiguration().deadLetterQueue(projection).orElseThrow();
        return transactions.fetchInTransaction(() -> question.apply(queue));
    }
}
