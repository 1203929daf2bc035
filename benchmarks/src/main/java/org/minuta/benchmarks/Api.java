package org.minuta.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server's calls over HTTP, as far as the scenarios need them; whatever is refused ends the run. */
final class Api implements AutoCloseable {

    private static final String PASSWORD = "siete mesas de roble viejo";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final URI address;

    Api(URI address) {
        this.address = address;
    }

    /** Makes the first account with the setup code. */
    String firstToken(String setupCode) throws IOException, InterruptedException {
        post("/api/accounts/first", Map.of("code", setupCode, "name", "Ana Ibarra", "email", "ana@example.org",
                "password", PASSWORD), "");
        return signIn("ana@example.org");
    }

    /** Makes so many more accounts, and answers a token of each. */
    List<String> moreTokens(int count, String token) throws IOException, InterruptedException {
        var tokens = new String[count];
        for (int i = 0; i < count; i++) {
            var email = "person" + i + "@example.org";
            post("/api/accounts", Map.of("name", "Persona " + i, "email", email, "password", PASSWORD), token);
            tokens[i] = signIn(email);
        }
        return List.of(tokens);
    }

    private String signIn(String email) throws IOException, InterruptedException {
        var signedIn = send(request("/api/session", "").POST(body(Map.of("email", email, "password", PASSWORD))));
        var cookies = signedIn.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .filter(cookie -> !cookie.endsWith("=")).toList();
        var forgeryToken = cookies.stream().filter(cookie -> cookie.startsWith("XSRF-TOKEN=")).findFirst()
                .map(cookie -> cookie.substring("XSRF-TOKEN=".length())).orElse("");
        var asked = request("/api/tokens", "").header("Cookie", String.join("; ", cookies))
                .header("X-XSRF-TOKEN", forgeryToken).POST(body(Map.of("name", "benchmark")));
        return json.readTree(send(asked).body()).get("token").stringValue();
    }

    /** Opens minutes with so many topics without discussion. */
    Opened open(int topics, String token) throws IOException, InterruptedException {
        var minutes = UUID.randomUUID();
        post("/api/minutes", Map.of("minutes", minutes, "client", UUID.randomUUID(), "number", 1,
                "heading", Map.of("title", "Reunión de prueba")), token);
        var ids = IntStream.range(0, topics).mapToObj(i -> UUID.randomUUID()).toList();
        var client = UUID.randomUUID();
        var commands = IntStream.range(0, topics).mapToObj(i -> Map.of("client", client, "number", i + 1,
                "type", "AddTopic", "base", 1, "topic", ids.get(i), "title", "Tema " + i)).toList();
        if (topics > 0) {
            commands(minutes, json.writeValueAsString(commands), token);
        }
        return new Opened(minutes, 1 + topics, ids.stream().map(id -> "topic:" + id).toList());
    }

    /** @param texts names of the topics' discussions */
    record Opened(UUID minutes, long revision, List<String> texts) {
    }

    /** Sends commands, a JSON array; all must be accepted. */
    void commands(UUID minutes, String commands, String token) throws IOException, InterruptedException {
        var asked = request("/api/minutes/" + minutes + "/commands", token).POST(BodyPublishers.ofString(commands));
        var answer = send(asked).body();
        if (answer.contains("\"refusal\"")) {
            throw new IllegalStateException("Refused: " + answer.substring(0, Math.min(1_000, answer.length())));
        }
    }

    /** Records an agreement with nothing in it. @return the name of its wording */
    String agree(Opened minutes, String token) throws IOException, InterruptedException {
        var agreement = UUID.randomUUID();
        commands(minutes.minutes(), json.writeValueAsString(List.of(Map.of("client", UUID.randomUUID(), "number", 1,
                "type", "RecordAgreement", "base", minutes.revision(), "agreement", agreement))), token);
        return "agreement:" + agreement;
    }

    /** The state now, or as asked for by the query. */
    String state(UUID minutes, String query, String token) throws IOException, InterruptedException {
        return send(request("/api/minutes/" + minutes + query, token).GET()).body();
    }

    /** Makes minutes of a text. */
    void importText(String text, String token) throws IOException, InterruptedException {
        send(request("/api/imports", token).setHeader("Content-Type", "text/plain; charset=UTF-8")
                .POST(BodyPublishers.ofString(text)));
    }

    /**
     * What answers a question.
     *
     * @param query where, and what is asked
     */
    JsonNode search(String query, String token) throws IOException, InterruptedException {
        return json.readTree(send(request("/api/" + query, token).GET()).body());
    }

    JsonNode readModels(String token) throws IOException, InterruptedException {
        return json.readTree(send(request("/api/read-models", token).GET()).body());
    }

    /** Begins to build a read model anew. */
    JsonNode rebuild(String name, String token) throws IOException, InterruptedException {
        return json.readTree(send(request("/api/read-models/" + name + "/rebuild", token)
                .POST(BodyPublishers.noBody())).body());
    }

    JsonNode read(String text) {
        return json.readTree(text);
    }

    /** Characters in all the texts of a state. */
    static long characters(JsonNode state) {
        var content = state.get("content");
        long characters = characters(content.path("notes").valueStream().toList());
        for (JsonNode topic : content.get("topics")) {
            characters += characters(topic.path("discussion").valueStream().toList());
        }
        return characters;
    }

    private static long characters(List<JsonNode> document) {
        return document.stream().collect(Collectors.summingLong(insert -> insert.get("insert").stringValue().length()));
    }

    private void post(String path, Map<String, ?> content, String token) throws IOException, InterruptedException {
        send(request(path, token).POST(body(content)));
    }

    private HttpRequest.BodyPublisher body(Map<String, ?> content) {
        return BodyPublishers.ofString(json.writeValueAsString(content));
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE)
                .header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.request().uri().getPath() + " answered " + response.statusCode()
                    + " " + response.body());
        }
        return response;
    }

    @Override
    public void close() {
        http.close();
    }
}
