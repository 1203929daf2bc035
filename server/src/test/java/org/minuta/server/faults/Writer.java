package org.minuta.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A client that writes into one minutes, a batch at a time, and remembers what it was told. What is unanswered it sends
 * again exactly as it first did. Each edit puts a mark of its own into the notes.
 */
final class Writer {

    private static final Set<String> NOT_YET = Set.of("OVERLOADED", "UNAVAILABLE");
    private static final int MOST_IN_A_BATCH = 5;
    private static final int IMPORTED = 20;

    private final String client = UUID.randomUUID().toString();
    private final String topic = UUID.randomUUID().toString();
    private final String minutes;
    private final Random random;
    private final Map<Long, Long> acknowledged = new HashMap<>();
    private final Map<Long, String> marks = new HashMap<>();
    private Map<Long, String> unanswered = new LinkedHashMap<>();
    private long numbers;
    private long base = 1;

    Writer(String minutes, long seed) {
        this.minutes = minutes;
        this.random = new Random(seed);
    }

    String minutes() {
        return minutes;
    }

    String client() {
        return client;
    }

    /** The revision that each acknowledged number was answered with. */
    Map<Long, Long> acknowledged() {
        return acknowledged;
    }

    /** The mark that each number puts into the notes, if it is an edit of them. */
    Map<Long, String> marks() {
        return marks;
    }

    Set<Long> unanswered() {
        return unanswered.keySet();
    }

    long sent() {
        return numbers;
    }

    /** Sends what is unanswered, or else something new; how many answers were new. */
    int write(Program program, URI server) throws IOException, InterruptedException {
        if (unanswered.isEmpty()) {
            unanswered = batch();
        }
        return submit(program, server, new ArrayList<>(unanswered.values()));
    }

    /** Sends what is unanswered until all of it is answered. */
    void settle(Program program, URI server) throws IOException, InterruptedException {
        while (!unanswered.isEmpty()) {
            submit(program, server, new ArrayList<>(unanswered.values()));
        }
    }

    private int submit(Program program, URI server, List<String> commands) throws IOException, InterruptedException {
        JsonNode answers = program.submit(server.resolve("/api/minutes/" + minutes + "/commands"),
                "[" + String.join(",", commands) + "]");
        assertThat(answers.size()).isIn(0, commands.size());
        int acknowledgedNow = 0;
        for (JsonNode answer : answers) {
            acknowledgedNow += take(answer);
        }
        return acknowledgedNow;
    }

    private int take(JsonNode answer) {
        assertThat(answer.path("client").asString()).isEqualTo(client);
        if (NOT_YET.contains(answer.path("refusal").asString())) {
            return 0;
        }
        assertThat(answer.path("outcome").asString()).as("%s", answer).isIn("ACCEPTED", "REPEATED");
        long number = answer.path("number").asLong();
        assertThat(unanswered.remove(number)).as("Number %s was waited for", number).isNotNull();
        acknowledged.put(number, answer.path("revision").asLong());
        base = Math.max(base, answer.path("revision").asLong());
        return 1;
    }

    private Map<Long, String> batch() {
        Map<Long, String> batch = new LinkedHashMap<>();
        if (numbers == 0) {
            add(batch, Map.of("type", "AddTopic", "topic", topic, "title", "0"));
        }
        switch (random.nextInt(10)) {
            case 0 -> add(batch, Map.of("type", "RetitleTopic", "topic", topic, "title", "Punto " + (numbers + 1)));
            case 1 -> edits(batch, IMPORTED);
            default -> edits(batch, 1 + random.nextInt(MOST_IN_A_BATCH));
        }
        return batch;
    }

    private void edits(Map<Long, String> batch, int count) {
        for (int i = 0; i < count; i++) {
            String mark = "<" + client.substring(0, 8) + ":" + (numbers + 1) + ">";
            marks.put(numbers + 1, mark);
            add(batch, Map.of("type", "EditText", "text", "notes", "delta", List.of(Map.of("insert", mark))));
        }
    }

    private void add(Map<Long, String> batch, Map<String, Object> command) {
        numbers++;
        Map<String, Object> whole = new HashMap<>(command);
        whole.putAll(Map.of("client", client, "number", numbers, "base", base));
        batch.put(numbers, Program.JSON.writeValueAsString(whole));
    }
}
