package org.minuta.server.reading;

import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.Scribe;
import org.minuta.query.readmodels.Generation;
import org.minuta.query.readmodels.NextEvent;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells a generation of a read model the events of minutes in batches, each in a transaction, as its keeper does. What
 * is kept is sometimes read, and sometimes what was at hand after the batch before.
 */
final class Batches<K> {

    private final Generation<K> generation;
    private final TransactionTemplate transaction;

    Batches(Generation<K> generation, DataSource database) {
        this.generation = generation;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** In one batch. */
    void tell(Scribe scribe) {
        tell(scribe.minutes(), scribe.record());
    }

    /** In batches of up to so many, of which no two runs need have the same. */
    void tell(Scribe scribe, int most, Random random) {
        List<RecordedEvent> left = scribe.record();
        K atHand = null;
        while (!left.isEmpty()) {
            int batch = Math.min(left.size(), 1 + random.nextInt(most));
            atHand = tell(scribe.minutes(), random.nextBoolean() ? atHand : null, left.subList(0, batch));
            left = left.subList(batch, left.size());
        }
    }

    void tell(MinutesId minutes, List<RecordedEvent> events) {
        tell(minutes, null, events);
    }

    private K tell(MinutesId minutes, @Nullable K atHand, List<RecordedEvent> events) {
        return transaction.execute(status -> {
            K kept = atHand != null ? atHand : generation.find(minutes);
            for (RecordedEvent event : events) {
                kept = generation.after(kept, NextEvent.of(minutes, event));
            }
            generation.write(List.of(kept));
            return kept;
        });
    }

    /** What differs from the record. */
    List<String> differences(Scribe scribe, RecordedEvents record) {
        return transaction.execute(status -> {
            MinutesState then = scribe.at(generation.reached(scribe.minutes()));
            return generation.differences(then, record);
        });
    }

    int forgetAll() {
        int all = 0;
        int some;
        do {
            some = transaction.execute(status -> generation.forget(50));
            all += some;
        } while (some > 0);
        return all;
    }
}
