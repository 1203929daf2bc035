package org.minuta.benchmarks;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Questions to the search over many invented minutes, one after the other, while people write in some others. */
final class Searches implements Scenario {

    private static final int ROOMS = 25;
    private static final long SEED = 20_261_124;
    private static final String GOAL = "p95 50 ms";

    /**
     * @param query what is asked besides words, and where
     * @param text  the words, of the random source
     */
    private record Question(String name, String query, Function<Random, String> text) {
    }

    private static final String MINUTES = "minutes?";
    private static final String AGREEMENTS = "agreements?";

    private static final List<Question> QUESTIONS = List.of(
            new Question("search-word", MINUTES, InventedMinutes::frequent),
            new Question("search-words", MINUTES, random ->
                    InventedMinutes.frequent(random) + " " + InventedMinutes.seldom(random)),
            new Question("search-typing", MINUTES, random -> beginning(InventedMinutes.frequent(random), random)),
            new Question("search-phrase", MINUTES, random -> "\"" + InventedMinutes.frequent(random) + " "
                    + InventedMinutes.frequent(random) + "\""),
            new Question("search-past", MINUTES + "past=true&", InventedMinutes::frequent),
            new Question("search-then", MINUTES + "at=" + Instant.now().truncatedTo(ChronoUnit.DAYS)
                    .plus(1, ChronoUnit.DAYS) + "&", InventedMinutes::frequent),
            new Question("search-open", MINUTES + "status=OPEN&", InventedMinutes::frequent),
            new Question("search-page-10", MINUTES + "page=10&", InventedMinutes::frequent),
            new Question("search-apart", MINUTES, random -> String.join(" ", InventedMinutes.APART)),
            new Question("search-agreements", AGREEMENTS, InventedMinutes::frequent));

    @Override
    public List<Row> measure(Stage stage) throws Exception {
        int count = stage.options().minutes();
        var rows = new ArrayList<Row>();
        rows.add(load(stage, count));
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<List<Row>> writing = threads.submit(() -> new Typing("search-writing", ROOMS, 4,
                    Duration.ofMillis(500), "").measure(stage));
            rows.addAll(ask(stage, count, writing));
            rows.addAll(writing.get());
        }
        return rows;
    }

    private static Row load(Stage stage, int count) throws Exception {
        long began = System.nanoTime();
        var before = stage.server().cpu();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var loading = new ArrayList<Future<?>>();
            for (int i = 0; i < count; i++) {
                int number = i;
                loading.add(threads.submit(() -> {
                    stage.api().importText(new InventedMinutes(number).text(), stage.token(0));
                    return null;
                }));
            }
            for (Future<?> one : loading) {
                one.get();
            }
        }
        var row = new Row("search-load", 2, count / ((System.nanoTime() - began) / 1e9), count,
                new Durations().summary(), stage.server().cpu().since(before), "", "ok");
        Rebuilds.awaitCaughtUp(stage);
        Records.awaitCalm(stage);
        return row;
    }

    /** Each kind in turn, as long as people write; only what is asked while their times count is timed. */
    private static List<Row> ask(Stage stage, int count, Future<?> writing) throws Exception {
        var window = Window.of(stage.options());
        var random = new Random(SEED);
        List<Durations> times = QUESTIONS.stream().map(question -> new Durations()).toList();
        var troubles = new Troubles();
        for (int turn = 0; !window.isOver() && !writing.isDone(); turn++) {
            int kind = turn % QUESTIONS.size();
            Question question = QUESTIONS.get(kind);
            long from = System.nanoTime();
            var answer = found(stage, question.text().apply(random), question.query());
            if (window.counts(from)) {
                times.get(kind).add(System.nanoTime() - from);
            }
            if (kind == 0 && answer.isEmpty()) {
                troubles.add("Nothing found by a frequent word");
            }
        }
        int own = random.nextInt(count);
        if (found(stage, InventedMinutes.ownWord(own), MINUTES).size() != 1) {
            troubles.add("Not found by the word of its own: minutes " + own);
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i < QUESTIONS.size(); i++) {
            var summary = times.get(i).summary();
            rows.add(new Row(QUESTIONS.get(i).name(), 1, summary.count() / window.seconds(), summary.count(), summary,
                    Row.NOT_TAKEN, GOAL, troubles.verdict()));
        }
        return rows;
    }

    private static List<?> found(Stage stage, String text, String query) throws IOException, InterruptedException {
        var answer = stage.api().search(query + "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8),
                stage.token(0));
        return answer.get(query.startsWith(MINUTES) ? "minutes" : "agreements").valueStream().toList();
    }

    private static String beginning(String word, Random random) {
        return word.substring(0, Math.min(word.length(), 3 + random.nextInt(3)));
    }
}
