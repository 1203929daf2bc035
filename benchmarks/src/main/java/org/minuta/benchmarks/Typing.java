package org.minuta.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Rooms of people who type at a steady pace, however slow the server is. Times run from the moment at which an edit was
 * to be sent, not from when it was, until the last of the others has it.
 *
 * @param pace each person types one character in this time, at a random phase
 */
record Typing(String name, int rooms, int people, Duration pace, String goal) implements Scenario {

    private static final long SEED = 20_260_302;

    @Override
    public List<Row> measure(Stage stage) throws Exception {
        var troubles = new Troubles();
        var run = new Run();
        var opened = new ArrayList<Room>();
        try (var connections = new Connections()) {
            for (int i = 0; i < rooms; i++) {
                opened.add(Room.open(connections.http(), stage, people, Room.Texts.ONE_FOR_ALL, run, troubles));
            }
            for (Room room : opened) {
                room.awaitListening();
            }
            return List.of(measure(stage, opened, run, troubles));
        } finally {
            opened.forEach(Room::close);
        }
    }

    private Row measure(Stage stage, List<Room> opened, Run run, Troubles troubles) throws Exception {
        var everybody = opened.stream().flatMap(room -> room.people().stream()).toList();
        var window = Window.of(stage.options());
        var typists = run.schedule(everybody, window, pace.toNanos(), people - 1);
        var typing = Thread.ofPlatform().name("typing").start(() -> type(typists, window));
        var cpu = window.watch(stage, name);
        typing.join();
        for (int i = 0; i < opened.size() && troubles.isEmpty(); i++) {
            opened.get(i).checkConvergence();
        }
        var times = run.times.summary();
        return new Row(name, everybody.size(), times.count() / window.seconds(), times.count(), times, cpu, goal,
                troubles.verdict());
    }

    private void type(List<Typist> typists, Window window) {
        for (int turn = 0; ; turn++) {
            for (Typist typist : typists) {
                long due = typist.due(turn + 1);
                if (due >= window.to()) {
                    return;
                }
                Window.sleepUntil(due);
                typist.person.type();
            }
        }
    }

    /** A person, when each edit is due, and how many have not seen it yet. */
    private record Typist(Participant person, long first, long pace, AtomicInteger[] unseen) {

        long due(long number) {
            return first + (number - 1) * pace;
        }
    }

    /** Times from when an edit was due until all others had it. */
    private static final class Run implements Participant.Observer {

        private final Durations times = new Durations();
        private volatile Map<String, Typist> typists = Map.of();
        private volatile Window window = new Window(0, 0, 0);

        /** The typists in the order in which they are due. */
        List<Typist> schedule(List<Participant> people, Window begun, long pace, int others) {
            window = begun;
            var random = new Random(SEED);
            var byClient = new HashMap<String, Typist>();
            int most = (int) ((begun.to() - begun.begin()) / pace) + 2;
            for (Participant person : people) {
                var unseen = new AtomicInteger[most];
                for (int i = 0; i < most; i++) {
                    unseen[i] = new AtomicInteger(others);
                }
                byClient.put(person.client(), new Typist(person, begun.begin() + random.nextLong(pace), pace, unseen));
            }
            typists = Map.copyOf(byClient);
            return byClient.values().stream().sorted(Comparator.comparingLong(Typist::first)).toList();
        }

        @Override
        public void seen(Participant reader, String client, long number, long nanos) {
            if (client.equals(reader.client())) {
                return;
            }
            var typist = typists.get(client);
            boolean last = typist.unseen()[(int) number - 1].decrementAndGet() == 0;
            if (last && window.counts(typist.due(number))) {
                times.add(nanos - typist.due(number));
            }
        }
    }
}
