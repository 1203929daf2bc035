package org.minuta.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minuta.server.client.Calls;
import org.minuta.server.client.Wire;
import org.minuta.server.database.TestDatabase;
import org.minuta.server.integrity.Checked;

/** Each read model is built anew while twenty clients hand in commands (C29). */
class RebuiltUnderLoadTest {

    private static final int WRITERS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DOCUMENT = """
            MINUTA

            Fecha: 3 de marzo de 2026

            ACUERDOS
            1. Comprar pintura.
            2. Pintar la barda.
            """;

    private final TestDatabase database = TestDatabase.fresh();

    @ParameterizedTest
    @CsvSource({"minutes-list, minutes_list", "agreements, register_minutes", "search, search_minutes"})
    void neverShowsAStepBackAndEndsWithWhatTheRecordSays(String model, String table) throws Exception {
        try (Node node = Node.on(database); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Calls calls = node.callsOf("Ana Robles");
            Program program = new Program(HttpClient.newHttpClient(), calls.token());
            List<Writer> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(new Writer(program.imports(calls.server().resolve("/api/imports"), DOCUMENT)
                        .path("minutes").asString(), i));
            }
            var over = new AtomicBoolean();
            var writing = writers.stream().map(writer -> threads.submit(writes(writer, program, calls, over))).toList();
            Future<Long> reading = threads.submit(reads(model, table, over));
            Thread.sleep(Duration.ofSeconds(2));

            try {
                calls.post("/api/read-models/" + model + "/rebuild", Wire.object()).expect(202);
                await().atMost(PATIENCE).until(() -> calls.get("/api/read-models/" + model).expect(200).json()
                        .at("/live/generation").intValue() == 2);
                Thread.sleep(Duration.ofSeconds(1));
            } finally {
                over.set(true);
            }

            for (Future<Integer> writer : writing) {
                assertThat(writer.get()).isPositive();
            }
            assertThat(reading.get()).isPositive();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(seen(model, table)).isEqualTo(heads()));
        }
        assertThat(Checked.of(database).differences()).isEmpty();
    }

    private static Callable<Integer> writes(Writer writer, Program program, Calls calls, AtomicBoolean over) {
        return () -> {
            int acknowledged = 0;
            while (!over.get()) {
                acknowledged += writer.write(program, calls.server());
            }
            return acknowledged;
        };
    }

    /** What readers are told of each minutes only ever goes on. */
    private Callable<Long> reads(String model, String table, AtomicBoolean over) {
        return () -> {
            long looks = 0;
            Map<String, Long> before = new HashMap<>();
            while (!over.get()) {
                Map<String, Long> now = seen(model, table);
                before.forEach((minutes, revision) ->
                        assertThat(now.getOrDefault(minutes, 0L)).as(minutes).isGreaterThanOrEqualTo(revision));
                before = now;
                looks++;
            }
            return looks;
        };
    }

    private Map<String, Long> seen(String model, String table) throws SQLException {
        return revisions("select minutes, revision from " + table + " where generation = (select number"
                + " from read_model_generation where state = 'LIVE' and model = '" + model + "')");
    }

    private Map<String, Long> heads() throws SQLException {
        return revisions("select aggregate_identifier, max(sequence_number) + 1 from domain_event group by 1");
    }

    private Map<String, Long> revisions(String question) throws SQLException {
        try (var connection = database.connectAsApplication(); var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            Map<String, Long> revisions = new HashMap<>();
            while (rows.next()) {
                revisions.put(rows.getString(1), rows.getLong(2));
            }
            return revisions;
        }
    }
}
