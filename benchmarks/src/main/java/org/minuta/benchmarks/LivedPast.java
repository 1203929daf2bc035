package org.minuta.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The events of minutes on which three people worked for six weeks, an evening now and then: they type in bursts, mostly
 * one long agreement, strike words out, and set values of attendees, topics and agreements in between. The same for the
 * same seed, but for the ids.
 */
final class LivedPast {

    private static final List<String> PEOPLE = List.of("Ana Ibarra", "Ben Ortiz", "Celia Núñez");
    private static final int TEXTS = 11;
    private static final int BURST = 60;
    private static final Duration PAUSE = Duration.ofMinutes(20);
    private static final Duration BETWEEN_EVENINGS = Duration.ofDays(2);
    private static final int BURSTS_AN_EVENING = 20;
    /** Of ten bursts, so many are of the long agreement. */
    private static final int OF_TEN = 6;

    private final Random random;
    private final Consumer<Stored> events;
    private final UUID minutes = UUID.randomUUID();
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> clients = new ArrayList<>();
    private final List<UUID> attendees = new ArrayList<>();
    private final List<UUID> agreements = new ArrayList<>();
    private final long[] numbers = new long[PEOPLE.size()];
    private final int[] lengths = new int[TEXTS];
    private Instant now = Instant.parse("2026-01-12T18:00:00Z");
    private long revision;

    /** An event as it lies in the store. */
    record Stored(UUID minutes, long sequence, String at, String type, String payload, String metadata) {
    }

    LivedPast(long seed, Consumer<Stored> events) {
        this.random = new Random(seed);
        this.events = events;
        for (int person = 0; person < PEOPLE.size(); person++) {
            people.add(UUID.randomUUID());
            clients.add(UUID.randomUUID());
        }
    }

    UUID minutes() {
        return minutes;
    }

    /** The one that most was written about. */
    UUID agreement() {
        return agreements.getFirst();
    }

    /** Lives through so many events. */
    void live(int count) {
        happen(0, "MinutesOpened", "\"minutes\":\"%s\",\"heading\":{\"language\":\"SPANISH\",\"title\":\"Junta\"}"
                .formatted(minutes));
        for (int text = 0; text < TEXTS; text++) {
            agreements.add(UUID.randomUUID());
            happen(text % PEOPLE.size(), "AgreementRecorded", ("\"agreement\":{\"id\":\"%s\",\"wording\":[],"
                    + "\"responsible\":[],\"status\":\"OPEN\"},\"place\":%d").formatted(agreements.get(text), text + 1));
        }
        for (int burst = 1; revision < count; burst++) {
            int person = random.nextInt(PEOPLE.size());
            set(person, burst);
            type(person, random.nextInt(10) < OF_TEN ? 0 : 1 + random.nextInt(TEXTS - 1), count);
            now = now.plus(burst % BURSTS_AN_EVENING == 0 ? BETWEEN_EVENINGS : PAUSE);
        }
    }

    private void set(int person, int burst) {
        var agreement = agreements.get(random.nextInt(TEXTS));
        switch (burst % 5) {
            case 0 -> happen(person, "HeadingRevised", "\"changes\":{\"title\":\"Junta %d\"}".formatted(burst));
            case 1 -> happen(person, "DueDateSet", "\"agreement\":\"%s\",\"due\":\"2026-%02d-%02d\"".formatted(agreement,
                    1 + random.nextInt(12), 1 + random.nextInt(28)));
            case 2 -> {
                attendees.add(UUID.randomUUID());
                happen(person, "AttendeeAdded", ("\"attendee\":{\"id\":\"%s\",\"name\":\"Asistente %d\","
                        + "\"attendance\":\"PRESENT\"},\"place\":%d").formatted(attendees.getLast(), burst,
                        attendees.size()));
            }
            case 3 -> happen(person, "AttendanceRecorded", "\"attendee\":\"%s\",\"attendance\":\"%s\"".formatted(
                    attendees.getLast(), burst % 2 == 0 ? "REMOTE" : "EXCUSED"));
            default -> happen(person, "AgreementMoved", "\"agreement\":\"%s\",\"place\":%d".formatted(agreement,
                    1 + random.nextInt(TEXTS)));
        }
    }

    private void type(int person, int text, int count) {
        int at = random.nextInt(lengths[text] + 1);
        for (int key = 0; key < BURST && revision < count; key++) {
            boolean strikes = at > 0 && random.nextInt(8) == 0;
            at = strikes ? at - 1 : at;
            edit(person, text, at, strikes ? "{\"delete\":1}" : "{\"insert\":\"%c\"}".formatted(letter()));
            lengths[text] += strikes ? -1 : 1;
            at += strikes ? 0 : 1;
            now = now.plusMillis(150 + random.nextInt(300));
        }
    }

    private char letter() {
        return random.nextInt(6) == 0 ? ' ' : (char) ('a' + random.nextInt(26));
    }

    private void edit(int person, int text, int at, String change) {
        happen(person, "TextEdited", "\"text\":\"agreement:%s\",\"delta\":[%s%s]".formatted(agreements.get(text),
                at == 0 ? "" : "{\"retain\":" + at + "},", change));
    }

    private void happen(int person, String type, String members) {
        events.accept(new Stored(minutes, revision++, now.toString(), type, "{" + members + "}",
                String.format(Locale.ROOT, "{\"by\":\"%s\",\"byName\":\"%s\",\"client\":\"%s\",\"number\":%d,"
                        + "\"at\":\"%s\",\"fingerprint\":\"-\"}", people.get(person), PEOPLE.get(person),
                        clients.get(person), ++numbers[person], now)));
    }
}
