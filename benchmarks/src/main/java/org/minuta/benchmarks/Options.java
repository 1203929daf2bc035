package org.minuta.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line asks for; see the README beside the sources.
 *
 * @param server   the packed server
 * @param only     names of the scenarios to run
 * @param measure  how long each scenario is measured
 * @param warmUp   how long it runs before that
 * @param writers  people in the scenarios at full speed
 * @param people   people in the full room
 * @param rooms    rooms of four people
 * @param edits    edits of each long record
 * @param minutes  that are searched
 * @param events   of the record that read models are built from
 * @param folder   where the server's folder is made
 * @param profiles where recordings of the server's JVM go; none are made without it
 */
record Options(Path server, Set<String> only, Duration measure, Duration warmUp, int writers, int people, int rooms,
        int edits, int minutes, int events, Path folder, Optional<Path> profiles) {

    /** A text holds 200,000 characters, and every edit adds one. */
    private static final int LONGEST = 60;
    private static final Set<String> KNOWN = Set.of("server", "only", "seconds", "warmup", "writers", "people",
            "rooms", "edits", "minutes", "events", "folder", "profiles");

    static Options of(String[] arguments) {
        var given = new HashMap<String, String>();
        for (String argument : arguments) {
            var parts = argument.split("=", 2);
            if (parts.length != 2 || !parts[0].startsWith("--") || !KNOWN.contains(parts[0].substring(2))) {
                throw new IllegalArgumentException("Not an option: " + argument + "; there are " + KNOWN);
            }
            given.put(parts[0].substring(2), parts[1]);
        }
        if (!given.containsKey("server")) {
            throw new IllegalArgumentException("--server=, the packed server, is missing");
        }
        return of(given);
    }

    private static Options of(Map<String, String> given) {
        return new Options(Path.of(given.get("server")).toAbsolutePath().normalize(),
                Set.of(given.getOrDefault("only", String.join(",", Benchmarks.SCENARIOS)).split(",")),
                Duration.ofSeconds(number(given, "seconds", 10, LONGEST)),
                Duration.ofSeconds(number(given, "warmup", 20, LONGEST)),
                number(given, "writers", 10, 10), number(given, "people", 25, 1_000),
                number(given, "rooms", 100, 1_000), number(given, "edits", 20_000, 100_000),
                number(given, "minutes", 10_000, 1_000_000),
                number(given, "events", 1_000_000, 10_000_000),
                Path.of(given.getOrDefault("folder", System.getProperty("java.io.tmpdir"))),
                Optional.ofNullable(given.get("profiles")).map(Path::of));
    }

    private static int number(Map<String, String> given, String name, int usual, int most) {
        int number = Integer.parseInt(given.getOrDefault(name, Integer.toString(usual)));
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("--" + name + " must be from 1 to " + most);
        }
        return number;
    }
}
