package org.minuta.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.server.web.RefusedRequest;

/** A chosen password (D13) … */
class PasswordTest {

    private static final ShownName NAME = ShownName.of("Ana Ibarra Luz");
    private static final EmailAddress EMAIL = EmailAddress.of("ana.ibarra@example.org");

    @ParameterizedTest
    @ValueSource(strings = {"xk4mabcq", "  x  y  z  ", "no digits and no capitals", "日本語のパスワード", "😀😁😂😃😄😅😆😇"})
    void needsNoParticularKindsOfCharacters(String password) {
        assertThat(choose(password).text()).isNotEmpty();
    }

    @Test
    void hasFrom8To128Characters() {
        refused("abcdefg", "PASSWORD_TOO_SHORT");
        refused("😀😁😂😃😄😅😆", "PASSWORD_TOO_SHORT");
        refused("", "PASSWORD_TOO_SHORT");
        assertThat(choose("ab".repeat(64)).text()).hasSize(128);
        refused("ab".repeat(64) + "c", "PASSWORD_TOO_LONG");
        refused("ab".repeat(100_000), "PASSWORD_TOO_LONG");
        refused("\uFDFA".repeat(128), "PASSWORD_TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PassWord1", "12345678", "contraseña", "Contrasena123", "bienvenido",
            "qwerty123", "aaaaaaaaaaaa", "ana ibarra luz", "ANA.IBARRA@example.org", "ana.ibarra", "ｐａｓｓｗｏｒｄ", "contrasen\u0303a"})
    void isNotAmongTheFirstThatAnyoneWouldTry(String password) {
        refused(password, "PASSWORD_TOO_EASY");
    }

    @Test
    void isTheSameOnEveryKeyboard() {
        assertThat(choose("mi n\u0303andu\u0301 azul")).isEqualTo(choose("mi ñandú azul"));
    }

    @Test
    void neverPrintsItself() {
        assertThat(choose("siete mesas de roble").toString()).doesNotContain("siete");
        assertThat(new AccountsController.NewAccount("Ana", "a@example.org", new Secret("siete mesas")).toString())
                .doesNotContain("siete");
    }

    private static Password choose(String password) {
        return Password.chosen(new Secret(password), NAME, EMAIL);
    }

    private static void refused(String password, String refusal) {
        var refused = catchThrowableOfType(RefusedRequest.class, () -> choose(password));
        assertThat(refused).as("a refusal of %s", refusal).isNotNull();
        assertThat(refused.getBody().getProperties()).containsEntry("refusal", refusal);
    }
}
