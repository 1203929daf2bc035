package org.minuta.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

/** An access token … */
class AccessTokensTest extends ServedTest {

    @Test
    void isShownOnceAndWorksUntilRevoked() {
        var page = signedIn(someone("Ana"));
        var made = page.asPage().post("/api/tokens", Map.of("name", "script")).expect(201);
        var token = made.text("token");
        assertThat(token).matches("minuta_[A-Za-z0-9_-]{43}");

        var program = visitor().bearing(token);
        assertThat(program.get("/api/accounts/me").expect(200).text("name")).isEqualTo("Ana");
        var list = page.get("/api/tokens").expect(200);
        assertThat(list.response().body()).contains("script").doesNotContain(token, token.substring(7));

        page.delete("/api/tokens/" + made.text("id")).expect(204);
        program.get("/api/accounts/me").expectRefusal(401, "NOT_SIGNED_IN");
        page.delete("/api/tokens/" + made.text("id")).expectRefusal(404, "NOT_FOUND");
    }

    @Test
    void needsNoAntiForgeryTokenAndMakesNoSession() {
        var program = visitor().bearing(someone("Ana").token());
        assertThat(program.post("/api/tokens", Map.of("name", "another")).expect(201).setCookie("minuta")).isEmpty();
        assertThat(program.cookies).doesNotContainKey("minuta");
    }

    @Test
    void tellsWhoIsSignedIn() {
        assertThat(visitor().bearing(someone("Ana").token()).get("/api/session").expect(200).text("name"))
                .isEqualTo("Ana");
    }

    @Test
    void isNotSavedByACookieWhenItIsBad() {
        var page = signedIn(someone("Ana"));
        var foreign = "minuta_" + "A".repeat(43);
        for (var bad : new String[] {"Bearer " + foreign, "Bearer", "Bearer ", "Basic YW5hOnNlY3JldA==", foreign,
                "Bearer x", "Bearer " + foreign + " " + foreign, "Bearer ñandú", ""}) {
            var refused = page.with("Authorization", bad).get("/api/accounts/me").expectRefusal(401, "NOT_SIGNED_IN");
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        }
        page.post("/api/tokens", Map.of("name", "x")).expectRefusal(401, "NOT_SIGNED_IN");
        page.without("Authorization").get("/api/accounts/me").expect(200);
    }

    @Test
    void countsEvenWhereNobodyNeedsToSignIn() {
        visitor().bearing("minuta_no").get("/actuator/health").expectRefusal(401, "NOT_SIGNED_IN");
    }

    @Test
    void winsOverTheSessionOfAnother() {
        var page = signedIn(someone("Ana"));
        assertThat(page.bearing(someone("Ben").token()).get("/api/accounts/me").text("name")).isEqualTo("Ben");
        assertThat(page.without("Authorization").get("/api/accounts/me").text("name")).isEqualTo("Ana");
    }

    @Test
    void canBeRevokedByItsOwnerOnly() {
        var ben = someone("Ben");
        var bensToken = visitor().bearing(ben.token()).get("/api/tokens").json().get(0).get("id").asString();
        var ana = visitor().bearing(someone("Ana").token());
        ana.delete("/api/tokens/" + bensToken).expectRefusal(404, "NOT_FOUND");
        ana.delete("/api/tokens/" + UUID.randomUUID()).expectRefusal(404, "NOT_FOUND");
        ana.delete("/api/tokens/nonsense").expectRefusal(400, "MALFORMED");
        visitor().bearing(ben.token()).get("/api/tokens").expect(200);
    }

    @Test
    void isListedForItsOwnerOnly() {
        someone("Ben");
        assertThat(visitor().bearing(someone("Ana").token()).get("/api/tokens").json()).hasSize(1);
    }

    @Test
    void needsAName() {
        var ana = visitor().bearing(someone("Ana").token());
        ana.postText("/api/tokens", "{}").expectRefusal(400, "NAME_UNUSABLE");
        ana.post("/api/tokens", Map.of("name", "x".repeat(201))).expectRefusal(400, "NAME_UNUSABLE");
        ana.post("/api/tokens", Map.of("name", "a\u0000b")).expectRefusal(400, "NAME_UNUSABLE");
        ana.post("/api/tokens", Map.of("name", "ok", "scope", "all")).expectRefusal(400, "MALFORMED");
    }

    @Test
    void isStoredOnlyAsAHash() {
        var ana = someone("Ana");
        var stored = database.sql("select access_token::text from access_token where account = ?")
                .param(ana.person().id()).query(String.class).single();
        assertThat(stored).doesNotContain(ana.token(), ana.token().substring(7));
    }

    @Test
    void notesItsUseOnceAMinute() {
        var ana = someone("Ana");
        var program = visitor().bearing(ana.token());
        assertThat(lastUse(ana)).isNull();
        program.get("/api/accounts/me").expect(200);
        var noted = lastUse(ana);
        assertThat(noted).isNotNull();
        program.get("/api/accounts/me").expect(200);
        assertThat(lastUse(ana)).isEqualTo(noted);
        change("update access_token set last_used_at = now() - interval '61 seconds' where account = ?",
                ana.person().id());
        program.get("/api/accounts/me").expect(200);
        assertThat(lastUse(ana)).isNotEqualTo(noted);
    }

    @Test
    void leavesAnAuditTrailWithoutTheToken(CapturedOutput output) {
        var program = visitor().bearing(someone("Ana").token());
        var made = program.post("/api/tokens", Map.of("name", "one")).expect(201);
        program.delete("/api/tokens/" + made.text("id")).expect(204);
        assertThat(output.getOut()).contains("token-made token=" + made.text("id"),
                "token-revoked token=" + made.text("id")).doesNotContain(made.text("token"));
    }

    private @Nullable String lastUse(TestPerson person) {
        return database.sql("select last_used_at::text from access_token where account = ?")
                .param(person.person().id()).query((row, number) -> new LastUse(row.getString(1))).single().at();
    }

    private record LastUse(@Nullable String at) {}
}
