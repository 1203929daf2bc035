package org.minuta.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * One line of the table.
 *
 * @param rate    edits (or commits, or frames) in a second
 * @param total   how many were acknowledged
 * @param times   what the scenario says it times
 * @param verdict "ok", or why the figures are worth nothing
 */
record Row(String scenario, int people, double rate, long total, Durations.Summary times, ServerUnderTest.Cpu cpu,
        String goal, String verdict) {

    static final ServerUnderTest.Cpu NOT_TAKEN = new ServerUnderTest.Cpu(Duration.ZERO, Duration.ZERO);

    private static final String HEADER = "%-17s %6s %9s %9s %9s %9s %9s %9s %8s %8s  %-28s %s".formatted("scenario",
            "people", "edits/s", "total", "median", "p95", "p99", "max ms", "cpu s", "db cpu s", "goal", "check");

    boolean holds() {
        return verdict.equals("ok");
    }

    static String table(List<Row> rows) {
        var lines = new StringBuilder(HEADER);
        rows.forEach(row -> lines.append('\n').append(row.line()));
        return lines.toString();
    }

    String line() {
        return String.format(Locale.ROOT, "%-17s %6d %9.0f %9d %9.2f %9.2f %9.2f %9.2f %8.1f %8.1f  %-28s %s", scenario,
                people, rate, total, times.median(), times.p95(), times.p99(), times.max(), seconds(cpu.server()),
                seconds(cpu.database()), goal, verdict);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
