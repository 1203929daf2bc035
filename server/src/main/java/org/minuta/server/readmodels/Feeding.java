package org.minuta.server.readmodels;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.query.readmodels.ReadModel;
import org.minuta.query.readmodels.ReadModelKeeper;
import org.minuta.server.axon.Projections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** The generations that this server feeds with events: all that are live or being built. */
final class Feeding {

    private static final Logger LOG = LoggerFactory.getLogger(Feeding.class);

    private final Map<String, ReadModel> models;
    private final Projections projections;
    private final NamedParameterJdbcOperations database;
    private final RecordedEvents record;
    private final TransactionOperations wholly;
    /** By processor. */
    private final ConcurrentMap<String, FedGeneration> fed = new ConcurrentHashMap<>();
    /** By read model: what generations repaired that are fed no more. */
    private final ConcurrentMap<String, Long> repairedBefore = new ConcurrentHashMap<>();

    Feeding(List<ReadModel> models, Projections projections, NamedParameterJdbcOperations database,
            RecordedEvents record, TransactionOperations wholly) {
        this.models = models.stream().collect(
                Collectors.toMap(ReadModel::name, Function.identity(), (one, other) -> one, TreeMap::new));
        this.projections = projections;
        this.database = database;
        this.record = record;
        this.wholly = wholly;
    }

    /** By name. */
    Map<String, ReadModel> models() {
        return models;
    }

    List<FedGeneration> fed() {
        return List.copyOf(fed.values());
    }

    List<FedGeneration> fed(String model) {
        return fed.values().stream().filter(generation -> generation.model().equals(model)).toList();
    }

    /** Events of this read model that a processor here left out and that were read from the record. */
    long repaired(String model) {
        return repairedBefore.getOrDefault(model, 0L)
                + fed(model).stream().mapToLong(generation -> generation.keeper().repaired()).sum();
    }

    Optional<FedGeneration> of(Generations.Known generation) {
        return Optional.ofNullable(fed.get(generation.processor()));
    }

    /** Starts and stops what it must so that these are fed and no others. */
    void only(List<Generations.Known> wanted) {
        Map<String, Generations.Known> byProcessor = wanted.stream()
                .filter(generation -> models.containsKey(generation.model()))
                .collect(Collectors.toMap(Generations.Known::processor, Function.identity()));
        fed.keySet().stream().filter(processor -> !byProcessor.containsKey(processor)).forEach(this::stop);
        byProcessor.forEach((processor, generation) -> fed.computeIfAbsent(processor, key -> started(generation)));
    }

    void stopAll() {
        fed.keySet().forEach(this::stop);
    }

    private FedGeneration started(Generations.Known generation) {
        var keeper = new ReadModelKeeper<>(models.get(generation.model()).generation(generation.number(), database),
                record, wholly);
        var projection = projections.of(generation.processor(), keeper);
        projection.start();
        return new FedGeneration(generation.model(), keeper, projection, new Pace());
    }

    private void stop(String processor) {
        FedGeneration stopping = fed.remove(processor);
        if (stopping != null) {
            stopping.projection().close();
            repairedBefore.merge(stopping.model(), stopping.keeper().repaired(), Long::sum);
            LOG.info("{} is fed no more", processor);
        }
    }
}
