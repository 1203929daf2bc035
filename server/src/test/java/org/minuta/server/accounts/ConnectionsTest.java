package org.minuta.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minuta.server.client.Calls;
import org.minuta.server.client.RawStomp;
import org.minuta.server.client.StubbornStomp;
import org.minuta.server.client.Wire;

/** A WebSocket connection … (C33, D3, D10, D13) */
class ConnectionsTest extends ServedTest {

    private static final Duration ONE_SECOND = Duration.ofSeconds(1);
    private static final String NEW_PASSWORD = "nueve sillas azules";

    private TestPerson ana;
    private Calls calls;
    private String minutes;

    @BeforeEach
    void openMinutes() {
        ana = someone("Ana Solís");
        calls = new Calls(server(), ana.token());
        minutes = calls.post("/api/minutes", Wire.tree(Map.of("heading", Map.of("title", "Minuta de prueba"))))
                .expect(201).json().get("minutes").stringValue();
    }

    @Test
    void endsWithTheTokenItWasOpenedWithAndNoOtherDoes() {
        var page = signedIn(ana);
        var made = anotherToken();
        var program = new Calls(server(), made.text("token"));
        try (var first = RawStomp.connect(program); var second = RawStomp.connect(program);
                var otherToken = RawStomp.connect(calls); var session = connect(page)) {
            page.asPage().delete("/api/tokens/" + made.text("id")).expect(204);

            assertThat(program.get("/api/minutes/" + minutes).status()).isEqualTo(401);
            assertEnds(first, second);
            assertStillTakesCommands(otherToken, session);
        }
    }

    @Test
    void recordsNothingThatIsSentAfterItsTokenWasRevoked() {
        var made = anotherToken();
        try (var stubborn = StubbornStomp.connect(server(), bearing(made.text("token")), Map.of())) {
            assertRecordsNothingAfter(stubborn, () -> revoke(made));
        }
    }

    @Test
    void recordsNothingThatIsSentWhileManyAreUnderWay() {
        var made = anotherToken();
        var number = new AtomicLong();
        var over = new AtomicBoolean();
        var client = UUID.randomUUID();
        try (var stubborn = StubbornStomp.connect(server(), bearing(made.text("token")), Map.of())) {
            var sending = CompletableFuture.runAsync(() -> {
                while (!over.get() && stubborn.send(toCommands(), topic(client, number.incrementAndGet()))) {
                    LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
                }
            });
            Awaitility.await().until(() -> events() > 20);

            revoke(made);
            long lastBefore = number.get() + 1;
            Awaitility.await().pollDelay(ONE_SECOND).until(() -> true);
            over.set(true);
            sending.join();

            assertThat(calls.events(minutes)).allSatisfy(event ->
                    assertThat(event.path("number").longValue()).isLessThanOrEqualTo(lastBefore));
        }
    }

    @Test
    void endsWithATokenThatWasRevokedElsewhere() {
        var made = anotherToken();
        try (var live = RawStomp.connect(new Calls(server(), made.text("token")));
                var other = RawStomp.connect(calls)) {
            change("update access_token set revoked_at = now() where id = ?", UUID.fromString(made.text("id")));
            assertEnds(live);
            assertStillTakesCommands(other);
        }
    }

    @Test
    void endsWithTheAccount() {
        var beto = someone("Beto Luna");
        try (var live = RawStomp.connect(new Calls(server(), beto.token())); var page = connect(signedIn(beto))) {
            change("delete from account where id = ?", beto.person().id());
            assertEnds(live, page);
        }
    }

    @Test
    void endsWithTheSessionThatIsSignedOutAndNoOtherDoes() {
        var page = signedIn(ana);
        try (var first = connect(page); var second = connect(page); var other = connect(signedIn(ana));
                var token = RawStomp.connect(calls)) {
            page.asPage().delete("/api/session").expect(204);
            assertEnds(first, second);
            assertStillTakesCommands(other, token);
        }
    }

    @Test
    void recordsNothingThatIsSentAfterSigningOut() {
        var page = signedIn(ana);
        try (var stubborn = connectStubbornly(page)) {
            assertRecordsNothingAfter(stubborn, () -> page.asPage().delete("/api/session").expect(204));
        }
    }

    @Test
    void endsWhenSomebodyElseSignsInOnThePage() {
        var page = signedIn(ana);
        try (var live = connect(page)) {
            page.signIn(someone("Beto Luna")).expect(200);
            assertEnds(live);
        }
    }

    @Test
    void endsWhenItsSessionIsIdleForTooLong() {
        var page = signedIn(ana);
        var idle = onlySessionOf(ana);
        try (var live = connect(page); var other = connect(signedIn(ana))) {
            idle.http().setMaxInactiveInterval(1);
            Awaitility.await().pollDelay(ONE_SECOND).until(() -> true);
            assertEnds(live);
            page.get("/api/session").expectRefusal(401, "NOT_SIGNED_IN");
            assertStillTakesCommands(other);
        }
    }

    @Test
    void keepsTheSessionInUseThatOnlyWorksOverIt() {
        var page = signedIn(ana);
        try (var live = connect(page)) {
            onlySessionOf(ana).http().setMaxInactiveInterval(2);
            for (int half = 0; half < 10; half++) {
                assertThat(live.isClosedWithin(Duration.ofMillis(500))).isFalse();
                live.send(toCommands(), topic(UUID.randomUUID(), 1));
            }
            page.get("/api/session").expect(200);
        }
    }

    @Test
    void endsWhenThePasswordIsChangedButStaysWithATokenOfTheSamePerson() {
        var page = signedIn(ana);
        try (var own = connect(page); var other = connect(signedIn(ana)); var token = RawStomp.connect(calls)) {
            page.asPage().post("/api/accounts/me/password",
                    Map.of("oldPassword", PASSWORD, "newPassword", NEW_PASSWORD)).expect(204);
            assertEnds(own, other);
            assertStillTakesCommands(token, connect(page));
        }
    }

    @Test
    void recordsNothingThatIsSentAfterThePasswordWasChanged() {
        try (var stubborn = connectStubbornly(signedIn(ana))) {
            assertRecordsNothingAfter(stubborn, () -> visitor().bearing(ana.token()).post("/api/accounts/me/password",
                    Map.of("oldPassword", PASSWORD, "newPassword", NEW_PASSWORD)).expect(204));
        }
    }

    @Test
    void saysWhyItEnds() {
        var made = anotherToken();
        try (var live = RawStomp.connect(new Calls(server(), made.text("token")))) {
            revoke(made);
            assertEnds(live);
            assertThat(live.closing()).isEqualTo("1008 NOT_SIGNED_IN");
        }
    }

    private StubbornStomp connectStubbornly(Visitor page) {
        return StubbornStomp.connect(server(), asPage(page), antiForgeryToken(page));
    }

    private OpenSession onlySessionOf(TestPerson person) {
        var sessions = context.getBean(OpenSessions.class).of(person.person().id());
        assertThat(sessions).hasSize(1);
        return sessions.getFirst();
    }

    private Visitor.Answer anotherToken() {
        return visitor().bearing(ana.token()).post("/api/tokens", Map.of("name", "script")).expect(201);
    }

    private void revoke(Visitor.Answer made) {
        visitor().bearing(ana.token()).delete("/api/tokens/" + made.text("id")).expect(204);
    }

    private void assertRecordsNothingAfter(StubbornStomp stubborn, Runnable end) {
        stubborn.send(toCommands(), topic(UUID.randomUUID(), 1));
        Awaitility.await().until(() -> events() == 2);
        end.run();
        for (int number = 1; number <= 100; number++) {
            stubborn.send(toCommands(), topic(UUID.randomUUID(), number));
        }
        Awaitility.await().pollDelay(ONE_SECOND).until(() -> true);
        assertThat(events()).isEqualTo(2);
    }

    private static void assertEnds(RawStomp... connections) {
        for (var live : connections) {
            assertThat(live.isClosedWithin(ONE_SECOND)).isTrue();
        }
    }

    private void assertStillTakesCommands(RawStomp... connections) {
        for (var live : connections) {
            assertThat(live.isClosedWithin(ONE_SECOND)).isFalse();
            long before = events();
            live.send(toCommands(), topic(UUID.randomUUID(), 1));
            Awaitility.await().until(() -> events() == before + 1);
        }
    }

    private RawStomp connect(Visitor page) {
        return RawStomp.connect(server(), asPage(page), antiForgeryToken(page));
    }

    private Map<String, String> asPage(Visitor page) {
        return Map.of("Cookie", page.cookieHeader(), "Origin", server().toString());
    }

    private static Map<String, String> antiForgeryToken(Visitor page) {
        return Map.of("X-XSRF-TOKEN", page.cookies.get("XSRF-TOKEN"));
    }

    private static Map<String, String> bearing(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private URI server() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private long events() {
        return calls.state(minutes).get("revision").longValue();
    }

    private String toCommands() {
        return "/app/minutes." + minutes + ".commands";
    }

    private static String topic(UUID client, long number) {
        return Wire.tree(Map.of("client", client, "number", number, "base", 1, "type", "AddTopic",
                "topic", UUID.randomUUID(), "title", "Tema " + number)).toString();
    }
}
