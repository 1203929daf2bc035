package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.server.client.Calls;
import tools.jackson.databind.JsonNode;

/** Finding minutes and agreements, as a program does it over HTTP. */
class FindingTest extends SceneTest {

    private final String client = newId();
    private final String agreement = newId();
    private final String word = "palabra" + newId().substring(0, 8);
    private Calls ana;
    private String minutes;

    @BeforeEach
    void recordAnAgreement() {
        ana = person("Ana Robles");
        minutes = openMinutes(ana);
        ana.commands(minutes, command(client, 1, 1, "RecordAgreement", "agreement", agreement, "wording",
                List.of(Map.of("insert", "Se pedirá " + word))));
    }

    @Test
    void findsWhatWasWrittenAMomentAgo() {
        Awaitility.await().untilAsserted(() -> assertThat(found("text=" + word)).singleElement()
                .satisfies(line -> assertThat(line.get("minutes").stringValue()).isEqualTo(minutes)));
    }

    @Test
    void findsAtTheTimeOfAnEventWhatItBrought() {
        JsonNode recorded = ana.events(minutes).getLast();
        String at = "&at=" + recorded.get("at").stringValue();
        findsWhatWasWrittenAMomentAgo();

        assertThat(found("text=" + word + at)).hasSize(1);
        assertThat(found("text=" + word + "&at=2001-01-01T00:00:00Z")).isEmpty();
        Awaitility.await().untilAsserted(() -> assertThat(agreements("text=" + word + at)).singleElement()
                .satisfies(line -> assertThat(line.get("agreement").stringValue()).isEqualTo(agreement)));
        assertThat(ana.get("/api/minutes/" + minutes + "?at=" + recorded.get("at").stringValue()).expect(200).json()
                .get("revision").longValue()).isEqualTo(2);
    }

    @Test
    void findsNoLongerWhatWasFulfilled() {
        ana.commands(minutes, command(client, 2, 2, "FulfilAgreement", "agreement", agreement));

        Awaitility.await().untilAsserted(() ->
                assertThat(agreements("status=FULFILLED&text=" + word)).hasSize(1));
        assertThat(agreements("status=OPEN&text=" + word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=LOST", "at=yesterday", "page=0", "page=x", "page=99999999999",
            "past=true&at=2031-01-01T00:00:00Z&text=x", "past=perhaps", "page=501&text=x", "page=2147483647&text=x",
            "at=", "status=%20", "past=", "page=", "text=", "text=%20", "txt=agua", "page=1&page=2"})
    void refusesWhatNobodyCanAsk(String query) {
        assertThat(ana.get("/api/minutes?" + query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=LOST", "due-before=soon", "due-before=2031-02-30", "at=x", "page=0",
            "at=", "due-before=", "status=", "responsible=", "due=2031-02-01", "text=a&text=b"})
    void refusesWhatNobodyCanAskOfAgreements(String query) {
        assertThat(ana.get("/api/agreements?" + query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\"", ":*", "a & !b", "\0", "%_", "()", "\\", "de la", "+", "<script>"})
    void answersWhateverIsTyped(String typed) {
        String text = URLEncoder.encode(typed, StandardCharsets.UTF_8);

        for (String query : List.of("text=" + text, "past=true&text=" + text, "at=2031-01-01T00:00:00Z&text=" + text)) {
            ana.get("/api/minutes?" + query).expect(200);
        }
        ana.get("/api/agreements?text=" + text + "&responsible=" + text).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?at=", "?revision=", "?revison=1", "?revision=1&revision=2", "/events?after=",
            "/document?format=", "/document?at=", "/history?by=", "/history?form=html", "/difference?from=1&to=",
            "/attribution?revision=", "/replay?steps="})
    void neverAnswersAnotherQuestionThanTheOneAsked(String question) {
        assertThat(ana.get("/api/minutes/" + minutes + question).expect(400).json().get("refusal").stringValue())
                .isEqualTo("MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/minutes?text=%C3%28", "/api/minutes?text=%", "/api/minutes?page=%FF", "/api/minutes?=x",
            "/actuator/health?x=%", "/api/minutes?text=[x]", "/api/minutes%2Fx"})
    void refusesWhatCannotBeDecoded(String address) throws Exception {
        assertThat(raw(address)).startsWith("HTTP/1.1 400 ").contains("application/problem+json")
                .contains("\"refusal\":\"MALFORMED\"");
    }

    /** As it is written, whatever a library for addresses would make of it. */
    private String raw(String address) throws Exception {
        try (var socket = new Socket(server().getHost(), server().getPort())) {
            socket.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + ana.token() + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void listsAsManyPagesAsThereAre() {
        ana.get("/api/minutes?page=501").expect(200);
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(ana.get("/api/minutes?text=" + "a".repeat(1_001)).expect(400).json().get("refusal").stringValue())
                .isEqualTo("MALFORMED");
        ana.get("/api/minutes?text=" + "%E6%BC%A2".repeat(1_000)).expect(200);
        assertThat(ana.get("/api/minutes?text=" + "a".repeat(100_000)).expect(400).json().get("refusal").stringValue())
                .isEqualTo("MALFORMED");
    }

    @Test
    void answersAtTheEndsOfTime() {
        for (String at : List.of("0000-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z")) {
            ana.get("/api/minutes?at=" + at).expect(200);
            ana.get("/api/agreements?at=" + at).expect(200);
        }
        ana.get("/api/agreements?due-before=9999-12-31&page=2147483647").expect(200);
    }

    private List<JsonNode> found(String query) {
        return ana.get("/api/minutes?" + query).expect(200).json().get("minutes").valueStream().toList();
    }

    private List<JsonNode> agreements(String query) {
        return ana.get("/api/agreements?" + query).expect(200).json().get("agreements").valueStream().toList();
    }
}
