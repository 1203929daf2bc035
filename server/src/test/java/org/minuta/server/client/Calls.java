package org.minuta.server.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** The HTTP calls of docs/protocol.md, by one signed-in program. */
public final class Calls {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI server;
    private final String token;

    /**
     * @param server such as {@code http://127.0.0.1:8080}
     * @param token  a personal access token
     */
    public Calls(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    public URI server() {
        return server;
    }

    public String token() {
        return token;
    }

    /** An answer of any status. */
    public record Reply(int status, String type, String body) {

        public JsonNode json() {
            return Wire.read(body);
        }

        public Reply expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("Status " + wanted + " expected, but " + status + ": " + body);
            }
            return this;
        }
    }

    public CompletableFuture<Reply> getLater(String path) {
        return HTTP.sendAsync(request(path).build(), BodyHandlers.ofString()).thenApply(Calls::reply);
    }

    public Reply get(String path) {
        return now(request(path).build());
    }

    public Reply post(String path, JsonNode body) {
        return post(path, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Any bytes, claimed to be JSON. */
    public Reply post(String path, byte[] body) {
        return post(path, "application/json", body);
    }

    public Reply post(String path, String type, byte[] body) {
        return now(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)).build());
    }

    public Reply delete(String path) {
        return now(request(path).DELETE().build());
    }

    /** The state now. */
    public JsonNode state(String minutes) {
        return get("/api/minutes/" + minutes).expect(200).json();
    }

    public JsonNode state(String minutes, long revision) {
        return get("/api/minutes/" + minutes + "?revision=" + revision).expect(200).json();
    }

    /** Every event there is. */
    public List<JsonNode> events(String minutes) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        do {
            page = get("/api/minutes/" + minutes + "/events?limit=1000&after=" + all.size()).expect(200).json();
            page.get("events").forEach(all::add);
        } while (all.size() < page.get("head").longValue());
        return all;
    }

    /** Hands in one command or an array of them. */
    public JsonNode commands(String minutes, JsonNode commands) {
        return post("/api/minutes/" + minutes + "/commands", commands).expect(200).json().get("answers");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }

    private static Reply now(HttpRequest request) {
        try {
            return reply(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new AssertionError("No answer to " + request, broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Reply reply(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }
}
