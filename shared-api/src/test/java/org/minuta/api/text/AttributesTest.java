package org.minuta.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributesTest {

    @Test
    void comeBackAsTheyWent() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("bold", true);
        values.put("italic", null);
        values.put("link", "https://example.org/acta?n=1#iv");
        values.put("list", "ordered");
        assertThat(Attributes.of(values).toMap()).isEqualTo(values);
        assertThat(Attributes.of(Attributes.of(values).toMap())).isEqualTo(Attributes.of(values));
        assertThat(Attributes.of(Map.of())).isSameAs(Attributes.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org", "HTTPS://example.org/a", "mailto:ana@example.org"})
    void takeALinkTo(String address) {
        assertThat(Attributes.of(Map.of("link", address)).toMap()).containsEntry("link", address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
        "\u0001javascript:alert(1)", "\njavascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
        "blob:https://example.org", "//example.org", "/relative", "example.org", "", "http://", "mailto:", "https:",
        "http:example.org", " https://example.org", "https://example.org ", "https://example.org/a b",
        "https://exam\nple.org", "https://example.org/\u0000", "https://example.org/\u009F",
        "https://example.org/\uD83D", "https://example.org/\u00A0", "https://example.org\u2028", "http\u0073\0://x"})
    void refuseALinkTo(String address) {
        refuses("the attribute link is an http, https or mailto address", Map.of("link", address));
    }

    @Test
    void refuseALinkThatIsTooLong() {
        refuses("at most 2048", Map.of("link", "https://" + "x".repeat(2_041)));
    }

    @Test
    void refuseWhatIsNotKnown() {
        refuses("an attribute is", Map.of("onclick", "x"));
        refuses("an attribute is", Collections.singletonMap("color", null));
        refuses("an attribute is", Map.of("Bold", true));
    }

    @Test
    void refuseWrongValues() {
        refuses("the attribute bold is true or null", Map.of("bold", false));
        refuses("the attribute strike is true or null", Map.of("strike", "true"));
        refuses("the attribute link is", Map.of("link", 1));
        refuses("the attribute link is", Map.of("link", List.of("https://example.org")));
        refuses("the attribute list is ordered, bullet or null", Map.of("list", "checked"));
        refuses("the attribute list is ordered, bullet or null", Map.of("list", true));
    }

    private static void refuses(String reason, Map<String, ? extends @Nullable Object> values) {
        assertThatThrownBy(() -> Attributes.of(values)).isInstanceOf(MalformedDelta.class).hasMessageContaining(reason);
    }
}
