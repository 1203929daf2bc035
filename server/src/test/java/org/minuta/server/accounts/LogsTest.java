package org.minuta.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;

/** The logs … */
class LogsTest extends ServedTest {

    private static final String NEW_PASSWORD = "nueve sillas azules";
    private static final List<String> TALKATIVE = List.of("org.springframework.web", "org.springframework.security",
            "org.springframework.jdbc", "org.minuta", "minuta");

    @AfterEach
    void logAsUsual() {
        log(null);
    }

    @Test
    void holdNoSecretHoweverMuchIsLogged(CapturedOutput output) {
        log(LogLevel.TRACE);
        forgetAllAccounts();
        var code = printedCode(output);
        visitor().post("/api/accounts/first",
                Map.of("code", code, "name", "Ana", "email", "ana@example.org", "password", PASSWORD)).expect(201);
        var page = visitor();
        page.signIn("ana@example.org", "a wrong but private one").expect(401);
        page.signIn("ana@example.org", PASSWORD).expect(200);
        page.asPage().post("/api/accounts/me/password", Map.of("oldPassword", "an old but private one",
                "newPassword", NEW_PASSWORD)).expect(403);
        page.asPage().post("/api/accounts/me/password", Map.of("oldPassword", PASSWORD,
                "newPassword", NEW_PASSWORD)).expect(204);
        var made = page.asPage().post("/api/tokens", Map.of("name", "script")).expect(201);
        visitor().bearing(made.text("token")).get("/api/accounts/me").expect(200);
        var invitation = page.asPage().postText("/api/invitations", "{}").expect(201);
        visitor().post("/api/accounts/invited", Map.of("secret", invitation.text("secret"), "name", "Ben",
                "email", "ben@example.org", "password", "tres lámparas verdes")).expect(201);
        visitor().bearing("minuta_" + "B".repeat(43)).get("/api/accounts/me").expect(401);
        assertThat(output.getAll()).contains("/api/session");
        assertThat(output.getAll().split(code, -1)).as("the code, printed once").hasSize(2);
        assertThat(output.getAll()).doesNotContain(PASSWORD, NEW_PASSWORD, "a wrong but private one",
                "an old but private one",
                made.text("token"), invitation.text("secret"), "tres lámparas verdes", "B".repeat(43),
                page.cookies.get("minuta"), code.replace("-", ""));
    }

    @Test
    void holdNothingOfABodyThatDoesNotRead(CapturedOutput output) {
        visitor().postText("/api/session", "{\"email\":\"ana@example.org\",\"password\":private}").expect(400);
        visitor().postText("/api/session", "{\"password\":[\"private\"]}").expect(400);
        assertThat(output.getAll()).doesNotContain("private");
    }

    @Test
    void keepToOneLineWhateverAnAddressHolds() {
        assertThat(AuditLog.oneLine("192.0.2.1\r\nsign-in account=forged\u0085\u2028")).doesNotContain("\n", "\r", " ")
                .isEqualTo("192.0.2.1__sign-in_account=forged__");
    }

    private static void log(@Nullable LogLevel level) {
        var logging = LoggingSystem.get(LogsTest.class.getClassLoader());
        TALKATIVE.forEach(name -> logging.setLogLevel(name, level));
    }
}
