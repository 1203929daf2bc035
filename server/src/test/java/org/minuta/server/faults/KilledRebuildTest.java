package org.minuta.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A server is killed while it builds a read model anew; the next start goes on with it, and nothing is lost. */
class KilledRebuildTest {

    private static final Path PLACE = Path.of("target", "killed-rebuild").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LIST = "/api/read-models/minutes-list";
    private static final int DEEDS = 40;

    @Test
    void endsAfterTheNextStart() throws Exception {
        Files.createDirectories(PLACE);
        Path data = PLACE.resolve("data-" + UUID.randomUUID());
        ServerProcess server = ServerProcess.start(data, PLACE.resolve("server.log"));
        try {
            Program program = Program.ofFirstAccount(server.address(), server.setupCode());
            String minutes = program.post(server.address().resolve("/api/minutes"), "{}", 201)
                    .path("minutes").asString();
            Writer writer = new Writer(minutes, new Random().nextLong());
            for (int deed = 0; deed < DEEDS; deed++) {
                writer.write(program, server.address());
            }
            writer.settle(program, server.address());
            JsonNode begun = program.post(server.address().resolve(LIST + "/rebuild"), "{}", 202);
            assertThat(begun.at("/rebuild/progress/generation").asInt()).isEqualTo(2);
            server.kill();

            server = ServerProcess.start(data, PLACE.resolve("server.log"));
            ServerProcess again = server;
            await().atMost(PATIENCE).until(() -> program.get(again.address().resolve(LIST))
                    .at("/live/generation").asInt() == 2);
            assertThat(program.get(again.address().resolve(LIST)).has("rebuild")).isFalse();
            long head = program.get(again.address().resolve("/api/minutes/" + minutes)).path("revision").asLong();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(program.get(again.address().resolve("/api/minutes"))
                    .at("/minutes/0/revision").asLong()).isEqualTo(head));
            assertThat(head).isGreaterThan(DEEDS);
        } finally {
            server.close();
            deleteAll(data);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
