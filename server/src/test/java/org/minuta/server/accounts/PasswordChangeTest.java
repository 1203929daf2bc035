package org.minuta.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;

/** A change of the password (D13) … */
class PasswordChangeTest extends ServedTest {

    private static final String NEW = "nueve sillas azules";

    private TestPerson ana;
    private Visitor page;

    @BeforeEach
    void signIn() {
        ana = someone("Ana Ibarra");
        page = signedIn(ana).asPage();
    }

    @Test
    void makesTheNewPasswordTheOnlyOne() {
        change(page, PASSWORD, NEW).expect(204);
        visitor().signIn(ana.email(), PASSWORD).expectRefusal(401, "EMAIL_OR_PASSWORD_WRONG");
        visitor().signIn(ana.email(), NEW).expect(200);
    }

    @Test
    void keepsThePageSignedInUnderAnotherSessionId() {
        var before = page.cookies.get("minuta");
        change(page, PASSWORD, NEW).expect(204);
        assertThat(page.cookies.get("minuta")).isNotBlank().isNotEqualTo(before);
        page.asPage().post("/api/tokens", Map.of("name", "still me")).expect(201);

        var thief = visitor();
        thief.cookies.put("minuta", before);
        thief.get("/api/session").expectRefusal(401, "NOT_SIGNED_IN");
    }

    @Test
    void endsThePersonsOtherSessionsAndNobodyElses() {
        var other = signedIn(ana);
        var beto = signedIn(someone("Beto Luna"));
        change(page, PASSWORD, NEW).expect(204);
        other.get("/api/session").expectRefusal(401, "NOT_SIGNED_IN");
        beto.get("/api/session").expect(200);
    }

    @Test
    void endsSessionsWhereverItWasMade() {
        change("update account set password_version = password_version + 1 where id = ?", ana.person().id());
        Awaitility.await().untilAsserted(() -> page.get("/api/session").expectRefusal(401, "NOT_SIGNED_IN"));
        signedIn(ana).get("/api/session").expect(200);
    }

    @Test
    void leavesAccessTokensAsTheyAre() {
        change(page, PASSWORD, NEW).expect(204);
        visitor().bearing(ana.token()).get("/api/accounts/me").expect(200);
    }

    @Test
    void canBeMadeWithATokenWhichBeginsNoSession() {
        var program = visitor().bearing(ana.token());
        assertThat(change(program, PASSWORD, NEW).expect(204).setCookies()).noneMatch(c -> c.startsWith("minuta="));
        page.get("/api/session").expectRefusal(401, "NOT_SIGNED_IN");
        program.get("/api/accounts/me").expect(200);
    }

    @Test
    void needsTheOldPasswordOrChangesNothing() {
        var other = signedIn(ana);
        change(page, "not her password", NEW).expectRefusal(403, "OLD_PASSWORD_WRONG");
        other.get("/api/session").expect(200);
        visitor().signIn(ana.email(), NEW).expectRefusal(401, "EMAIL_OR_PASSWORD_WRONG");
        visitor().signIn(ana).expect(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{} | PASSWORD_TOO_SHORT",
            "{\"newPassword\":\"nueve sillas azules\"} | PASSWORD_TOO_SHORT",
            "{\"oldPassword\":\"siete mesas de roble\"} | PASSWORD_TOO_SHORT",
            "{\"oldPassword\":\"siete mesas de roble\",\"newPassword\":null} | PASSWORD_TOO_SHORT",
            "{\"oldPassword\":\"siete mesas de roble\",\"newPassword\":\"corta\"} | PASSWORD_TOO_SHORT",
            "{\"oldPassword\":\"siete mesas de roble\",\"newPassword\":\"password123\"} | PASSWORD_TOO_EASY",
            "{\"oldPassword\":\"siete mesas de roble\",\"newPassword\":\"Ana Ibarra\"} | PASSWORD_TOO_EASY",
            "{\"oldPassword\":\"siete mesas de roble\",\"newPassword\":\"nueve sillas\",\"account\":1} | MALFORMED",
            "{\"oldPassword\":\"x\",\"oldPassword\":\"y\",\"newPassword\":\"nueve sillas\"} | MALFORMED",
            "[] | MALFORMED", "null | MALFORMED"})
    void hasTheRulesOfEveryPassword(String body, String refusal) {
        page.postText("/api/accounts/me/password", body).expectRefusal(400, refusal);
        page.get("/api/session").expect(200);
    }

    @Test
    void refusesWhatIsTooLong() {
        change(page, PASSWORD, "palabra ".repeat(17)).expectRefusal(400, "PASSWORD_TOO_LONG");
        change(page, "x".repeat(10_000), NEW).expectRefusal(400, "PASSWORD_TOO_LONG");
    }

    @Test
    void isOnlyForSignedInPeopleAndOwnPages() {
        change(visitor(), PASSWORD, NEW).expectRefusal(401, "NOT_SIGNED_IN");
        change(page.without("X-XSRF-TOKEN"), PASSWORD, NEW).expectRefusal(403, "CSRF_TOKEN_REFUSED");
        visitor().signIn(ana).expect(200);
    }

    @Test
    void slowsDownWhoeverGuessesTheOldOneAtThisDoorAndTheOther() {
        for (var failure = 0; failure < 5; failure++) {
            change(page, "guess number " + failure, NEW).expectRefusal(403, "OLD_PASSWORD_WRONG");
        }
        var held = change(page, "one more guess", NEW);
        for (var late = 0; late < 10 && held.status() == 403; late++) {
            held = change(page, "the machine was so slow that the wait was over", NEW);
        }
        held.expectRefusal(429, "TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(held.header("Retry-After"))).isPositive();
        page.signIn(ana).expectRefusal(429, "TOO_MANY_REQUESTS");
        visitor().signIn(ana).expect(200);
    }

    @Test
    void isMadeOnceWhenTwoAreMadeAtOnce() throws Exception {
        var one = visitor().bearing(ana.token());
        var other = visitor().bearing(ana.token());
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> change(one, PASSWORD, NEW).status());
            var second = both.submit(() -> change(other, PASSWORD, "once libros verdes").status());
            assertThat(new int[] {first.get(), second.get()}).containsExactlyInAnyOrder(204, 403);
            visitor().signIn(ana.email(), first.get() == 204 ? NEW : "once libros verdes").expect(200);
        }
    }

    @Test
    void leavesAnAuditTrailWithoutPasswords(CapturedOutput output) {
        change(page, "a wrong but private one", NEW).expect(403);
        change(page, PASSWORD, NEW).expect(204);
        assertThat(output.getAll()).contains("password-change-failed account=" + ana.person().id() + " address=127.0.",
                "password-changed account=" + ana.person().id() + " address=127.0.")
                .doesNotContain("a wrong but private one", PASSWORD, NEW);
    }

    private static Visitor.Answer change(Visitor by, String old, String wanted) {
        return by.post("/api/accounts/me/password", Map.of("oldPassword", old, "newPassword", wanted));
    }
}
