package org.minuta.command.intake;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;

/** Events in memory, with what can go wrong in a store: it holds, fails, or finds that another writer was faster. */
final class Storage extends InMemoryEventStorageEngine {

    final AtomicInteger appends = new AtomicInteger();
    volatile Consumer<EventMessage<?>> poison = event -> { };
    private final AtomicReference<Runnable> before = new AtomicReference<>(() -> { });
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Supplier<RuntimeException> failure = IllegalStateException::new;
    private final AtomicReference<Supplier<RuntimeException>> failureAfter = new AtomicReference<>();

    void beforeNextAppend(Runnable deed) {
        before.set(deed);
    }

    void failsNext(int times, Supplier<RuntimeException> with) {
        failure = with;
        failures.set(times);
    }

    void failsOnceAfterAppending(Supplier<RuntimeException> with) {
        failureAfter.set(with);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        before.getAndSet(() -> { }).run();
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw failure.get();
        }
        events.forEach(poison);
        appends.incrementAndGet();
        requireFree((DomainEventMessage<?>) events.getFirst());
        super.appendEvents(events);
        Supplier<RuntimeException> late = failureAfter.getAndSet(null);
        if (late != null) {
            CurrentUnitOfWork.get().onCommit(unit -> {
                throw late.get();
            });
        }
    }

    /** As the unique constraint of a real store does. */
    private void requireFree(DomainEventMessage<?> first) {
        long last = lastSequenceNumberFor(first.getAggregateIdentifier()).orElse(-1L);
        if (first.getSequenceNumber() <= last) {
            throw new ConcurrencyException("Another writer was faster");
        }
    }
}
