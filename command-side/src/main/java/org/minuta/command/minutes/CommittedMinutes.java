package org.minuta.command.minutes;

import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Keeps minutes in memory as they were committed, and never otherwise: whoever loads them takes them out, and they are
 * put back after the commit.
 *
 * <p>Axon's repository puts them in before the commit and counts on being told of a rollback. It is not told if an
 * {@link Error} ends the commit or a unit of work is left open; the minutes would hold events that were never stored,
 * and their commands, sent again, be answered as accepted. Here nobody has to be told.
 */
final class CommittedMinutes implements Cache {

    private final Cache kept;

    CommittedMinutes(Cache kept) {
        this.kept = kept;
    }

    @Override
    public <K, V> @Nullable V get(K key) {
        V minutes = kept.get(key);
        kept.remove(key);
        return minutes;
    }

    @Override
    public void put(Object key, Object minutes) {
        CurrentUnitOfWork.get().afterCommit(committed -> kept.put(key, minutes));
    }

    @Override
    public boolean remove(Object key) {
        return kept.remove(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return kept.containsKey(key);
    }

    @Override
    public boolean putIfAbsent(Object key, Object minutes) {
        throw new UnsupportedOperationException("What was put in already is known only after the commit");
    }

    /** Axon's repository listens to no cache. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("This cache has no listeners");
    }
}
