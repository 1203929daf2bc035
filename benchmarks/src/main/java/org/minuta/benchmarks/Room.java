package org.minuta.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/** People who have the same minutes open. */
final class Room implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TOPICS = 10;

    private final Stage stage;
    private final Api.Opened minutes;
    private final List<Participant> people = new ArrayList<>();
    private final Troubles troubles;

    private Room(Stage stage, Api.Opened minutes, Troubles troubles) {
        this.stage = stage;
        this.minutes = minutes;
        this.troubles = troubles;
    }

    /** Opens minutes and lets people in; they are all listening afterwards if {@link #awaitListening} is called. */
    static Room open(HttpClient http, Stage stage, int people, Texts texts, Participant.Observer observer,
            Troubles troubles) throws IOException, InterruptedException {
        var room = new Room(stage, stage.api().open(TOPICS, stage.token(0)), troubles);
        IntFunction<String> text = switch (texts) {
            case ONE_FOR_ALL -> person -> "notes";
            case ONE_EACH -> person -> room.minutes.texts().get(person % TOPICS);
        };
        for (int i = 0; i < people; i++) {
            room.people.add(new Participant(http, stage, stage.token(i), room.minutes, text.apply(i), observer,
                    troubles));
        }
        return room;
    }

    /** Who types where. */
    enum Texts { ONE_FOR_ALL, ONE_EACH }

    List<Participant> people() {
        return people;
    }

    void awaitListening() throws InterruptedException {
        if (!holds(() -> people.stream().allMatch(Participant::listening))) {
            throw new IllegalStateException("Not everybody heard of the head revision");
        }
    }

    /** Nothing is lost and nothing doubled: everybody stands at the same revision, and so does the record. */
    void checkConvergence() throws IOException, InterruptedException {
        long written = people.stream().mapToLong(Participant::written).sum();
        long expected = minutes.revision() + written;
        if (!holds(() -> people.stream().allMatch(person -> person.revision() == expected))) {
            troubles.add("Expected everybody at revision " + expected + ", they are at "
                    + people.stream().map(Participant::revision).distinct().toList()
                    + ", without an answer: " + people.stream().map(Participant::unanswered).toList());
        }
        var state = stage.api().read(stage.api().state(minutes.minutes(), "", stage.token(0)));
        if (state.get("revision").longValue() != expected || Api.characters(state) != written) {
            troubles.add("Expected revision %d with %d characters, the record has revision %d with %d".formatted(
                    expected, written, state.get("revision").longValue(), Api.characters(state)));
        }
    }

    private static boolean holds(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    @Override
    public void close() {
        people.forEach(Participant::close);
    }
}
