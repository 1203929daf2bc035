package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.minuta.server.client.Calls;
import org.minuta.server.client.Wire;
import tools.jackson.databind.JsonNode;

/** Read models looked at and built anew over HTTP. */
class ReadModelsTest extends SceneTest {

    private static final String LIST = "/api/read-models/minutes-list";

    @Test
    void areBuiltAnewWhileTheListIsRead() {
        Calls ana = person("Ana Robles");
        String minutes = openMinutes(ana);
        Awaitility.await().until(() -> lists(ana, minutes));
        long before = ana.get(LIST).expect(200).json().at("/live/generation").longValue();

        ana.post(LIST + "/rebuild", Wire.object()).expect(202);
        JsonNode again = ana.post(LIST + "/rebuild", Wire.object()).expect(200).json();
        assertThat(again.at("/rebuild/progress/generation").longValue()).isEqualTo(before + 1);

        Awaitility.await().until(() -> {
            assertThat(lists(ana, minutes)).isTrue();
            return ana.get(LIST).expect(200).json().at("/live/generation").longValue() == before + 1;
        });
        assertThat(ana.get(LIST).expect(200).json().has("rebuild")).isFalse();
        assertThat(StreamSupport.stream(ana.get("/api/read-models").expect(200).json().get("readModels")
                .spliterator(), false).map(model -> model.get("name").stringValue())).contains("minutes-list");
    }

    @Test
    void haveNoDeadLettersAsARule() {
        Calls ana = person("Ana Robles");

        assertThat(ana.get(LIST + "/dead-letters").expect(200).json().get("deadLetters").isEmpty()).isTrue();
        assertThat(ana.post(LIST + "/dead-letters/retry", Wire.object()).expect(200).json().get("waiting").intValue())
                .isZero();
    }

    @Test
    void areAnsweredClearlyWhenThereIsNoneOfThatName() {
        Calls ana = person("Ana Robles");

        assertThat(ana.get("/api/read-models/x'--").expect(404).json().get("refusal").stringValue())
                .isEqualTo("NOT_FOUND");
        ana.post("/api/read-models/none/rebuild", Wire.object()).expect(404);
        ana.get("/api/read-models/none/dead-letters").expect(404);
        ana.post("/api/read-models/none/dead-letters/retry", Wire.object()).expect(404);
        ana.get(LIST + "/dead-letters?after=x").expect(400);
        ana.get(LIST + "/dead-letters?generation=x").expect(400);
    }

    @Test
    void areNotAskedForGenerationsThatThereAreNot() {
        Calls ana = person("Ana Robles");

        for (String generation : List.of("999", "0", "-1")) {
            assertThat(ana.get(LIST + "/dead-letters?generation=" + generation).expect(404).json().get("refusal")
                    .stringValue()).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void areNotGivenUpIfNothingIsBuilt() {
        Calls ana = person("Ana Robles");

        ana.delete("/api/read-models/search/rebuild").expect(404);
        ana.delete("/api/read-models/none/rebuild").expect(404);
    }

    private static boolean lists(Calls ana, String minutes) {
        return StreamSupport.stream(ana.get("/api/minutes").expect(200).json().get("minutes").spliterator(), false)
                .anyMatch(line -> line.get("minutes").stringValue().equals(minutes));
    }
}
