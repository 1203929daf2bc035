package org.minuta.server.readmodels;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** Shows how read models are as metrics; each asks the database only when it is read. */
final class ReadModelMeters implements MeterBinder {

    private final Feeding feeding;
    private final ReadModels models;

    ReadModelMeters(Feeding feeding, ReadModels models) {
        this.feeding = feeding;
        this.models = models;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        feeding.models().keySet().forEach(model -> bindTo(meters, model));
    }

    private void bindTo(MeterRegistry meters, String model) {
        FunctionCounter.builder("minuta.projection.repaired", feeding, feeding -> feeding.repaired(model))
                .description("Events that a processor left out and that were read from the record")
                .tag("projection", model).register(meters);
        gauge(meters, model, "minuta.projection.dead.letters",
                "Events a projection failed on, or that follow one, waiting to be tried again",
                report -> report.live().deadLetters()
                        + (report.rebuild() == null ? 0 : report.rebuild().progress().deadLetters()));
        gauge(meters, model, "minuta.projection.behind", "Places in the record that readers do not see yet",
                report -> report.live().end() - report.live().place());
        gauge(meters, model, "minuta.projection.stands.still", "1 while no more dead letters may be set aside",
                report -> report.live().standsStill() ? 1 : 0);
        gauge(meters, model, "minuta.projection.rebuild.left",
                "Places in the record that a rebuild has still to go; none while nothing is rebuilt",
                report -> report.rebuild() == null ? Double.NaN
                        : report.rebuild().progress().end() - report.rebuild().progress().place());
    }

    private void gauge(MeterRegistry meters, String model, String name, String description,
            ToDoubleFunction<ReadModelReport> value) {
        Gauge.builder(name, models, models -> models.report(model).map(value::applyAsDouble).orElse(Double.NaN))
                .description(description).tag("projection", model).register(meters);
    }
}
