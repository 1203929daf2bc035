package org.minuta.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs small programs of the operating system. */
final class Programs {

    private static final List<String> FOLDERS = List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin");

    private Programs() {
    }

    static Optional<Path> find(String name) {
        return FOLDERS.stream().map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }

    /** Runs a command with nothing of our environment. Its output goes to the file; answers its exit code. */
    static int run(List<String> command, Path workingFolder, Path output, Duration limit) {
        try {
            var process = prepare(command, workingFolder, output).start();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new DatabaseUnusable("%s did not end within %s".formatted(command.getFirst(), limit));
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnusable("Interrupted while " + command.getFirst() + " was running", e);
        }
    }

    /** The first line that a short command prints, or nothing if it fails. */
    static Optional<String> ask(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            try (var lines = process.inputReader()) {
                var first = Optional.ofNullable(lines.readLine());
                return process.waitFor() == 0 ? first : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * A process that shares neither a pipe nor the environment with us: PG* variables would change what PostgreSQL
     * does, and secrets of the server are no business of its database.
     */
    static ProcessBuilder prepare(List<String> command, Path workingFolder, Path output) {
        var builder = new ProcessBuilder(command).directory(workingFolder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", String.join(":", FOLDERS));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
