package org.minuta.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.server.client.RawStomp;
import org.minuta.server.web.PublicAddress;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.test.context.TestPropertySource;

/** A server that is reached over TLS … */
@TestPropertySource(properties = "minuta.address=https://minuta.example.org")
class SecureAddressTest extends ServedTest {

    @Test
    void bindsItsCookiesToItsHostAndToTls() {
        var visitor = visitor();
        var answer = visitor.with("Origin", "https://127.0.0.1:" + port).signIn(someone("Ana")).expect(200);
        assertThat(answer.setCookie("__Host-minuta")).contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(answer.setCookies().toString()).contains("__Host-XSRF-TOKEN=");
        assertThat(answer.setCookies()).allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-")
                .contains("Secure", "Path=/", "SameSite=Lax").doesNotContain("Domain"));
        visitor.post("/api/tokens", Map.of("name", "x")).expectRefusal(403, "CSRF_TOKEN_REFUSED");
        visitor.with("X-XSRF-TOKEN", visitor.cookies.get("__Host-XSRF-TOKEN"))
                .post("/api/tokens", Map.of("name", "x")).expect(201);
    }

    @Test
    void takesConnectionsFromItsOwnPagesAlthoughAProxyIsBetween() {
        var page = signedIn(someone("Ana"));
        var server = URI.create("http://127.0.0.1:" + port);
        RawStomp.connect(server, Map.of("Cookie", page.cookieHeader(), "Origin", "https://minuta.example.org"),
                Map.of("X-XSRF-TOKEN", page.cookies.get("__Host-XSRF-TOKEN"))).close();
        assertThatThrownBy(() -> RawStomp.handshake(server,
                Map.of("Cookie", page.cookieHeader(), "Origin", "http://minuta.example.org")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void printsItsPublicAddressWithTheSetupCode(CapturedOutput output) {
        forgetAllAccounts();
        assertThat(printedCode(output)).isNotEmpty();
        assertThat(output.getOut()).contains("https://minuta.example.org/api/accounts/first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"minuta.example.org", "ftp://minuta.example.org", "https://minuta.example.org/path",
            "https://me:secret@minuta.example.org", "https://", "https:///x"})
    void needsAPlausibleAddress(String address) {
        assertThatThrownBy(() -> new PublicAddress(URI.create(address))).isInstanceOf(IllegalArgumentException.class);
    }
}
