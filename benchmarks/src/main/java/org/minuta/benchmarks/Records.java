package org.minuta.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Long records, read for the first time after a restart: nothing of them is in the server's memory, while its code is
 * warm from other minutes.
 */
final class Records implements Scenario {

    private static final int TOPICS = 10;
    private static final int BATCH = 500;
    private static final int OF_EACH_KIND = 5;
    private static final int FOR_WARMING_UP = 2;
    private static final int SHORT = 60;
    private static final int SHORT_EDITS = 200;
    private static final int WARM_UP_READS = 400;
    private static final long SEED = 20_260_303;
    private static final Duration CALM_LOOK = Duration.ofSeconds(1);
    private static final int CALM_LOOKS = 60;

    @Override
    public List<Row> measure(Stage stage) throws Exception {
        var rows = new ArrayList<Row>();
        long began = System.nanoTime();
        var before = stage.server().cpu();
        var small = load(stage, SHORT, SHORT_EDITS);
        var warming = load(stage, FOR_WARMING_UP, stage.options().edits());
        var cold = load(stage, 3 * OF_EACH_KIND, stage.options().edits());
        long total = SHORT * (long) SHORT_EDITS + (FOR_WARMING_UP + 3 * OF_EACH_KIND) * (long) stage.options().edits();
        rows.add(new Row("records-load", 1, total / ((System.nanoTime() - began) / 1e9), total,
                new Durations().summary(), stage.server().cpu().since(before), "", "ok"));
        awaitCalm(stage);
        stage.server().restart();
        warmUp(stage, warming, small);
        var open = cold.subList(0, OF_EACH_KIND);
        var past = cold.subList(OF_EACH_KIND, 2 * OF_EACH_KIND);
        var edit = cold.subList(2 * OF_EACH_KIND, cold.size());
        rows.add(read(stage, "records-open", open, head(open.getFirst(), stage.options().edits()), ""));
        long half = stage.options().edits() / 2;
        rows.add(read(stage, "records-past", past, half, "?revision=" + half));
        rows.add(write(stage, edit));
        return rows;
    }

    static long head(Api.Opened minutes, int edits) {
        return minutes.revision() + edits;
    }

    private static Row read(Stage stage, String name, List<Api.Opened> records, long revision, String query)
            throws IOException, InterruptedException {
        var times = new Durations();
        var troubles = new Troubles();
        var before = stage.server().cpu();
        for (Api.Opened record : records) {
            long from = System.nanoTime();
            var state = stage.api().state(record.minutes(), query, stage.token(0));
            times.add(System.nanoTime() - from);
            var content = stage.api().read(state);
            if (content.get("revision").longValue() != revision
                    || Api.characters(content) != revision - record.revision()) {
                troubles.add("Expected revision " + revision + ", got " + content.get("revision") + " with "
                        + Api.characters(content) + " characters");
            }
        }
        return new Row(name, 1, 0, records.size(), times.summary(), stage.server().cpu().since(before), "20 ms each",
                troubles.verdict());
    }

    private static Row write(Stage stage, List<Api.Opened> records) throws IOException, InterruptedException {
        var times = new Durations();
        var before = stage.server().cpu();
        for (Api.Opened record : records) {
            long head = head(record, stage.options().edits());
            var command = edit(UUID.randomUUID().toString(), 1, head, record.texts().getFirst(), 0);
            long from = System.nanoTime();
            stage.api().commands(record.minutes(), "[" + command + "]", stage.token(0));
            times.add(System.nanoTime() - from);
        }
        return new Row("records-edit", 1, 0, records.size(), times.summary(), stage.server().cpu().since(before), "",
                "ok");
    }

    private static void warmUp(Stage stage, List<Api.Opened> large, List<Api.Opened> small)
            throws IOException, InterruptedException {
        var random = new Random(SEED);
        for (Api.Opened record : small) {
            stage.api().state(record.minutes(), "", stage.token(0));
            var edit = edit(UUID.randomUUID().toString(), 1, head(record, SHORT_EDITS), record.texts().getFirst(), 0);
            stage.api().commands(record.minutes(), "[" + edit + "]", stage.token(0));
        }
        for (int i = 0; i < WARM_UP_READS; i++) {
            int revision = 1 + random.nextInt(stage.options().edits());
            stage.api().read(stage.api().state(large.get(i % large.size()).minutes(), "?revision=" + revision,
                    stage.token(0)));
        }
        awaitCalm(stage);
    }

    static List<Api.Opened> load(Stage stage, int count, int edits) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var loading = new ArrayList<Future<Api.Opened>>();
            for (int i = 0; i < count; i++) {
                var random = new Random(SEED + i);
                loading.add(threads.submit(() -> load(stage, edits, random)));
            }
            var loaded = new ArrayList<Api.Opened>();
            for (Future<Api.Opened> one : loading) {
                loaded.add(one.get());
            }
            return loaded;
        }
    }

    private static Api.Opened load(Stage stage, int edits, Random random) throws Exception {
        var minutes = stage.api().open(TOPICS, stage.token(0));
        var client = UUID.randomUUID().toString();
        var lengths = new int[TOPICS];
        for (int done = 0; done < edits; done += BATCH) {
            var batch = new ArrayList<String>();
            for (int i = done; i < Math.min(edits, done + BATCH); i++) {
                int topic = random.nextInt(TOPICS);
                int position = random.nextInt(++lengths[topic]);
                batch.add(edit(client, i + 1, minutes.revision() + done, minutes.texts().get(topic), position));
            }
            stage.api().commands(minutes.minutes(), "[" + String.join(",", batch) + "]", stage.token(0));
        }
        return minutes;
    }

    static String edit(String client, long number, long base, String text, int position) {
        var before = position == 0 ? "" : "{\"retain\":" + position + "},";
        return "{\"client\":\"" + client + "\",\"number\":" + number + ",\"type\":\"EditText\",\"base\":" + base
                + ",\"text\":\"" + text + "\",\"delta\":[" + before + "{\"insert\":\"a\"}]}";
    }

    /** Lets projections catch up, compilers finish and the disk come to rest. */
    static void awaitCalm(Stage stage) throws InterruptedException {
        for (int look = 0; look < CALM_LOOKS; look++) {
            var before = stage.server().cpu();
            Thread.sleep(CALM_LOOK);
            var used = stage.server().cpu().since(before);
            if (used.server().plus(used.database()).compareTo(CALM_LOOK.dividedBy(10)) < 0) {
                return;
            }
        }
    }
}
