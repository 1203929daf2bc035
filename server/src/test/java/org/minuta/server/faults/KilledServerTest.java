package org.minuta.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.server.integrity.Checked;

/** A server under load, and its processes killed at moments that nobody chose. */
class KilledServerTest {

    private static final int ROUNDS = 5;
    private static final int MINUTES = 2;
    private static final int WRITERS = 6;
    private static final int LEAST_ACKNOWLEDGED = 30;
    private static final int MOST_ACKNOWLEDGED = 400;
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DOCUMENT = """
            Minuta de la junta de regantes

            Acuerdos:
            1. Limpiar la acequia antes de mayo.
            2. Revisar las compuertas cada semana.
            """;
    private static final Path PLACE = Path.of("target", "killed-server").toAbsolutePath();
    private static final Path DATA = PLACE.resolve("data-" + UUID.randomUUID());
    private static final Path LOG = PLACE.resolve("server.log");

    private static ServerProcess server;
    private static Program program;

    private final long seed = Long.getLong("minuta.test.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<String> minutes = new ArrayList<>();
    private final List<Writer> writers = new ArrayList<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicBoolean enough = new AtomicBoolean();

    @BeforeAll
    static void start() throws Exception {
        Files.createDirectories(PLACE);
        server = ServerProcess.start(DATA, LOG);
        program = Program.ofFirstAccount(server.address(), server.setupCode());
    }

    @AfterAll
    static void end() throws IOException {
        server.close();
        deleteAll(DATA);
    }

    @BeforeEach
    void openMinutes() throws Exception {
        System.out.println("KilledServerTest: -Dminuta.test.seed=" + seed);
        for (int i = 0; i < MINUTES; i++) {
            minutes.add(program.post(server.address().resolve("/api/minutes"), "{}", 201)
                    .path("minutes").asString());
        }
        for (int i = 0; i < WRITERS; i++) {
            writers.add(new Writer(minutes.get(i % MINUTES), random.nextLong()));
        }
    }

    /** C4, C5, C7. */
    @Test
    void hasEveryAcknowledgedCommandExactlyOnceHoweverOftenItIsKilled() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            var load = writeUntilTheServerIsGone();
            awaitAcknowledged(LEAST_ACKNOWLEDGED + random.nextInt(MOST_ACKNOWLEDGED - LEAST_ACKNOWLEDGED));
            server.kill();
            load.join();
            var orphan = server.database();
            server = ServerProcess.start(DATA, LOG);
            assertThat(orphan.isPresent() && orphan.get().isAlive()).as("round %s: an orphan", round).isFalse();
            // Half of them have gone for good with the last crash.
            for (Writer writer : writers.subList(0, round == ROUNDS ? WRITERS / 2 : WRITERS)) {
                writer.settle(program, server.address());
            }
            everythingIsThereOnce("round " + round);
        }
        program.imports(server.address().resolve("/api/imports"), DOCUMENT);
        nothingDiffers();
    }

    /** C6. */
    @Test
    void recoversAloneWhenItsDatabaseIsKilled() throws Exception {
        var load = writeUntilTheServerIsGone();
        awaitAcknowledged(LEAST_ACKNOWLEDGED);
        var before = server.database().orElseThrow();

        before.destroyForcibly();
        before.onExit().join();
        long atTheCrash = acknowledged.get();

        // What was under way when the process died may still have been answered.
        await().atMost(RECOVERY).until(() -> acknowledged.get() > atTheCrash + WRITERS * 20);
        assertThat(server.database()).isPresent().get().isNotEqualTo(before);
        awaitAcknowledged(2 * MinutesReader.DISTANCE * MINUTES);
        enough.set(true);
        load.join();
        for (Writer writer : writers) {
            writer.settle(program, server.address());
        }
        everythingIsThereOnce("after the crash of the database");
        projectionsGoOn();
    }

    /** Runs until the server does not answer any more, or has answered enough. */
    private CompletableFuture<Void> writeUntilTheServerIsGone() {
        enough.set(false);
        URI address = server.address();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        return CompletableFuture.allOf(writers.stream()
                .map(writer -> CompletableFuture.runAsync(() -> writeOn(writer, address), threads))
                .toArray(CompletableFuture[]::new)).whenComplete((done, failure) -> threads.shutdown());
    }

    private void writeOn(Writer writer, URI address) {
        try {
            while (!enough.get()) {
                acknowledged.addAndGet(writer.write(program, address));
            }
        } catch (IOException serverGone) {
            // As it should be: killed.
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void awaitAcknowledged(long more) {
        long goal = acknowledged.get() + more;
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> acknowledged.get() >= goal);
    }

    private void everythingIsThereOnce(String when) throws Exception {
        try (Connection connection = server.connect()) {
            for (String id : minutes) {
                Map<String, Map<Long, Long>> revisions = revisionsByClient(id, connection, when);
                StringBuilder marks = new StringBuilder();
                for (Writer writer : writers.stream().filter(w -> w.minutes().equals(id)).toList()) {
                    var stored = revisions.getOrDefault(writer.client(), Map.of());
                    assertThat(stored).as("%s: %s", when, seed).containsAllEntriesOf(writer.acknowledged());
                    assertThat(stored.keySet()).as("%s: %s", when, seed)
                            .isSubsetOf(LongStream.rangeClosed(1, writer.sent()).boxed().toList());
                    stored.keySet().stream().map(writer.marks()::get).filter(mark -> mark != null)
                            .forEach(marks::append);
                }
                assertThat(marksIn(notes(id))).as("%s: %s", when, seed)
                        .containsExactlyInAnyOrderElementsOf(marksIn(marks.toString()));
            }
        }
    }

    private Map<String, Map<Long, Long>> revisionsByClient(String id, Connection connection, String when)
            throws Exception {
        Map<String, Map<Long, Long>> revisions = new HashMap<>();
        long last = 0;
        for (StoredEvent event : StoredEvent.of(id, connection)) {
            assertThat(event.revision()).as("%s: %s", when, seed).isEqualTo(++last);
            var twice = revisions.computeIfAbsent(event.client(), client -> new HashMap<>())
                    .put(event.number(), event.revision());
            assertThat(twice).as("%s: %s: number %s twice", when, seed, event.number()).isNull();
        }
        return revisions;
    }

    private String notes(String id) throws Exception {
        var notes = new StringBuilder();
        program.get(server.address().resolve("/api/minutes/" + id)).path("content").path("notes")
                .forEach(insert -> notes.append(insert.path("insert").asString()));
        return notes.toString();
    }

    private static List<String> marksIn(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=>)"));
    }

    private void projectionsGoOn() throws Exception {
        try (Connection connection = server.connect()) {
            for (String id : minutes) {
                long head = StoredEvent.of(id, connection).size();
                await().atMost(PATIENCE).untilAsserted(() -> {
                    assertThat(ask(connection, "select revision from minutes_list where minutes = ?::uuid", id))
                            .isEqualTo(head);
                    assertThat(ask(connection, "select count(*) from checkpoint where minutes = ?::uuid", id))
                            .isEqualTo(head / MinutesReader.DISTANCE);
                });
            }
        }
    }

    /** As an operator makes sure, who stops the server for it. */
    private void nothingDiffers() throws IOException {
        server.close();
        Checked checked = Checked.with("--minuta.data-folder=" + DATA);
        server = ServerProcess.start(DATA, LOG);
        assertThat(checked.code()).as("%s: %s", seed, checked.lines()).isZero();
    }

    private static long ask(Connection connection, String question, String id) throws Exception {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
