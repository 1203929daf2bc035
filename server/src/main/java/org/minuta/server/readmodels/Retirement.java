package org.minuta.server.readmodels;

import java.time.Duration;
import java.util.Map;
import java.util.function.IntSupplier;
import org.minuta.query.readmodels.Generation;
import org.minuta.query.readmodels.ReadModel;
import org.minuta.server.axon.DeadLetters;
import org.minuta.server.axon.Processors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes generations that nobody reads any more, some rows at a time. It waits first, until whoever began to read one
 * has finished and all servers have stopped to feed it.
 */
final class Retirement {

    private static final Logger LOG = LoggerFactory.getLogger(Retirement.class);
    private static final int ROWS = 1_000;

    private final Generations generations;
    private final Map<String, ReadModel> models;
    private final Processors processors;
    private final DeadLetters deadLetters;
    private final NamedParameterJdbcOperations database;
    private final TransactionOperations transactions;
    private final Duration after;

    Retirement(Generations generations, Map<String, ReadModel> models, Processors processors,
            DeadLetters deadLetters, NamedParameterJdbcOperations database, TransactionOperations transactions,
            Duration after) {
        this.generations = generations;
        this.models = models;
        this.processors = processors;
        this.deadLetters = deadLetters;
        this.database = database;
        this.transactions = transactions;
        this.after = after;
    }

    void goOn() {
        for (Generations.Known retired : generations.retired(after)) {
            ReadModel model = models.get(retired.model());
            if (model != null) {
                delete(retired, model.generation(retired.number(), database));
            }
        }
    }

    /** Its place in the record goes first: a processor that still runs somewhere cannot commit without it. */
    private void delete(Generations.Known retired, Generation<?> rows) {
        transactions.executeWithoutResult(transaction -> processors.forget(retired.processor()));
        inPieces(() -> deadLetters.forget(retired.processor(), ROWS));
        inPieces(() -> rows.forget(ROWS));
        generations.forget(retired);
        LOG.info("Generation {} of {} is deleted", retired.number(), retired.model());
    }

    private void inPieces(IntSupplier piece) {
        Integer deleted;
        do {
            deleted = transactions.execute(transaction -> piece.getAsInt());
        } while (deleted != null && deleted > 0);
    }
}
