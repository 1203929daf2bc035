package org.minuta.server.integrity;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.minuta.query.readmodels.ReadModel;
import org.minuta.server.axon.DeadLetters;
import org.minuta.server.axon.Processors;
import org.minuta.server.integrity.Difference.Kind;
import org.minuta.server.readmodels.Generations.Known;
import org.minuta.server.readmodels.Generations.State;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for read models without a generation that is read, and for what is kept of generations that there are not. */
record LeftBehind(List<ReadModel> models, List<Known> generations, Processors processors, DeadLetters deadLetters,
        JdbcClient database, Consumer<Difference> differences) {

    void check() {
        models.forEach(this::live);
        models.forEach(this::rows);
        Set<String> known = generations.stream().map(Known::processor).collect(Collectors.toSet());
        unknown(processors.names(), known, "place in the record");
        unknown(deadLetters.processors(), known, "dead letters");
    }

    /** One without any generation is begun when a server starts next. */
    private void live(ReadModel model) {
        List<Known> ofModel = generations.stream().filter(known -> of(model, known)).toList();
        if (!ofModel.isEmpty() && ofModel.stream().noneMatch(known -> known.state() == State.LIVE)) {
            differences.accept(Difference.of(Kind.NOTHING_LIVE, model.name(), ""));
        }
    }

    private void rows(ReadModel model) {
        Set<Integer> numbers = generations.stream().filter(known -> of(model, known)).map(Known::number)
                .collect(Collectors.toSet());
        model.generations(database).stream().filter(number -> !numbers.contains(number)).forEach(number ->
                differences.accept(Difference.of(Kind.LEFT_BEHIND, model.name(), "rows of generation " + number)));
    }

    private void unknown(List<String> names, Set<String> known, String what) {
        names.stream().filter(name -> !known.contains(name))
                .forEach(name -> differences.accept(Difference.of(Kind.LEFT_BEHIND, name, what)));
    }

    private static boolean of(ReadModel model, Known known) {
        return known.model().equals(model.name());
    }
}
