package org.minuta.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a server as a stranger's program would, with an access token. */
record Program(HttpClient http, String token) {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int BUSY = 503;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Makes the first account with the code, and a token for it. */
    static Program ofFirstAccount(URI server, String setupCode) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
        var page = new Program(http, "");
        var email = "ines@example.org";
        var password = "siete mesas de roble";
        page.post(server.resolve("/api/accounts/first"),
                Map.of("code", setupCode, "name", "Inés Arce", "email", email, "password", password), "", 201);
        page.post(server.resolve("/api/session"), Map.of("email", email, "password", password), "", 200);
        var xsrf = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).map(HttpCookie::getValue)
                .findFirst().orElseThrow();
        var made = page.post(server.resolve("/api/tokens"), Map.of("name", "faults"), xsrf, 201);
        return new Program(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5)).build(), made.path("token").asString());
    }

    private JsonNode post(URI address, Map<String, ?> body, String xsrf, int status)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (!xsrf.isEmpty()) {
            request.header("X-XSRF-TOKEN", xsrf);
        }
        return sent(request.build(), status);
    }

    /** @throws IOException if no answer comes, whether or not the server took the words */
    JsonNode post(URI address, String body, int status) throws IOException, InterruptedException {
        return sent(authorized(address, body), status);
    }

    /** Makes minutes of a document. */
    JsonNode imports(URI address, String document) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(address).header("Content-Type", "text/plain;charset=UTF-8")
                .header("Authorization", "Bearer " + token).timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(document)).build(), CREATED);
    }

    /** Hands in commands; no answers if the server says that it is short of means just now. */
    JsonNode submit(URI address, String commands) throws IOException, InterruptedException {
        var answer = http.send(authorized(address, commands), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == BUSY) {
            assertThat(answer.body()).contains("\"refusal\":\"BUSY\"");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            return JSON.createArrayNode();
        }
        assertThat(answer.statusCode()).as("%s: %s", address, answer.body()).isEqualTo(OK);
        return JSON.readTree(answer.body()).path("answers");
    }

    private HttpRequest authorized(URI address, String body) {
        return HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token).timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    JsonNode get(URI address) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).timeout(PATIENCE)
                .GET().build(), OK);
    }

    private JsonNode sent(HttpRequest request, int status) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s: %s", request.uri(), answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }
}
