package org.minuta.server.readmodels;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.minuta.api.minutes.MinutesId;
import org.minuta.server.axon.DeadLetters;
import org.minuta.server.axon.Processors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds events that a processor went past without telling them, and has them told. Each server looks at all places once
 * after its start, a page at a time, and then at new ones soon after nothing more can be stored at them.
 */
final class LeftOut {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOut.class);
    /** Looked at in one go; what is stored while many write comes nowhere near it. */
    private static final int PLACES = 10_000;
    private static final int TOLD_AT_ONCE = 500;

    private final Feeding feeding;
    private final Processors processors;
    private final DeadLetters deadLetters;
    private final StoredPlaces places;
    private final TransactionOperations transactions;
    private final Map<FedGeneration, Search> searches = new HashMap<>();

    /** @param transactions of the processors, over whose connection all others are asked, too */
    LeftOut(Feeding feeding, Processors processors, DeadLetters deadLetters, StoredPlaces places,
            TransactionOperations transactions) {
        this.feeding = feeding;
        this.processors = processors;
        this.deadLetters = deadLetters;
        this.places = places;
        this.transactions = transactions;
    }

    /** How far the search is, and which minutes were found behind these revisions and could not be mended yet. */
    private static final class Search {

        private long place;
        private Map<MinutesId, Long> behind = new HashMap<>();
    }

    synchronized void look() {
        long settled = places.settled();
        List<FedGeneration> all = feeding.fed();
        searches.keySet().retainAll(all);
        all.forEach(fed -> lookGuarded(fed, searches.computeIfAbsent(fed, generation -> new Search()), settled));
    }

    /** One that cannot be looked at must not keep the others from it. */
    private void lookGuarded(FedGeneration fed, Search search, long settled) {
        try {
            look(fed, search, settled);
        } catch (RuntimeException failure) {
            LOG.warn("What {} left out could not be looked for: {}", fed.projection().processor(), failure.toString());
        }
    }

    private void look(FedGeneration fed, Search search, long settled) {
        String processor = fed.projection().processor();
        long told = processors.place(processor).orElse(0);
        long last = Math.max(search.place, Math.min(search.place + PLACES, Math.min(settled, told)));
        var wanted = new HashMap<>(search.behind);
        if (last > search.place) {
            places.heads(search.place, last).forEach((minutes, head) -> wanted.merge(minutes, head, Math::max));
        }
        Map<MinutesId, Long> behind = wanted.isEmpty() ? wanted : without(fed.keeper().reached(wanted.keySet()), wanted);
        if (!behind.isEmpty()) {
            Set<String> waiting = deadLetters.minutes(processor);
            behind.entrySet().removeIf(one -> !waiting.contains(one.getKey().toString())
                    && mend(fed, one.getKey(), !search.behind.containsKey(one.getKey())) >= one.getValue());
        }
        search.behind = behind;
        search.place = last;
    }

    private static Map<MinutesId, Long> without(Map<MinutesId, Long> reached, Map<MinutesId, Long> wanted) {
        wanted.entrySet().removeIf(one -> reached.getOrDefault(one.getKey(), 0L) >= one.getValue());
        return wanted;
    }

    /** Returns the revision that is told now. */
    private long mend(FedGeneration fed, MinutesId minutes, boolean foundJustNow) {
        try {
            Long told = transactions.execute(transaction -> mend(fed, minutes));
            return told == null ? 0 : told;
        } catch (RuntimeException failure) {
            if (foundJustNow) {
                LOG.warn("What {} left out of minutes {} could not be told; it is tried again",
                        fed.projection().processor(), minutes, failure);
            }
            return 0;
        }
    }

    /** What the processor has still to come to is its own to tell, and so is what waits among its dead letters. */
    private long mend(FedGeneration fed, MinutesId minutes) {
        String processor = fed.projection().processor();
        processors.hold(processor);
        long told = fed.keeper().reached(Set.of(minutes)).getOrDefault(minutes, 0L);
        if (deadLetters.of(processor, minutes.toString()) > 0) {
            return told;
        }
        LongPredicate past = processors.past(processor);
        long leftOut = places.of(minutes, told, TOLD_AT_ONCE).stream().takeWhile(past::test).count();
        if (leftOut > 0) {
            fed.keeper().tellLeftOut(minutes, told + leftOut);
            LOG.warn("{} left out {} events of minutes {} after revision {}; they are told now", processor, leftOut,
                    minutes, told);
        }
        return told + leftOut;
    }
}
