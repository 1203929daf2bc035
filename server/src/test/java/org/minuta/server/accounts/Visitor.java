package org.minuta.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser or program at an address of its own, with a jar of cookies that the test can look into. */
final class Visitor {

    private static final AtomicInteger PLACES = new AtomicInteger(256);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final HttpClient http;
    private final int port;

    Visitor(int port) {
        this(port, PLACES.incrementAndGet());
    }

    private Visitor(int port, int place) {
        this.port = port;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .localAddress(loopback(place)).build();
    }

    private static InetAddress loopback(int place) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, (byte) (place >> 8), (byte) (place & 0xFF)});
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Visitor without(String header) {
        headers.remove(header);
        return this;
    }

    Visitor bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Sends back the anti-forgery token as our page does. */
    Visitor asPage() {
        return cookies.containsKey("XSRF-TOKEN") ? with("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN")) : this;
    }

    Answer signIn(TestPerson person) {
        return signIn(person.email(), person.password());
    }

    Answer signIn(String email, String password) {
        return post("/api/session", Map.of("email", email, "password", password));
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    Answer post(String path, Map<String, ?> body) {
        return postText(path, JSON.writeValueAsString(body));
    }

    Answer postText(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body));
    }

    Answer send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).method(method, body);
        if (!headers.containsKey("Content-Type") && method.equals("POST")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        }
        try {
            var answer = new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
            answer.setCookies().forEach(this::keep);
            return answer;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String text(String member) {
            return json().path(member).asString();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        List<String> setCookies() {
            return response.headers().allValues("Set-Cookie");
        }

        String setCookie(String name) {
            return setCookies().stream().filter(cookie -> cookie.startsWith(name + "=")).findFirst().orElse("");
        }

        Answer expect(int status) {
            assertThat(status()).as("status of the answer %s", response.body()).isEqualTo(status);
            return this;
        }

        /** A problem in the one shape that all have. */
        Answer expectRefusal(int status, String refusal) {
            expect(status);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(text("refusal")).isEqualTo(refusal);
            assertThat(json().path("status").asInt()).isEqualTo(status);
            assertThat(text("title")).isNotBlank();
            assertThat(response.body()).doesNotContain("Exception", "org.", "\tat ");
            return this;
        }
    }
}
