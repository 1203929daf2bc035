package org.minuta.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** All read models built anew, all at once, from a record as large as asked for; and how fast the driver reads it. */
final class Rebuilds implements Scenario {

    private static final int EVENTS_EACH = 1_000;
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(60);

    @Override
    public List<Row> measure(Stage stage) throws Exception {
        double driver;
        try (var record = StoredRecord.in(stage.server().folder())) {
            record.fill(stage.options().events() / EVENTS_EACH, EVENTS_EACH);
            awaitCaughtUp(stage);
            Records.awaitCalm(stage);
            driver = record.readPerSecond();
        }
        var before = stage.server().cpu();
        long from = System.nanoTime();
        List<JsonNode> begun = new ArrayList<>();
        for (JsonNode report : reports(stage)) {
            begun.add(stage.api().rebuild(report.get("name").stringValue(), stage.token(0)));
        }
        long memory = await(stage, report -> !report.has("rebuild"));
        double seconds = (System.nanoTime() - from) / 1e9;
        long events = begun.getFirst().at("/live/end").asLong();
        var note = String.format(Locale.ROOT, "%d MB, driver %.0f/s", memory / 1_024, driver);
        return List.of(new Row("rebuild", begun.size(), events / seconds, events, new Durations().summary(),
                stage.server().cpu().since(before), note, verdict(stage)));
    }

    private static String verdict(Stage stage) throws IOException, InterruptedException {
        var troubles = new Troubles();
        for (JsonNode report : reports(stage)) {
            if (report.at("/live/deadLetters").asLong() > 0 || report.at("/live/generation").asInt() < 2) {
                troubles.add(report.toString());
            }
        }
        return troubles.verdict();
    }

    /** Waits until all read models have told what is in the record. */
    static void awaitCaughtUp(Stage stage) throws IOException, InterruptedException {
        await(stage, report -> report.at("/live/place").asLong() >= report.at("/live/end").asLong());
    }

    private interface Condition {
        boolean holds(JsonNode report);
    }

    /** Waits until it holds of all read models; the most memory that the server had meanwhile, in KiB. */
    private static long await(Stage stage, Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long memory = 0;
        boolean holds = false;
        while (!holds) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The read models do not catch up");
            }
            Thread.sleep(LOOK);
            memory = Math.max(memory, memory(stage.server().pid()));
            holds = reports(stage).stream().allMatch(condition::holds);
        }
        return memory;
    }

    private static List<JsonNode> reports(Stage stage) throws IOException, InterruptedException {
        return stage.api().readModels(stage.token(0)).get("readModels").valueStream().toList();
    }

    private static long memory(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", ""))).findFirst().orElse(0);
    }
}
