package org.minuta.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minuta.server.MinutaServer;

/** The whole server as a process that can be killed, with the embedded database in a folder that outlasts it. */
final class ServerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration END = Duration.ofSeconds(40);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern SETUP_CODE = Pattern.compile("(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}");
    private static final int LINE_OF_PORT = 3;

    private final Process process;
    private final Path data;
    private final Path output;
    private final Thread lastResort = new Thread(this::killAll);

    private ServerProcess(Process process, Path data, Path output) {
        this.process = process;
        this.data = data;
        this.output = output;
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /** Starts it and waits until it serves. */
    static ServerProcess start(Path data, Path output) throws IOException {
        Files.deleteIfExists(output);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-Xmx512m",
                "-cp", System.getProperty("java.class.path"), MinutaServer.class.getName(),
                "--server.port=0", "--minuta.data-folder=" + data)
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        var server = new ServerProcess(process, data, output);
        try {
            await().atMost(START).until(() -> server.printed(PORT).isPresent() || !process.isAlive());
            assertThat(process.isAlive()).as("The server runs: %s", server.log()).isTrue();
            return server;
        } catch (RuntimeException | AssertionError failure) {
            server.close();
            throw failure;
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + printed(PORT).orElseThrow());
    }

    /** What the first start prints, for the first account. */
    String setupCode() {
        await().atMost(START).until(() -> printed(SETUP_CODE).isPresent());
        return printed(SETUP_CODE).orElseThrow();
    }

    String log() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** SIGKILL, of the server alone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** The main process of the database, if there is one. */
    Optional<ProcessHandle> database() {
        return processFile().flatMap(lines -> ProcessHandle.of(Long.parseLong(lines.getFirst().strip())))
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info().commandLine().orElse("").contains(data.toString()));
    }

    /** A connection of the application's role, past the server. */
    Connection connect() throws SQLException, IOException {
        var port = processFile().orElseThrow().get(LINE_OF_PORT).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/minuta?sslmode=disable",
                "minuta", Files.readString(data.resolve("passwords/minuta")).strip());
    }

    private Optional<List<String>> processFile() {
        try {
            return Optional.of(Files.readAllLines(data.resolve("database/postmaster.pid")))
                    .filter(lines -> lines.size() > LINE_OF_PORT);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Optional<String> printed(Pattern pattern) {
        var matcher = pattern.matcher(log());
        return matcher.find() ? Optional.of(matcher.group(matcher.groupCount())) : Optional.empty();
    }

    /** Ends the server as an operator does, and whatever is left by force. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(lastResort);
        process.destroy();
        try {
            await().atMost(END).until(() -> !process.isAlive());
        } finally {
            killAll();
        }
    }

    private void killAll() {
        process.destroyForcibly().onExit().join();
        database().ifPresent(ProcessHandle::destroyForcibly);
    }
}
