package org.minuta.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Arrays;

/** A PostgreSQL server process, a child of ours or the orphan of an earlier run. */
record ServerProcess(ProcessHandle handle) {

    private static final Duration FAST = Duration.ofSeconds(30);
    private static final Duration IMMEDIATE = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    /** The process that works on this database, if it is alive. Another process that got its number is not it. */
    static Optional<ServerProcess> workingOn(Path database) throws IOException {
        var file = PostmasterFile.read(database);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(file.get().pid()).map(ServerProcess::new)
                .filter(ServerProcess::alive)
                .filter(process -> process.arguments().contains(database.toString()));
    }

    /**
     * Ends it: first as PostgreSQL calls "fast", which ends transactions and writes everything out, then "immediate",
     * which leaves the rest to the recovery of the next start.
     */
    void stop() {
        if (stop("INT", FAST) || stop("QUIT", IMMEDIATE) || stop("KILL", IMMEDIATE)) {
            return;
        }
        throw new DatabaseUnusable("The database process " + handle.pid() + " does not end");
    }

    /** A zombie that nobody collects, as in a container without init, is as good as gone. */
    boolean alive() {
        return handle.isAlive() && !isZombie();
    }

    private boolean stop(String signal, Duration patience) {
        if (!alive()) {
            return true;
        }
        Programs.ask("sh", "-c", "kill -s \"$0\" \"$1\"", signal, Long.toString(handle.pid()));
        return Waiting.until(() -> !alive(), patience, LOOK_AGAIN);
    }

    private List<String> arguments() {
        var commandLine = Path.of("/proc", Long.toString(handle.pid()), "cmdline");
        try {
            if (Files.exists(commandLine)) {
                return List.of(Files.readString(commandLine).split("\0"));
            }
        } catch (IOException e) {
            return List.of();
        }
        return handle.info().arguments().map(Arrays::asList).orElse(List.of());
    }

    private boolean isZombie() {
        try {
            var state = Files.readString(Path.of("/proc", Long.toString(handle.pid()), "stat"));
            return state.substring(state.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException e) {
            return false;
        }
    }
}
