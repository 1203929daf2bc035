package org.minuta.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minuta.query.history.TooManyQuestions;
import org.minuta.server.accounts.Person;
import org.minuta.server.accounts.ServedTest;
import org.minuta.server.accounts.Visitor;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A problem … */
@Import(ProblemsTest.Trouble.class)
class ProblemsTest extends ServedTest {

    private Visitor ana = visitor();

    @BeforeEach
    void signIn() {
        ana = visitor().bearing(someone("Ana").token());
    }

    @Test
    void tellsTheCodeTheSentenceAndWhenToComeBack() {
        var refused = ana.get("/api/trouble/refused").expectRefusal(409, "BUSY");
        assertThat(refused.text("detail")).isEqualTo("Later, please.");
        assertThat(refused.text("instance")).isEqualTo("/api/trouble/refused");
        assertThat(refused.header("Retry-After")).isEqualTo("2");
    }

    @Test
    void tellsWhoeverDidNotHaveTheirTurnToComeBack() {
        assertThat(ana.get("/api/trouble/turn").expectRefusal(503, "BUSY").header("Retry-After")).isEqualTo("1");
    }

    @Test
    void keepsWhatNobodyForesawInTheLog(CapturedOutput output) {
        var failed = ana.get("/api/trouble/unforeseen").expectRefusal(500, "INTERNAL");
        assertThat(failed.response().body()).doesNotContain("broken inside");
        assertThat(output.getOut()).contains("broken inside");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{ | The body is not valid JSON at line 1, column 2.",
            "'' | A body is needed, and there is none.",
            "{\"count\":1,\"sortt\":2} | Unknown member \"sortt\".",
            "{\"count\":\"hunter2\"} | The member \"count\" does not have the expected shape.",
            "{\"words\":[{}]} | The member \"words.0\" does not have the expected shape.",
            "{\"count\":hunter2} | The body is not valid JSON at line 1, column 10.",
            "[1] | The body does not have the expected shape."})
    void saysWhereABodyIsWrongButRepeatsNothingOfIt(String body, String detail) {
        var refused = ana.postText("/api/trouble", body).expectRefusal(400, "MALFORMED");
        assertThat(refused.text("detail")).isEqualTo(detail);
        assertThat(refused.response().body()).doesNotContain("hunter2");
    }

    @Test
    void answersDeepNesting() {
        ana.postText("/api/trouble", "[".repeat(100_000)).expectRefusal(400, "MALFORMED");
        ana.postText("/api/trouble", "{\"words\":" + "[".repeat(100_000)).expectRefusal(400, "MALFORMED");
    }

    @Test
    void answersABodyOverTheLimitWhetherItsLengthIsAnnouncedOrNot() {
        var large = ("{\"words\":[\"" + "x".repeat(1 << 20) + "\"]}").getBytes();
        ana.send("POST", "/api/trouble", BodyPublishers.ofByteArray(large)).expectRefusal(413, "TOO_LARGE");
        ana.send("POST", "/api/trouble", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .expectRefusal(413, "TOO_LARGE");
        ana.postText("/api/trouble", "{\"words\":[\"" + "x".repeat((1 << 20) - 100) + "\"]}").expect(200);
    }

    @Test
    void answersTheWrongMethodMediaTypeAddressOrParameter() {
        ana.delete("/api/trouble/refused").expectRefusal(405, "METHOD_NOT_ALLOWED");
        ana.get("/api/trouble/none/such").expectRefusal(404, "NOT_FOUND");
        ana.get("/api/trouble/number/many").expectRefusal(400, "MALFORMED");
        ana.get("/api/trouble/number/1?times=x").expectRefusal(400, "MALFORMED");
        ana.get("/api/trouble/number/1").expectRefusal(400, "MALFORMED");
        ana.with("Accept", "image/png").get("/api/trouble/number/1?times=2").expectRefusal(406, "NOT_ACCEPTABLE");
        ana.with("Accept", "text/html").get("/api/trouble/refused").expectRefusal(409, "BUSY");
        ana.with("Content-Type", "text/plain").postText("/api/trouble", "{}").expectRefusal(415, "WRONG_MEDIA_TYPE");
    }

    @Test
    void isNotNeededWhenAControllerAsksForThePerson() {
        var answer = ana.get("/api/trouble/me").expect(200).json();
        assertThat(answer.get("name").asString()).isEqualTo("Ana");
        assertThat(answer.get("principal").asString()).isEqualTo(answer.get("id").asString());
    }

    @RestController
    static class Trouble {

        record Body(@Nullable Integer count, @Nullable List<String> words) {}

        @PostMapping(path = "/api/trouble", consumes = "application/json")
        Map<String, Integer> take(@RequestBody Body body) {
            return Map.of("words", body.words() == null ? 0 : body.words().size());
        }

        @GetMapping("/api/trouble/refused")
        void refused() {
            throw new RefusedRequest(HttpStatus.CONFLICT, WebRefusal.BUSY, "Later, please.")
                    .retryAfter(Duration.ofMillis(1001));
        }

        @GetMapping("/api/trouble/turn")
        void turn() {
            throw new TooManyQuestions();
        }

        @GetMapping("/api/trouble/unforeseen")
        void unforeseen() {
            throw new IllegalStateException("broken inside");
        }

        @GetMapping("/api/trouble/number/{number}")
        Map<String, Integer> number(@PathVariable int number, @RequestParam("times") int times) {
            return Map.of("product", number * times);
        }

        @GetMapping("/api/trouble/me")
        Map<String, String> me(@AuthenticationPrincipal Person person, Authentication authentication) {
            return Map.of("id", person.id().toString(), "name", Person.of(authentication).name(),
                    "principal", authentication.getName());
        }
    }
}
