package org.minuta.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minuta.server.accounts.ServedTest;
import tools.jackson.databind.JsonNode;

/** What /api/openapi says of looking back. */
class DescriptionTest extends ServedTest {

    private JsonNode description;

    @BeforeEach
    void fetch() {
        description = visitor().get("/api/openapi").expect(200).json();
    }

    private JsonNode call(String address) {
        return description.get("paths").get("/api/minutes/{id}" + address).get("get");
    }

    /** Whether each parameter of a call is required, by its name. */
    private Map<String, Boolean> parameters(String address) {
        Map<String, Boolean> required = new TreeMap<>();
        StreamSupport.stream(call(address).get("parameters").spliterator(), false)
                .forEach(one -> required.put(one.get("name").stringValue(), one.get("required").booleanValue()));
        return required;
    }

    private String answer(String address) {
        return call(address).at("/responses/200/content/application~1json/schema/$ref").stringValue();
    }

    private JsonNode member(String schema, String name) {
        return description.get("components").get("schemas").get(schema).get("properties").get(name);
    }

    @Test
    void namesEachCallWithItsParametersAndItsAnswer() {
        assertThat(parameters("/difference")).isEqualTo(Map.of("id", true, "from", true, "to", false));
        assertThat(parameters("/attribution")).isEqualTo(Map.of("id", true, "revision", false));
        assertThat(parameters("/replay"))
                .isEqualTo(Map.of("id", true, "from", false, "to", false, "by", false, "steps", false));
        assertThat(parameters("/history")).isEqualTo(Map.of("id", true, "format", false, "before", false,
                "limit", false, "by", false, "part", false, "agreement", false, "kind", false, "from", false,
                "to", false));
        assertThat(parameters("/agreements/{agreement}/history")).isEqualTo(Map.of("id", true, "agreement", true));
        assertThat(answer("/history")).endsWith("/HistoryPage");
        assertThat(answer("/difference")).endsWith("/Difference");
        assertThat(answer("/agreements/{agreement}/history")).endsWith("/Biography");
    }

    @Test
    void saysOfIdsAndTextsWhatIsReallySent() {
        assertThat(member("Difference", "minutes").get("type").stringValue()).isEqualTo("string");
        assertThat(member("Entry", "kind").get("enum").toString())
                .contains("\"AgreementWithdrawn\"", "\"DocumentRead\"");
        assertThat(member("Difference", "minutes").get("format").stringValue()).isEqualTo("uuid");
        assertThat(member("TextDifference", "text").get("type").stringValue()).isEqualTo("string");
        assertThat(member("ComparedRun", "attributes").has("additionalProperties")).isTrue();
        assertThat(member("ChangedContent", "notes").get("type").stringValue()).isEqualTo("array");
        assertThat(member("ChangedContent", "notes").get("items").get("properties").has("insert")).isTrue();
        assertThat(member("ChangedContent", "followUp").has("$ref")).isFalse();
    }
}
