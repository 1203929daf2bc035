package org.minuta.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;

/** An invitation … */
class InvitationsTest extends ServedTest {

    private TestPerson ana;
    private Visitor page;
    private String id = "";
    private String secret = "";

    @BeforeEach
    void invite() {
        ana = someone("Ana Ibarra");
        page = signedIn(ana).asPage();
        var made = page.postText("/api/invitations", "{}").expect(201);
        id = made.text("id");
        secret = made.text("secret");
    }

    @Test
    void makesAnAccountOfItsOwnRight() {
        var email = anEmail();
        var made = accept(secret, email).expect(201);
        assertThat(made.json().propertyNames()).containsExactlyInAnyOrder("id", "name", "email");
        assertThat(made.setCookie("minuta")).as("not signed in by this").isEmpty();
        change("delete from account where id = ?", ana.person().id());

        var ben = visitor();
        assertThat(ben.signIn(email, PASSWORD).expect(200).text("id")).isEqualTo(made.text("id"));
        ben.asPage().postText("/api/invitations", "{}").expect(201);
    }

    @Test
    void worksOnce() {
        accept(secret, anEmail()).expect(201);
        accept(secret, anEmail()).expectRefusal(403, "INVITATION_INVALID");
    }

    @Test
    void makesOneAccountWhenManyAcceptItAtOnce() throws Exception {
        var before = accounts();
        var wishes = IntStream.range(0, 8).<Callable<Integer>>mapToObj(one -> () -> accept(secret, anEmail()).status())
                .toList();
        try (var together = Executors.newFixedThreadPool(wishes.size())) {
            var statuses = together.invokeAll(wishes).stream().map(Future::resultNow).toList();
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
            assertThat(statuses).filteredOn(status -> status != 201).as("refused, or too many at once")
                    .isSubsetOf(403, 503);
        }
        assertThat(accounts()).isEqualTo(before + 1);
    }

    @Test
    void isOpenForSevenDays() {
        var expiresAt = Instant.parse(page.get("/api/invitations").expect(200).json().get(0).get("expiresAt")
                .stringValue());
        assertThat(Duration.between(Instant.now(), expiresAt)).isBetween(Duration.ofDays(7).minusMinutes(5),
                Duration.ofDays(7).plusMinutes(5));
        change("update invitation set expires_at = now() + interval '2 seconds' where id = ?", UUID.fromString(id));
        assertThat(open()).containsExactly(id);
        change("update invitation set expires_at = now() - interval '1 millisecond' where id = ?",
                UUID.fromString(id));

        accept(secret, anEmail()).expectRefusal(403, "INVITATION_INVALID");
        assertThat(open()).isEmpty();
        page.delete("/api/invitations/" + id).expectRefusal(404, "NOT_FOUND");
    }

    @Test
    void canBeWithdrawn() {
        page.delete("/api/invitations/" + id).expect(204);
        accept(secret, anEmail()).expectRefusal(403, "INVITATION_INVALID");
        page.delete("/api/invitations/" + id).expectRefusal(404, "NOT_FOUND");
        assertThat(open()).isEmpty();
    }

    @Test
    void cannotBeWithdrawnAnyMoreOnceAccepted() {
        accept(secret, anEmail()).expect(201);
        page.delete("/api/invitations/" + id).expectRefusal(404, "NOT_FOUND");
        assertThat(open()).isEmpty();
    }

    @Test
    void isListedAndWithdrawnByItsInviterOnly() {
        var ben = visitor().bearing(someone("Ben Ortiz").token());
        assertThat(ben.get("/api/invitations").expect(200).json()).isEmpty();
        ben.delete("/api/invitations/" + id).expectRefusal(404, "NOT_FOUND");
        ben.delete("/api/invitations/nonsense").expectRefusal(400, "MALFORMED");
        accept(secret, anEmail()).expect(201);
    }

    @Test
    void isListedNewestFirstWithoutItsSecret() {
        var second = page.postText("/api/invitations", "{}").expect(201);
        assertThat(open()).containsExactly(second.text("id"), id);
        assertThat(page.get("/api/invitations").response().body()).doesNotContain(secret, second.text("secret"));
    }

    @Test
    void endsWithTheAccountOfItsInviter() {
        change("delete from account where id = ?", ana.person().id());
        accept(secret, anEmail()).expectRefusal(403, "INVITATION_INVALID");
    }

    @Test
    void isNotUsedUpByWhatIsRefused() {
        accept(secret, ana.email()).expectRefusal(409, "EMAIL_TAKEN");
        accept(secret, "ben").expectRefusal(400, "EMAIL_UNUSABLE");
        accept(Map.of("secret", secret, "name", "Ben", "email", anEmail(), "password", "short"))
                .expectRefusal(400, "PASSWORD_TOO_SHORT");
        accept(Map.of("secret", secret, "email", anEmail(), "password", PASSWORD))
                .expectRefusal(400, "NAME_UNUSABLE");
        accept(Map.of("secret", secret, "name", "Ben", "email", anEmail(), "password", PASSWORD, "admin", true))
                .expectRefusal(400, "MALFORMED");
        assertThat(open()).containsExactly(id);
        accept(secret, anEmail()).expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "4fVbWq0mYk2nT8cZxR1hJ6dLsE9uPgA3oNiKvB5wXyM", "minuta_", "ñandú", "\u0000"})
    void isNotMadeUp(String invented) {
        accept(invented, anEmail()).expectRefusal(403, "INVITATION_INVALID");
        accept(invented + secret, anEmail()).expect(invented.isEmpty() ? 201 : 403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | MALFORMED", "null | MALFORMED", "[] | MALFORMED",
            "{\"days\": 30} | MALFORMED", "{\"email\": \"ben@example.org\"} | MALFORMED"})
    void isMadeWithAnEmptyObject(String body, String refusal) {
        page.postText("/api/invitations", body).expectRefusal(400, refusal);
        assertThat(open()).containsExactly(id);
    }

    @Test
    void isAskedForBySomebodyFromTheirOwnPage() {
        visitor().postText("/api/invitations", "{}").expectRefusal(401, "NOT_SIGNED_IN");
        page.without("X-XSRF-TOKEN").postText("/api/invitations", "{}").expectRefusal(403, "CSRF_TOKEN_REFUSED");
        assertThat(open()).containsExactly(id);
    }

    @Test
    void cannotBeAcceptedFromAnotherSitesPage() {
        var body = Map.of("secret", secret, "name", "Ben", "email", anEmail(), "password", PASSWORD);
        visitor().with("Origin", "https://elsewhere.example").post("/api/accounts/invited", body)
                .expectRefusal(403, "CSRF_TOKEN_REFUSED");
        visitor().with("Sec-Fetch-Site", "cross-site").post("/api/accounts/invited", body)
                .expectRefusal(403, "CSRF_TOKEN_REFUSED");
        page.without("X-XSRF-TOKEN").with("Sec-Fetch-Site", "same-origin").post("/api/accounts/invited", body)
                .expect(201);
    }

    @Test
    void isNotTriedWithoutEnd() {
        var stranger = visitor();
        var body = Map.of("secret", secret, "name", "Ben", "email", ana.email(), "password", PASSWORD);
        for (var one = 0; one < 5; one++) {
            stranger.post("/api/accounts/invited", body).expectRefusal(409, "EMAIL_TAKEN");
        }
        var held = stranger.post("/api/accounts/invited", body).expectRefusal(429, "TOO_MANY_REQUESTS");
        assertThat(held.header("Retry-After")).isEqualTo("1");
        accept(secret, anEmail()).expect(201);
    }

    @Test
    void isStoredOnlyAsAHash() {
        var stored = database.sql("select invitation::text from invitation where id = ?").param(UUID.fromString(id))
                .query(String.class).single();
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(stored).doesNotContain(secret);
    }

    @Test
    void leavesAnAuditTrailWithoutItsSecret(CapturedOutput output) {
        accept(secret, ana.email()).expect(409);
        var ben = accept(secret, anEmail()).expect(201);
        accept(secret, anEmail()).expect(403);
        var other = page.postText("/api/invitations", "{}").expect(201);
        page.delete("/api/invitations/" + other.text("id")).expect(204);
        assertThat(output.getOut())
                .contains("invitation-made invitation=" + other.text("id") + " account=" + ana.person().id(),
                        "invitation-accepted invitation=" + id + " account=" + ben.text("id"),
                        "invitation-withdrawn invitation=" + other.text("id"), "invitation-refused address=127.0.")
                .doesNotContain(secret, other.text("secret"), ana.email());
    }

    private List<String> open() {
        return page.get("/api/invitations").expect(200).json().valueStream()
                .map(listed -> listed.get("id").stringValue()).toList();
    }

    private Visitor.Answer accept(String with, String email) {
        return accept(Map.of("secret", with, "name", "Ben Ortiz", "email", email, "password", PASSWORD));
    }

    private Visitor.Answer accept(Map<String, ?> wanted) {
        return visitor().post("/api/accounts/invited", wanted);
    }

    private static String anEmail() {
        return "p" + UUID.randomUUID() + "@example.org";
    }

    private int accounts() {
        return database.sql("select count(*) from account").query(Integer.class).single();
    }
}
