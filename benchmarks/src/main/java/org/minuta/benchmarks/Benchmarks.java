package org.minuta.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs the scenarios one after the other on a server of its own, and prints a table. */
public final class Benchmarks {

    static final List<String> SCENARIOS = List.of("commits-1", "commits-10", "flood-one-text", "flood-own-texts",
            "room", "rooms", "records", "search", "pasts", "rebuild");

    private Benchmarks() {
    }

    /** Exits with 1 if a scenario failed or its check did not hold. */
    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        describeMachine(options);
        List<Row> rows;
        try (var server = new ServerUnderTest(options.server(), options.folder())) {
            server.start();
            try (var api = new Api(server.address())) {
                rows = run(Stage.set(server, api, options));
            } catch (Exception failure) {
                System.err.println("The server's last words:\n" + server.lastWords());
                throw failure;
            }
        }
        System.out.println("\n" + Row.table(rows));
        System.exit(rows.stream().allMatch(Row::holds) ? 0 : 1);
    }

    private static List<Row> run(Stage stage) throws Exception {
        var rows = new ArrayList<Row>();
        for (String name : SCENARIOS) {
            if (stage.options().only().contains(name)) {
                System.out.println("Measuring " + name);
                var measured = scenario(name, stage.options()).measure(stage);
                measured.forEach(row -> System.out.println("  " + row.line()));
                rows.addAll(measured);
            }
        }
        return rows;
    }

    private static Scenario scenario(String name, Options options) {
        return switch (name) {
            case "commits-1" -> new Commits(1);
            case "commits-10" -> new Commits(10);
            case "flood-one-text" -> new Flood(name, Room.Texts.ONE_FOR_ALL);
            case "flood-own-texts" -> new Flood(name, Room.Texts.ONE_EACH);
            case "room" -> new Typing(name, 1, options.people(), Duration.ofMillis(200), "median 4 ms, p99 20 ms");
            case "rooms" -> new Typing(name, options.rooms(), 4, Duration.ofMillis(500), "median 2.5 ms, p99 17 ms");
            case "records" -> new Records();
            case "pasts" -> new Pasts();
            case "search" -> new Searches();
            case "rebuild" -> new Rebuilds();
            default -> throw new IllegalArgumentException("There is no scenario " + name);
        };
    }

    private static void describeMachine(Options options) throws IOException {
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        System.out.printf("%d processors, load %.1f, Java %s, data on %s%n", Runtime.getRuntime().availableProcessors(),
                load, Runtime.version(), Files.getFileStore(options.folder()).type());
    }
}
