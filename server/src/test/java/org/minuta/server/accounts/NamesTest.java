package org.minuta.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.server.web.RefusedRequest;

/** Names and e-mail addresses … */
class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"A", "María José Ñúñez-O'Brien", "李小龍", "عبد الله", "می\u200Cخواهم", "👩🏽\u200D🚀"})
    void areTakenAsPeopleWriteThem(String name) {
        assertThat(ShownName.of("  " + name + "\u2003").value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nb", "a\u0000b", "a\u202Eb", "a\u2028b", "\uD800", "a\u200Bb", "\uFEFFa"})
    void areRefusedWhenTheyCannotBeShown(String name) {
        assertThatThrownBy(() -> ShownName.of(name)).isInstanceOf(RefusedRequest.class);
    }

    @Test
    void haveALimit() {
        assertThat(ShownName.of("x".repeat(200)).value()).hasSize(200);
        assertThatThrownBy(() -> ShownName.of("x".repeat(201))).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> ShownName.of(null)).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> EmailAddress.of("a@" + "b".repeat(253))).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> EmailAddress.of(null)).isInstanceOf(RefusedRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@example.org", "Ana.Luz+minuta@Sub.Example.ORG", "o'brien@example.org", "ana@intranet",
            "ñandú@ejemplo.mx"})
    void includePlausibleAddresses(String email) {
        assertThat(EmailAddress.of(" " + email + " ").value()).isEqualTo(email.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "@example.org", "ana@", "a b@example.org", "ana@exa mple.org",
            "ana@@example.org", "ana@example..org", "ana@.org", "ana@example.org.", "<ana@example.org>", "ana@example.org,ben@example.org",
            "ana\u0000@example.org", "ana\u202E@example.org", "ana@example.org\nBcc: ben@example.org"})
    void includeNothingElseAsAnAddress(String email) {
        assertThatThrownBy(() -> EmailAddress.of(email)).isInstanceOf(RefusedRequest.class);
    }
}
