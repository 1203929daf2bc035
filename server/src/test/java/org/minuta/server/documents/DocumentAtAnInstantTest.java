package org.minuta.server.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.server.accounts.ServedTest;
import org.minuta.server.accounts.Visitor;

/** Documents as of an instant. */
class DocumentAtAnInstantTest extends ServedTest {

    private Visitor ana = visitor();
    private String minutes = "";
    private Instant opened = Instant.EPOCH;

    @BeforeEach
    void openMinutes() {
        ana = visitor().bearing(someone("Ana").token());
        minutes = ana.post("/api/minutes", Map.of("heading", Map.of("title", "Primera"))).expect(201).text("minutes");
        opened = Instant.parse(ana.get("/api/minutes/" + minutes).expect(200).text("at"));
        while (!Instant.now().isAfter(opened.plusMillis(2))) {
            Thread.onSpinWait();
        }
        ana.post("/api/minutes/" + minutes + "/commands", Map.of("client", UUID.randomUUID(), "number", 1, "base", 1,
                "type", "ReviseHeading", "changes", Map.of("title", "Segunda"))).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "txt", "html", "json"})
    void sayWhatWasKnownThen(String format) {
        assertThat(document("format=" + format + "&at=" + opened)).contains("Primera").doesNotContain("Segunda");
        assertThat(document("format=" + format + "&at=" + opened.plusSeconds(60))).contains("Segunda");
    }

    @Test
    void endAComparison() {
        assertThat(document("format=html&from=1&at=" + opened)).contains("Primera").doesNotContain("Segunda");
        assertThat(document("format=html&from=1&at=" + opened.plusSeconds(60))).contains("Primera", "Segunda");
    }

    @Test
    void areNotThereBeforeTheMinutesWereOpened() {
        String before = "at=" + opened.minusMillis(1);
        for (String address : List.of("?", "/document?", "/document?format=html&from=1&")) {
            ana.get("/api/minutes/" + minutes + address + before).expectRefusal(404, "UNKNOWN_REVISION");
        }
    }

    @Test
    void areOfARevisionOrAnInstantNotOfBoth() {
        for (String address : List.of("?", "/document?", "/document?format=html&from=1&")) {
            ana.get("/api/minutes/" + minutes + address + "revision=1&at=" + opened).expectRefusal(400, "MALFORMED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "1772493845678", "yesterday", "2026-03-02"})
    void areOfAnInstantInFullAndNotOfDigits(String instant) {
        String here = "/api/minutes/" + minutes;
        for (String address : List.of(here + "?", here + "/document?", here + "/document?format=html&from=1&",
                "/api/minutes?", "/api/agreements?")) {
            ana.get(address + "at=" + instant).expectRefusal(400, "MALFORMED");
        }
        ana.get(here + "/history?from=" + instant).expectRefusal(400, "MALFORMED");
    }

    private String document(String question) {
        return ana.get("/api/minutes/" + minutes + "/document?" + question).expect(200).response().body();
    }
}
