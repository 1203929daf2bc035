package org.minuta.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** A session … */
class SessionTest extends ServedTest {

    @Test
    void beginsWithTheRightPassword() {
        var ana = someone("Ana");
        var visitor = visitor();
        var answer = visitor.signIn(ana).expect(200);
        assertThat(answer.text("id")).isEqualTo(ana.person().id().toString());
        assertThat(answer.text("name")).isEqualTo("Ana");
        assertThat(visitor.get("/api/session").expect(200).json()).isEqualTo(answer.json());
        assertThat(visitor.get("/api/accounts/me").expect(200).json()).isEqualTo(answer.json());
    }

    @Test
    void doesNotCareHowTheEmailAddressIsWritten() {
        var ana = someone("Ana");
        visitor().signIn(" " + ana.email().toUpperCase(Locale.ROOT) + " ", PASSWORD).expect(200);
    }

    @Test
    void tellsAStrangerTheSameForAWrongPasswordAndAnUnknownAddress() {
        var ana = someone("Ana");
        var wrong = visitor().signIn(ana.email(), "not her password").expectRefusal(401, "EMAIL_OR_PASSWORD_WRONG");
        var unknown = visitor().signIn("nobody@example.org", PASSWORD).expectRefusal(401, "EMAIL_OR_PASSWORD_WRONG");
        assertThat(unknown.json()).isEqualTo(wrong.json());
        assertThat(wrong.setCookie("minuta")).as("no session for a stranger").isEmpty();
    }

    @Test
    void keepsItsCookieFromScriptsAndOtherSites() {
        assertThat(visitor().signIn(someone("Ana")).setCookie("minuta"))
                .contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain", "Secure");
    }

    @Test
    void getsANewIdAtEachSignInAndTheOldOneIsDead() {
        var ana = someone("Ana");
        var visitor = signedIn(ana);
        var before = visitor.cookies.get("minuta");
        visitor.signIn(someone("Ben")).expect(200);
        assertThat(visitor.cookies.get("minuta")).isNotEqualTo(before);
        var fixated = visitor();
        fixated.cookies.put("minuta", before);
        fixated.get("/api/session").expectRefusal(401, "NOT_SIGNED_IN");
    }

    @Test
    void neverTakesAnIdFromTheClient() {
        var visitor = visitor();
        visitor.cookies.put("minuta", "CHOSENBYSOMEBODYELSE");
        visitor.signIn(someone("Ana")).expect(200);
        assertThat(visitor.cookies.get("minuta")).isNotEqualTo("CHOSENBYSOMEBODYELSE");
    }

    @Test
    void renewsTheAntiForgeryToken() {
        var visitor = visitor();
        visitor.get("/api/session").expect(401);
        var before = visitor.cookies.get("XSRF-TOKEN");
        visitor.signIn(someone("Ana")).expect(200);
        assertThat(visitor.cookies.get("XSRF-TOKEN")).isNotBlank().isNotEqualTo(before);
    }

    @Test
    void endsForGoodWhenSignedOut() {
        var visitor = signedIn(someone("Ana"));
        var id = visitor.cookies.get("minuta");
        visitor.asPage().delete("/api/session").expect(204);
        var thief = visitor();
        thief.cookies.put("minuta", id);
        thief.get("/api/accounts/me").expectRefusal(401, "NOT_SIGNED_IN");
        visitor.get("/api/session").expectRefusal(401, "NOT_SIGNED_IN");
    }

    @Test
    void canBeEndedByWhoHasNone() {
        visitor().delete("/api/session").expect(204);
    }

    @Test
    void changesNothingWithoutTheAntiForgeryToken() {
        var visitor = signedIn(someone("Ana"));
        visitor.post("/api/tokens", Map.of("name", "stolen")).expectRefusal(403, "CSRF_TOKEN_REFUSED");
        visitor.with("X-XSRF-TOKEN", "guessed").post("/api/tokens", Map.of("name", "stolen"))
                .expectRefusal(403, "CSRF_TOKEN_REFUSED");
        visitor.without("X-XSRF-TOKEN").delete("/api/session").expectRefusal(403, "CSRF_TOKEN_REFUSED");
        assertThat(visitor.get("/api/tokens").json()).as("only the one it was made with").hasSize(1);
        visitor.asPage().post("/api/tokens", Map.of("name", "mine")).expect(201);
    }

    @Test
    void cannotBeBegunFromAnotherSitesPage() {
        var ana = someone("Ana");
        for (var origin : new String[] {"https://elsewhere.example", "null", "http://127.0.0.1:1", "http://"}) {
            visitor().with("Origin", origin).signIn(ana).expectRefusal(403, "CSRF_TOKEN_REFUSED");
        }
        for (var site : new String[] {"cross-site", "same-site", "new-word"}) {
            visitor().with("Sec-Fetch-Site", site).signIn(ana).expectRefusal(403, "CSRF_TOKEN_REFUSED");
        }
        visitor().with("Origin", "http://127.0.0.1:" + port).signIn(ana).expect(200);
        visitor().with("Sec-Fetch-Site", "same-origin").signIn(ana).expect(200);
    }

    @Test
    void cannotBeBegunByAForm() {
        visitor().with("Content-Type", "text/plain").signIn(someone("Ana")).expectRefusal(415, "WRONG_MEDIA_TYPE");
        visitor().with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/api/session", BodyPublishers.ofString("email=a%40example.org&password=" + PASSWORD))
                .expectRefusal(415, "WRONG_MEDIA_TYPE");
    }

    @Test
    void refusesWhatDoesNotReadAsCredentials() {
        visitor().postText("/api/session", "").expectRefusal(400, "MALFORMED");
        visitor().postText("/api/session", "{").expectRefusal(400, "MALFORMED");
        visitor().postText("/api/session", "[]").expectRefusal(400, "MALFORMED");
        visitor().postText("/api/session", "{}").expectRefusal(400, "EMAIL_UNUSABLE");
        visitor().postText("/api/session", "null").expectRefusal(400, "MALFORMED");
        visitor().postText("/api/session", "{\"email\":{},\"password\":\"x\"}").expectRefusal(400, "MALFORMED");
        visitor().postText("/api/session", "{\"email\":\"a@example.org\",\"password\":[\"x\"]}")
                .expectRefusal(400, "MALFORMED");
        visitor().post("/api/session", Map.of("email", "a@example.org")).expectRefusal(400, "PASSWORD_TOO_SHORT");
        visitor().signIn("a@example.org", "x".repeat(10_000)).expectRefusal(400, "PASSWORD_TOO_LONG");
    }

    @Test
    void isSlowedDownAfterFiveFailuresButNotForTheOwnerElsewhere() {
        var ana = someone("Ana");
        var stranger = visitor();
        for (var failure = 0; failure < 5; failure++) {
            stranger.signIn(ana.email(), "guess number " + failure).expect(401);
        }
        var held = stranger.signIn(ana.email(), "one more guess");
        for (var late = 0; late < 10 && held.status() == 401; late++) {
            held = stranger.signIn(ana.email(), "the machine was so slow that the wait was over");
        }
        held.expectRefusal(429, "TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(held.header("Retry-After"))).isPositive();
        visitor().signIn(ana).expect(200);
    }

    @Test
    void isNotSlowedDownByOurOwnFaults() throws Exception {
        var ana = someone("Ana");
        var visitor = visitor();
        try (var owner = DATABASE.connectAsOwner(); var statement = owner.createStatement()) {
            statement.execute("alter table account rename to account_away");
            try {
                for (var fault = 0; fault < 8; fault++) {
                    visitor.signIn(ana).expectRefusal(500, "INTERNAL");
                }
            } finally {
                statement.execute("alter table account_away rename to account");
            }
        }
        visitor.signIn(ana).expect(200);
    }

    @Test
    void endsAfterTwelveIdleHours() {
        assertThat(context.getBean(ServletContext.class).getSessionTimeout()).isEqualTo(12 * 60);
    }

    @Test
    void renewsAHashMadeWithWeakerParameters() {
        var ana = someone("Ana");
        var weak = new Argon2PasswordEncoder(16, 32, 1, 8 * 1024, 1).encode(PASSWORD);
        change("update account set password_hash = ? where id = ?", weak, ana.person().id());
        visitor().signIn(ana).expect(200);
        assertThat(hashOf(ana)).isNotEqualTo(weak).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        visitor().signIn(ana).expect(200);
    }

    @Test
    void endsWhenTheAccountIsGone() {
        var ana = someone("Ana");
        var visitor = signedIn(ana);
        change("delete from account where id = ?", ana.person().id());
        visitor.get("/api/session").expectRefusal(401, "NOT_SIGNED_IN");
    }

    @Test
    void leavesAnAuditTrail(CapturedOutput output) {
        var ana = someone("Ana");
        var visitor = visitor();
        visitor.signIn(ana.email(), "wrong password").expect(401);
        visitor.signIn("typed.secret@example.org", "wrong password").expect(401);
        visitor.signIn(ana).expect(200);
        visitor.asPage().delete("/api/session").expect(204);
        var id = ana.person().id();
        assertThat(output.getOut()).contains("minuta.audit", "sign-in-failed account=" + id + " address=127.0.",
                "sign-in-failed account=unknown", "sign-in account=" + id, "sign-out account=" + id)
                .doesNotContain("typed.secret");
    }

    private String hashOf(TestPerson person) {
        return database.sql("select password_hash from account where id = ?").param(person.person().id())
                .query(String.class).single();
    }
}
