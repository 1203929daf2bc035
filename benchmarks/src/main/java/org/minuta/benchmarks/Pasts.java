package org.minuta.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Looking back on long records for the first time after a restart: nothing of them is in the server's memory, while its
 * code is warm from other minutes.
 */
final class Pasts implements Scenario {

    private static final int OF_EACH_KIND = 5;
    private static final int FOR_WARMING_UP = 3;
    private static final int WARM_UP_ROUNDS = 40;
    private static final long SEED = 20_260_304;

    /** @param query with the number of events and the agreement's id put in where it asks for them */
    private record Question(String name, String query, String goal) {

        Question(String name, String query) {
            this(name, query, "100 ms each");
        }

        String of(Subject subject, int events) {
            return query.replace("{head}", Integer.toString(events))
                    .replace("{agreement}", subject.agreement().toString());
        }
    }

    private record Subject(UUID minutes, UUID agreement) {
    }

    private static final List<Question> QUESTIONS = List.of(new Question("past-history", "/history"),
            new Question("past-difference", "/difference?from=1&to={head}"),
            new Question("past-attribution", "/attribution"),
            new Question("past-biography", "/agreements/{agreement}/history"),
            new Question("past-replay", "/replay?by=event&steps=100"),
            new Question("past-replay-entries", "/replay?by=entry&steps=100"),
            new Question("past-history-200", "/history?limit=200", ""),
            new Question("past-replay-500", "/replay?by=event&steps=500", ""));

    @Override
    public List<Row> measure(Stage stage) throws Exception {
        var subjects = new ArrayList<Subject>();
        try (var record = StoredRecord.in(stage.server().folder())) {
            for (int i = 0; i < FOR_WARMING_UP + QUESTIONS.size() * OF_EACH_KIND; i++) {
                subjects.add(live(record, SEED + i, stage.options().edits()));
            }
        }
        for (Subject subject : subjects) {
            readOnce(stage, subject);
        }
        Rebuilds.awaitCaughtUp(stage);
        Records.awaitCalm(stage);
        stage.server().restart();
        warmUp(stage, subjects.subList(0, FOR_WARMING_UP));
        var rows = new ArrayList<Row>();
        int next = FOR_WARMING_UP;
        for (Question question : QUESTIONS) {
            rows.add(ask(stage, question, subjects.subList(next, next + OF_EACH_KIND)));
            next += OF_EACH_KIND;
        }
        return rows;
    }

    /** What the server keeps for readers while people write, it keeps here at the first reading. */
    private static void readOnce(Stage stage, Subject subject) throws IOException, InterruptedException {
        stage.api().state(subject.minutes(), "", stage.token(0));
        stage.api().state(subject.minutes(), "/history?limit=1", stage.token(0));
    }

    private static Row ask(Stage stage, Question question, List<Subject> subjects)
            throws IOException, InterruptedException {
        var times = new Durations();
        var troubles = new Troubles();
        var before = stage.server().cpu();
        for (Subject subject : subjects) {
            long from = System.nanoTime();
            var answer = stage.api().state(subject.minutes(), question.of(subject, stage.options().edits()),
                    stage.token(0));
            times.add(System.nanoTime() - from);
            if (!stage.api().read(answer).has("minutes")) {
                troubles.add("No answer to " + question.query());
            }
        }
        return new Row(question.name(), 1, 0, subjects.size(), times.summary(), stage.server().cpu().since(before),
                question.goal(), troubles.verdict());
    }

    private static void warmUp(Stage stage, List<Subject> subjects) throws IOException, InterruptedException {
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            for (Question question : QUESTIONS) {
                Subject subject = subjects.get(round % subjects.size());
                stage.api().state(subject.minutes(), question.of(subject, stage.options().edits()),
                        stage.token(0));
            }
        }
        Records.awaitCalm(stage);
    }

    private static Subject live(StoredRecord record, long seed, int events) throws SQLException {
        var stored = new ArrayList<LivedPast.Stored>();
        var past = new LivedPast(seed, stored::add);
        past.live(events);
        record.write(stored);
        return new Subject(past.minutes(), past.agreement());
    }
}
