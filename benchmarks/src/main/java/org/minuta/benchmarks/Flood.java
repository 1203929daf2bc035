package org.minuta.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writers on one minutes, each of whom types the next character when the last is acknowledged. */
record Flood(String name, Room.Texts texts) implements Scenario {

    @Override
    public List<Row> measure(Stage stage) throws Exception {
        var troubles = new Troubles();
        var run = new Run();
        try (var connections = new Connections();
                var room = Room.open(connections.http(), stage, stage.options().writers(), texts, run, troubles)) {
            room.awaitListening();
            var window = Window.of(stage.options());
            run.begin(window, room.people());
            var cpu = window.watch(stage, name);
            room.checkConvergence();
            var times = run.times.summary();
            return List.of(new Row(name, room.people().size(), times.count() / window.seconds(), times.count(), times,
                    cpu, "3000 edits/s", troubles.verdict()));
        }
    }

    /** Times from sending an edit to its acknowledgement. */
    private static final class Run implements Participant.Observer {

        private final Durations times = new Durations();
        private final Map<String, Long> sent = new ConcurrentHashMap<>();
        private volatile Window window = new Window(0, 0, 0);

        void begin(Window begun, List<Participant> people) {
            window = begun;
            people.forEach(this::typeNext);
        }

        @Override
        public void seen(Participant reader, String client, long number, long nanos) {
            if (!client.equals(reader.client())) {
                return;
            }
            if (window.counts(nanos)) {
                times.add(nanos - sent.get(client));
            }
            if (!window.isOver()) {
                typeNext(reader);
            }
        }

        private void typeNext(Participant person) {
            sent.put(person.client(), System.nanoTime());
            person.type();
        }
    }
}
