package org.minuta.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A server is killed while it builds a read model anew; the next start goes on with it, and nothing is lost. */
class KilledRebuildTest {

    private static final Path PLACE = Path.of("target", "killed-rebuild").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Each with the table that has a row for each minutes. */
    private static final Map<String, String> MODELS =
            Map.of("minutes-list", "minutes_list", "agreements", "register_minutes", "search", "search_minutes");
    private static final String READ_MODELS = "/api/read-models/";
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
            for (String model : MODELS.keySet()) {
                JsonNode begun = program.post(server.address().resolve(READ_MODELS + model + "/rebuild"), "{}", 202);
                assertThat(begun.at("/rebuild/progress/generation").asInt()).isEqualTo(2);
            }
            server.kill();

            server = ServerProcess.start(data, PLACE.resolve("server.log"));
            ServerProcess again = server;
            long head = program.get(again.address().resolve("/api/minutes/" + minutes)).path("revision").asLong();
            assertThat(head).isGreaterThan(DEEDS);
            for (String model : MODELS.keySet()) {
                URI address = again.address().resolve(READ_MODELS + model);
                await().atMost(PATIENCE).until(() -> program.get(address).at("/live/generation").asInt() == 2);
                assertThat(program.get(address).has("rebuild")).isFalse();
                assertThat(told(again, MODELS.get(model))).isEqualTo(head);
            }
        } finally {
            server.close();
            deleteAll(data);
        }
    }

    private static long told(ServerProcess server, String table) throws IOException, SQLException {
        try (var connection = server.connect(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select revision from " + table + " where generation = 2")) {
            return rows.next() ? rows.getLong(1) : 0;
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
