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
public final class Visitor {

    private static final AtomicInteger PLACES = new AtomicInteger(256);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public final Map<String, String> cookies = new TreeMap<>();
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

    public Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Visitor without(String header) {
        headers.remove(header);
        return this;
    }

    public Visitor bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Sends back the anti-forgery token as our page does. */
    public Visitor asPage() {
        return cookies.containsKey("XSRF-TOKEN") ? with("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN")) : this;
    }

    public Answer signIn(TestPerson person) {
        return signIn(person.email(), person.password());
    }

    public Answer signIn(String email, String password) {
        return post("/api/session", Map.of("email", email, "password", password));
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer post(String path, Map<String, ?> body) {
        return postText(path, JSON.writeValueAsString(body));
    }

    public Answer postText(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body));
    }

    public Answer send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).method(method, body);
        if (!headers.containsKey("Content-Type") && method.equals("POST")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
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

    public String cookieHeader() {
        return cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String text(String member) {
            return json().path(member).asString();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public List<String> setCookies() {
            return response.headers().allValues("Set-Cookie");
        }

        public String setCookie(String name) {
            return setCookies().stream().filter(cookie -> cookie.startsWith(name + "=")).findFirst().orElse("");
        }

        public Answer expect(int status) {
            assertThat(status()).as("status of the answer %s", response.body()).isEqualTo(status);
            return this;
        }

        /** A problem in the one shape that all have. */
        public Answer expectRefusal(int status, String refusal) {
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
