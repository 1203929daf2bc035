package org.minuta.server.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.history.PostgresTraces;
import org.minuta.query.minutes.PostgresCheckpoints;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.query.readmodels.Generation;
import org.minuta.query.readmodels.ReadModel;
import org.minuta.server.axon.DeadLetters;
import org.minuta.server.axon.Processors;
import org.minuta.server.integrity.Difference.Kind;
import org.minuta.server.readmodels.Generations;
import org.minuta.server.readmodels.Generations.Known;
import org.minuta.server.readmodels.Generations.State;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells all minutes from their events and compares what is derived from them: read models, checkpoints, pasts, places
 * of processors. Changes nothing. Each minutes is looked at as it was at one moment, so that people may go on writing;
 * what a processor has not seen yet is no difference.
 */
final class IntegrityCheck {

    private final NamedParameterJdbcOperations tables;
    private final JdbcClient database;
    private final TransactionOperations moment;
    private final RecordedEvents record;
    private final PostgresCheckpoints checkpoints;
    private final PostgresTraces pasts;
    private final List<ReadModel> models;
    private final Generations generations;
    private final Processors processors;
    private final DeadLetters deadLetters;
    private final StoredStream stored;

    /** @param moment shows what is done in it the database as it was at one moment */
    IntegrityCheck(NamedParameterJdbcOperations tables, TransactionOperations moment, RecordedEvents record,
            PostgresCheckpoints checkpoints, PostgresTraces pasts, List<ReadModel> models, Generations generations,
            Processors processors, DeadLetters deadLetters) {
        this.tables = tables;
        this.database = JdbcClient.create(tables);
        this.moment = moment;
        this.record = record;
        this.checkpoints = checkpoints;
        this.pasts = pasts;
        this.models = models;
        this.generations = generations;
        this.processors = processors;
        this.deadLetters = deadLetters;
        this.stored = new StoredStream(database);
    }

    /** How much was looked at. */
    record Looked(long minutes, long events) {

        private Looked and(long moreEvents) {
            return new Looked(minutes + 1, events + moreEvents);
        }
    }

    /** Hands over each difference as soon as it is found. */
    Looked check(Consumer<Difference> differences) {
        var looked = new Looked(0, 0);
        Optional<String> stream = stored.next("");
        while (stream.isPresent()) {
            String name = stream.get();
            looked = looked.and(inOneMoment(() -> checkStream(name, differences)));
            stream = stored.next(name);
        }
        inOneMoment(() -> checkTheRest(differences));
        return looked;
    }

    private long inOneMoment(LongSupplier check) {
        Long result = moment.execute(transaction -> check.getAsLong());
        return result == null ? 0 : result;
    }

    private long checkStream(String name, Consumer<Difference> differences) {
        MinutesId minutes = minutes(name);
        if (minutes == null) {
            differences.accept(Difference.of(Kind.FOREIGN_STREAM, name, ""));
            return 0;
        }
        var events = new RecordCheck(record, stored, minutes, differences);
        RecordCheck.Extent extent = events.extent();
        stored.snapshotsAfter(name, extent.head()).forEach(revision ->
                differences.accept(new Difference(Kind.SNAPSHOT_AHEAD, name, revision, "")));
        var stops = new TreeSet<Long>();
        var keptStates = new CheckpointCheck(checkpoints, record, differences);
        keptStates.begin(minutes, extent.head(), stops);
        List<ReadModelCheck> readModels = live(differences);
        readModels.forEach(model -> model.begin(minutes, extent.head(), stops));
        long told = events.tell(extent.intact(), stops, state -> {
            keptStates.reached(state);
            readModels.forEach(model -> model.reached(state));
        });
        new PastCheck(pasts, record, differences).check(minutes, extent.head(), told);
        return extent.head();
    }

    private long checkTheRest(Consumer<Difference> differences) {
        stored.snapshotsOfNothing().forEach(stream ->
                differences.accept(Difference.of(Kind.SNAPSHOT_AHEAD, stream, "no events")));
        new CheckpointCheck(checkpoints, record, differences).unknownMinutes();
        new PastCheck(pasts, record, differences).unknownMinutes();
        for (ReadModelCheck model : live(differences)) {
            model.unknownMinutes();
            model.processor();
        }
        new LeftBehind(models, generations.all(), processors, deadLetters, database, differences).check();
        return 0;
    }

    private List<ReadModelCheck> live(Consumer<Difference> differences) {
        List<Known> known = generations.all();
        List<ReadModelCheck> checks = new ArrayList<>();
        for (ReadModel model : models) {
            known.stream().filter(one -> one.model().equals(model.name()) && one.state() == State.LIVE)
                    .forEach(live -> checks.add(check(model.generation(live.number(), tables), live, differences)));
        }
        return checks;
    }

    private ReadModelCheck check(Generation<?> generation, Known live, Consumer<Difference> differences) {
        return new ReadModelCheck(live.model(), live.processor(), generation, processors, deadLetters, stored,
                record, differences);
    }

    private static @Nullable MinutesId minutes(String stream) {
        try {
            return MinutesId.of(stream);
        } catch (IllegalArgumentException foreign) {
            return null;
        }
    }
}
