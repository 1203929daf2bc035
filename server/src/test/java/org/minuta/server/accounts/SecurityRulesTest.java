package org.minuta.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The security rules … */
class SecurityRulesTest extends ServedTest {

    @ParameterizedTest
    @CsvSource({"GET,/api/accounts/me", "GET,/api/tokens", "POST,/api/tokens", "POST,/api/accounts",
            "POST,/api/accounts/me/password",
            "GET,/api/accounts/first", "GET,/api/accounts/invited", "GET,/api/invitations", "POST,/api/invitations",
            "DELETE,/api/invitations/0b8a7c1e-5a43-4f0e-9d57-2c4f6f1f6a11",
            "GET,/api/minutes", "POST,/api/minutes", "GET,/api/presence", "GET,/api/people",
            "GET,/api/unknown", "GET,/api", "GET,/ws",
            "GET,/actuator", "GET,/actuator/env", "GET,/actuator/heapdump", "GET,/actuator/loggers",
            "POST,/actuator/shutdown", "POST,/api/door", "GET,/actuator/metrics", "GET,/actuator/prometheus", "GET,/v3/api-docs",
            "GET,/swagger-ui/index.html", "GET,/login", "GET,/logout", "POST,/logout", "GET,/error", "GET,/h2-console",
            "GET,/application.properties", "GET,/api/session/", "GET,/API/session",
            "DELETE,/api/accounts/me"})
    void turnStrangersAwayWithoutSendingThemToALoginPage(String method, String path) {
        var refused = visitor().send(method, path, BodyPublishers.ofString("{}")).expectRefusal(401, "NOT_SIGNED_IN");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"minuta\"");
        assertThat(refused.header("Location")).isEmpty();
        assertThat(refused.setCookie("minuta")).as("no session").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/actuator/env", "/actuator/heapdump", "/error", "/login"})
    void denySignedInPeopleWhateverIsNotNamed(String path) {
        visitor().bearing(someone("Ana").token()).get(path).expectRefusal(403, "FORBIDDEN");
    }

    @Test
    void tellSignedInPeopleWhatDoesNotExist() {
        visitor().bearing(someone("Ana").token()).get("/api/unknown").expectRefusal(404, "NOT_FOUND");
    }

    @Test
    void openTheHealthToAllAndTheNumbersToSignedInPeople() {
        assertThat(visitor().get("/actuator/health").expect(200).json().toString()).doesNotContain("components");
        visitor().get("/actuator/info").expect(200);
        visitor().get("/api/openapi").expect(200);
        var ana = visitor().bearing(someone("Ana").token());
        assertThat(ana.with("Accept", "text/plain").get("/actuator/prometheus").expect(200).response().body())
                .contains("jvm_memory");
        ana.without("Accept").get("/actuator/metrics").expect(200);
    }

    @Test
    void describeTheCallsInOpenApi() {
        var paths = visitor().get("/api/openapi").expect(200).json().path("paths");
        assertThat(paths.propertyNames())
                .contains("/api/session", "/api/accounts", "/api/accounts/first", "/api/accounts/me",
                        "/api/accounts/me/password", "/api/tokens", "/api/agreements",
                        "/api/accounts/invited", "/api/invitations", "/api/invitations/{invitation}")
                .doesNotContain("/error");
        assertThat(paths.path("/api/accounts/me/password").path("post").propertyNames())
                .contains("requestBody").doesNotContain("parameters");
    }

    @Test
    void areDescribedInOpenApi() {
        var description = visitor().get("/api/openapi").expect(200).json();
        assertThat(description.at("/components/securitySchemes/accessToken/scheme").stringValue()).isEqualTo("bearer");
        assertThat(description.at("/components/securitySchemes/session/name").stringValue()).isEqualTo("minuta");
        assertThat(description.at("/security").toString())
                .isEqualTo("[{\"accessToken\":[]},{\"session\":[]}]");
        description.path("paths").properties().forEach(path -> path.getValue().properties().forEach(call -> {
            boolean described = !call.getValue().has("security");
            var answer = visitor().send(call.getKey().toUpperCase(Locale.ROOT),
                    path.getKey().replaceAll("\\{[a-z]+}", UUID.randomUUID().toString()), BodyPublishers.ofString("{}"));
            assertThat(answer.status() == 401).as("%s %s", call.getKey(), path.getKey()).isEqualTo(described);
        }));
    }

    @ParameterizedTest
    @CsvSource({"user,password", "admin,admin", "root,root", "user,''", "minuta,minuta"})
    void knowNoDefaultCredentials(String user, String password) {
        var basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes());
        visitor().with("Authorization", "Basic " + basic).get("/api/accounts/me").expectRefusal(401, "NOT_SIGNED_IN");
        visitor().signIn(user + "@localhost", password.isEmpty() ? "x" : password)
                .expectRefusal(401, "EMAIL_OR_PASSWORD_WRONG");
        assertThat(context.getBeanNamesForType(UserDetailsService.class))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/session", "/api/unknown", "/actuator/health", "/nowhere", "/minutes/a/b"})
    void keepEveryAnswerOutOfCaches(String path) {
        assertThat(visitor().get(path).header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/minutes/a", "/api/session", "/api/unknown", "/actuator/health", "/nowhere"})
    void sendTheSecurityHeadersWithEveryAnswer(String path) {
        var answer = visitor().get(path);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "object-src 'none'",
                        "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void allowNoOtherSiteToRead() {
        var answer = visitor().with("Origin", "https://elsewhere.example").get("/api/session");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        var asked = visitor().with("Origin", "https://elsewhere.example")
                .with("Access-Control-Request-Method", "POST").send("OPTIONS", "/api/session", BodyPublishers.noBody());
        assertThat(asked.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void answerAddressesThatTheFirewallRefusesWithAProblem() {
        visitor().get("/api//session").expectRefusal(400, "MALFORMED");
        visitor().get("/api/session;jsessionid=1").expectRefusal(400, "MALFORMED");
        var hidden = visitor().get("/WEB-INF/web.xml").expectRefusal(404, "NOT_FOUND");
        assertThat(hidden.text("instance")).isEqualTo("/WEB-INF/web.xml");
    }

    @Test
    void letSignedInPeopleMakeAccounts() {
        var ana = visitor().bearing(someone("Ana").token());
        var wanted = Map.of("name", "Ben", "email", "Ben." + System.nanoTime() + "@example.org", "password", PASSWORD);
        var made = ana.post("/api/accounts", wanted).expect(201);
        assertThat(made.json().propertyNames()).containsExactlyInAnyOrder("id", "name", "email");
        ana.post("/api/accounts", wanted).expectRefusal(409, "EMAIL_TAKEN");
        visitor().signIn(wanted.get("email"), PASSWORD).expect(200);
        visitor().post("/api/accounts", wanted).expectRefusal(401, "NOT_SIGNED_IN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{} | NAME_UNUSABLE",
            "{\"name\":\"Ben\"} | EMAIL_UNUSABLE",
            "{\"name\":\"Ben\",\"email\":\"ben\"} | EMAIL_UNUSABLE",
            "{\"name\":\"Ben\",\"email\":\"ben@example.org\"} | PASSWORD_TOO_SHORT",
            "{\"name\":\"Ben\",\"email\":\"ben@example.org\",\"password\":\"short\"} | PASSWORD_TOO_SHORT",
            "{\"name\":\"Ben\",\"email\":\"ben@example.org\",\"password\":\"password123\"} | PASSWORD_TOO_EASY",
            "{\"name\":\"Ben\",\"email\":\"ben@example.org\",\"password\":null} | PASSWORD_TOO_SHORT",
            "{\"name\":\"Ben\",\"email\":\"ben@example.org\",\"password\":\"siete mesas\",\"admin\":true} | MALFORMED",
            "{\"name\":\"Ben\",\"name\":\"Ana\",\"email\":\"b@example.org\",\"password\":\"siete mesas\"} | MALFORMED",
            "{\"name\":\"Ben\"} trailing | MALFORMED"})
    void refuseUnusableAccounts(String body, String refusal) {
        visitor().bearing(someone("Ana").token()).postText("/api/accounts", body).expectRefusal(400, refusal);
    }
}
