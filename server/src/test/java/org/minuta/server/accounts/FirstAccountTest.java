package org.minuta.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minuta.server.json.MinutesJson;
import org.springframework.boot.test.system.CapturedOutput;
import tools.jackson.core.type.TypeReference;

/** The first account (D14) … */
class FirstAccountTest extends ServedTest {

    private String code = "";

    @BeforeEach
    void startWithoutAccounts(CapturedOutput output) {
        forgetAllAccounts();
        code = printedCode(output);
    }

    @Test
    void isMadeWithTheCodePrintedAtStart() {
        var made = first(code, "Ana.Luz@Example.org").expect(201);
        assertThat(made.text("name")).isEqualTo("Ana Luz");
        assertThat(made.text("email")).isEqualTo("ana.luz@example.org");
        assertThat(made.text("id")).hasSize(36);
        assertThat(made.response().body()).doesNotContain("hash", PASSWORD);
        visitor().signIn("ana.luz@example.org", PASSWORD).expect(200);
    }

    @Test
    void takesTheCodeHoweverItIsTyped() {
        first(" " + code.toLowerCase(Locale.ROOT).replace("-", " ") + " ", "ana@example.org").expect(201);
    }

    @Test
    void isRefusedWithAWrongCode() {
        for (var wrong : List.of("", "0000-0000-0000-0000-0000-0000-0000-0000", code.substring(1), code + "0")) {
            first(wrong, "ana@example.org").expectRefusal(403, "SETUP_CODE_WRONG");
        }
        assertThat(accounts()).isZero();
    }

    @Test
    void isRefusedWithACodeThatWasUsed() {
        first(code, "ana@example.org").expect(201);
        change("delete from account");
        first(code, "ben@example.org").expectRefusal(403, "SETUP_CODE_WRONG");
    }

    @Test
    void isRefusedWithTheCodeOfAnEarlierStart(CapturedOutput output) {
        var newer = printedCode(output);
        assertThat(newer).isNotEmpty().isNotEqualTo(code);
        first(code, "ana@example.org").expectRefusal(403, "SETUP_CODE_WRONG");
        first(newer, "ana@example.org").expect(201);
    }

    @Test
    void isRefusedWhenThereIsOne(CapturedOutput output) {
        first(code, "ana@example.org").expect(201);
        first(code, "ben@example.org").expectRefusal(409, "FIRST_ACCOUNT_EXISTS");
        assertThat(printedCode(output)).as("no further code is printed").isEmpty();
        assertThat(accounts()).isOne();
    }

    @Test
    void isMadeOnceWhenManyUseTheCodeAtOnce() throws Exception {
        var wishes = IntStream.range(0, 8).<Callable<Integer>>mapToObj(
                number -> () -> first(code, "p" + number + "@example.org").status()).toList();
        try (var together = Executors.newFixedThreadPool(wishes.size())) {
            var statuses = together.invokeAll(wishes).stream().map(Future::resultNow).toList();
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
            assertThat(statuses).filteredOn(status -> status != 201).as("refused, or too many at once")
                    .isSubsetOf(409, 503);
        }
        assertThat(accounts()).isOne();
    }

    @Test
    void needsAGoodPasswordLikeAnyOther() {
        visitor().post("/api/accounts/first", Map.of("code", code, "name", "Ana", "email", "ana@example.org",
                "password", "contraseña1")).expectRefusal(400, "PASSWORD_TOO_EASY");
        first(code, "ana@example.org").expect(201);
    }

    @Test
    void leavesOnlyAHashOfTheCode(CapturedOutput output) {
        var stored = database.sql("select setup_code::text from setup_code").query(String.class).single();
        assertThat(stored).doesNotContain(code, code.replace("-", ""));
        assertThat(output.getOut().split(code, -1)).as("printed once").hasSize(2);
        assertThat(output.getOut()).contains("http://localhost:" + port);
    }

    @Test
    void isMadeAsTheMessageSays(CapturedOutput output) {
        var typed = printedCode(output);
        var message = output.getOut().substring(output.getOut().lastIndexOf("There is no account yet"));
        assertThat(message).contains("curl http://localhost:" + port + "/api/accounts/first");
        var body = message.substring(message.indexOf("-d '") + 4, message.indexOf("}'") + 1);
        var filled = Stream.of(typed, "Ana Luz", "ana@example.org", PASSWORD)
                .reduce(body, (left, value) -> left.replaceFirst("…", value));

        visitor().post("/api/accounts/first", json(filled)).expect(201);
    }

    @Test
    void isMadeAtThePageToWhichTheMessageLeads(CapturedOutput output) {
        printedCode(output);
        var message = output.getOut().substring(output.getOut().lastIndexOf("There is no account yet"));
        assertThat(message.lines().map(String::strip)).contains("http://localhost:" + port);
        assertThat(visitor().get("/").expect(200).header("Content-Type")).startsWith("text/html");
    }

    @Test
    void cannotBeMadeFromAnotherSitesPage() {
        visitor().with("Origin", "https://elsewhere.example").post("/api/accounts/first",
                Map.of("code", code, "name", "Ana", "email", "ana@example.org", "password", PASSWORD))
                .expectRefusal(403, "CSRF_TOKEN_REFUSED");
    }

    private Visitor.Answer first(String typed, String email) {
        return visitor().post("/api/accounts/first",
                Map.of("code", typed, "name", " Ana Luz ", "email", email, "password", PASSWORD));
    }

    private static Map<String, Object> json(String object) {
        return MinutesJson.mapper().readValue(object, new TypeReference<>() { });
    }

    private int accounts() {
        return database.sql("select count(*) from account").query(Integer.class).single();
    }
}
