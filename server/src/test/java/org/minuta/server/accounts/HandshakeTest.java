package org.minuta.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.server.client.RawStomp;

/** A handshake with a session cookie (D1) … */
class HandshakeTest extends ServedTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private Visitor page;

    @BeforeEach
    void signIn() {
        page = signedIn(someone("Ana Solís"));
    }

    @Test
    void opensAConnectionForOurOwnPage() {
        RawStomp.connect(server(), cookiesAnd("Origin", server().toString()), antiForgeryToken()).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "null", "http://127.0.0.1:1", "http://localhost",
            "https://127.0.0.1", "file://", "x"})
    void isRefusedFromThePageOfAnotherSite(String origin) {
        assertThat(refused(cookiesAnd("Origin", origin))).isEqualTo(403);
    }

    @Test
    void isRefusedIfItDoesNotSayFromWhichPage() {
        assertThat(refused(Map.of("Cookie", page.cookieHeader()))).isEqualTo(403);
    }

    @Test
    void isRefusedWithoutTheAntiForgeryCookie() {
        page.cookies.remove("XSRF-TOKEN");
        assertThat(refused(cookiesAnd("Origin", server().toString()))).isEqualTo(403);
    }

    @Test
    void opensNothingUnlessConnectBringsTheAntiForgeryToken() {
        for (var token : List.of(Map.<String, String>of(), Map.of("X-XSRF-TOKEN", "guessed"),
                Map.of("X-XSRF-TOKEN", ""))) {
            try (var live = RawStomp.handshake(server(), cookiesAnd("Origin", server().toString()))) {
                live.frame("CONNECT", connect(token), "");
                assertThat(live.isClosedWithin(SOON)).isTrue();
                assertThat(live.others()).allSatisfy(frame -> assertThat(frame).startsWith("ERROR"));
            }
        }
    }

    @Test
    void isRefusedWithASessionThatHasEnded() {
        var headers = cookiesAnd("Origin", server().toString());
        page.asPage().delete("/api/session").expect(204);
        assertThat(refused(headers)).isEqualTo(401);
    }

    private int refused(Map<String, String> headers) {
        var thrown = catchThrowable(() -> RawStomp.handshake(server(), headers).close());
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(WebSocketHandshakeException.class::isInstance).map(WebSocketHandshakeException.class::cast)
                .findFirst().orElseThrow().getResponse().statusCode();
    }

    private Map<String, String> cookiesAnd(String header, String value) {
        return Map.of("Cookie", page.cookieHeader(), header, value);
    }

    private Map<String, String> antiForgeryToken() {
        return Map.of("X-XSRF-TOKEN", page.cookies.get("XSRF-TOKEN"));
    }

    private static Map<String, String> connect(Map<String, String> headers) {
        var all = new HashMap<>(Map.of("accept-version", "1.2", "host", "minuta"));
        all.putAll(headers);
        return all;
    }

    private URI server() {
        return URI.create("http://127.0.0.1:" + port);
    }
}
