package org.minuta.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The packed server as a process of its own, on a free port, with an embedded database in a folder of its own. */
final class ServerUnderTest implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LAST_LINES = 20;
    private static final Pattern SETUP_CODE =
            Pattern.compile("^ +((?:[0-9A-Z]{4}-){7}[0-9A-Z]{4})$", Pattern.MULTILINE);

    private final Path program;
    private final Path folder;
    private final Path output;
    private final int port = freePort();
    private @Nullable Process process;
    private @Nullable Process guard;

    ServerUnderTest(Path program, Path parent) throws IOException {
        if (!Files.exists(program)) {
            throw new IllegalArgumentException("There is no packed server at " + program);
        }
        this.program = program;
        this.folder = Files.createTempDirectory(parent, "minuta-benchmark-");
        this.output = Files.createTempFile("minuta-benchmark-", ".log");
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Processor time: of the server, and of its database. */
    record Cpu(Duration server, Duration database) {
    }

    /** Processor time that each process of the server has used so far. */
    record Reading(long server, Map<Long, Duration> byProcess) {

        /** A process that ended meanwhile is left out. */
        Cpu since(Reading before) {
            var database = byProcess.keySet().stream().filter(process -> process != server)
                    .map(process -> used(process, before)).reduce(Duration.ZERO, Duration::plus);
            return new Cpu(used(server, before), database);
        }

        private Duration used(long process, Reading before) {
            return byProcess.getOrDefault(process, Duration.ZERO)
                    .minus(before.byProcess.getOrDefault(process, Duration.ZERO));
        }
    }

    Path folder() {
        return folder;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    long pid() {
        return running().pid();
    }

    String setupCode() throws IOException {
        var code = SETUP_CODE.matcher(Files.readString(output));
        if (!code.find()) {
            throw new IllegalStateException("The server printed no setup code");
        }
        return code.group(1);
    }

    /** The end of its log, without what called what. */
    String lastWords() throws IOException {
        var lines = Files.readAllLines(output).stream().filter(line -> !line.startsWith("\tat ")).toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    Reading cpu() {
        var server = running().toHandle();
        return new Reading(server.pid(), Stream.concat(Stream.of(server), server.descendants())
                .collect(Collectors.toMap(ProcessHandle::pid, ServerUnderTest::cpu)));
    }

    synchronized void start() throws IOException, InterruptedException {
        var command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                program.toString(), "--server.port=" + port, "--server.address=127.0.0.1",
                "--minuta.data-folder=" + folder);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("MINUTA_"));
        process = builder.start();
        guard = guard(process);
        awaitHealth();
    }

    void restart() throws IOException, InterruptedException {
        stop();
        start();
    }

    /** Stops the server, by force if it must, and with it whatever it started. */
    synchronized void stop() {
        if (process == null) {
            return;
        }
        var family = new ArrayList<>(process.descendants().toList());
        process.destroy();
        if (!ended(process)) {
            process.destroyForcibly();
        }
        family.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
        if (guard != null) {
            guard.destroy();
        }
        process = null;
    }

    @Override
    public synchronized void close() {
        stop();
        try {
            deleteFolder();
            Files.deleteIfExists(output);
        } catch (IOException e) {
            System.err.println("Could not remove " + folder + ": " + e);
        }
    }

    private void deleteFolder() throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Ends the server if we are killed: our end of the guard's input closes with us, however we end. */
    private Process guard(Process server) throws IOException {
        var script = """
                cat > /dev/null
                kill "$0" && while kill -0 "$0" 2> /dev/null; do sleep 1; done
                rm -rf -- "$1" "$2\"""";
        return new ProcessBuilder("sh", "-c", script, Long.toString(server.pid()), folder.toString(),
                output.toString()).start();
    }

    private void awaitHealth() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!healthy(http)) {
                if (!running().isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("The server does not start:\n" + Files.readString(output));
                }
                Thread.sleep(100);
            }
        }
    }

    private boolean healthy(HttpClient http) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address().resolve("/actuator/health")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("The server does not run");
        }
        return process;
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No port is free", e);
        }
    }
}
