package org.minuta.server.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minuta.query.documents.MinutesDocument;
import org.minuta.server.accounts.ServedTest;
import org.minuta.server.accounts.Visitor;

/** The HTML document, as the server hands it out, … */
class HtmlDocumentTest extends ServedTest {

    private static final String HOSTILE = "<script>alert(1)</script>";

    private Visitor ana = visitor();
    private String minutes = "";

    @BeforeEach
    void openMinutes() {
        ana = visitor().bearing(someone("Ana").token());
        minutes = ana.post("/api/minutes", Map.of("heading", Map.of("title", HOSTILE))).expect(201).text("minutes");
    }

    @Test
    void isAFileThatNoBrowserRunsOrGuessesAt() {
        var document = document("");
        assertThat(document.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(document.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(document.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"minuta-" + minutes + "-1.html\"");
        assertThat(document.response().headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; frame-ancestors 'none'; " + MinutesDocument.htmlPolicy());
    }

    @Test
    void marksWhatDiffersFromAnotherRevision() {
        retitle("Minuta del parque");
        var comparison = document("&from=1&revision=2");
        assertThat(comparison.response().body()).contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi></del>")
                .containsPattern("<ins title=\"Ana, revisión 2, [^\"]+\"><bdi>Minuta del parque</bdi></ins>");
        assertThat(comparison.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"minuta-" + minutes + "-1-2.html\"");
    }

    @Test
    void takesInstantsForRevisions() {
        String opened = ana.get("/api/minutes/" + minutes).expect(200).text("at");
        waitForTheNextMillisecond(opened);
        retitle("Minuta del parque");
        assertThat(document("&from=" + opened).header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"minuta-" + minutes + "-1-2.html\"");
        assertThat(document("&from=2&at=" + opened).header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"minuta-" + minutes + "-2-1.html\"");
    }

    private static void waitForTheNextMillisecond(String instant) {
        while (!Instant.now().truncatedTo(ChronoUnit.MILLIS).isAfter(Instant.parse(instant))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void isNotThereForAPointThatCannotBeRead() {
        for (String wrong : List.of("&from=yesterday", "&from=-1", "&from=", "&from=1&revision=1.5", "&revision=x")) {
            ana.get("/api/minutes/" + minutes + "/document?format=html" + wrong).expectRefusal(400, "MALFORMED");
        }
        for (String early : List.of("&from=0", "&from=2001-01-01T00:00:00Z", "&from=1&revision=9")) {
            ana.get("/api/minutes/" + minutes + "/document?format=html" + early)
                    .expectRefusal(404, "UNKNOWN_REVISION");
        }
    }

    @Test
    void isTheOnlyFormThatCompares() {
        ana.get("/api/minutes/" + minutes + "/document?format=txt&from=1").expectRefusal(400, "MALFORMED");
    }

    @Test
    void saysWhatTheMinutesSaidAtItsRevision() {
        retitle("Minuta del parque");
        assertThat(document("&revision=1").response().body())
                .contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>").doesNotContain(HOSTILE, "parque");
        assertThat(document("").response().body()).contains("<bdi>Minuta del parque</bdi>").doesNotContain("script");
    }

    @Test
    void isNotThereAtARevisionThatIsYetToCome() {
        ana.get("/api/minutes/" + minutes + "/document?format=html&revision=2")
                .expectRefusal(404, "UNKNOWN_REVISION");
        ana.get("/api/minutes/" + minutes + "/document?format=html&from=2")
                .expectRefusal(404, "UNKNOWN_REVISION");
    }

    @Test
    void isForSignedInPeopleOnly() {
        visitor().get("/api/minutes/" + minutes + "/document?format=html").expectRefusal(401, "NOT_SIGNED_IN");
    }

    private void retitle(String title) {
        ana.post("/api/minutes/" + minutes + "/commands", Map.of("client", UUID.randomUUID(), "number", 1,
                "type", "ReviseHeading", "base", 1, "changes", Map.of("title", title))).expect(200);
    }

    private Visitor.Answer document(String more) {
        return ana.get("/api/minutes/" + minutes + "/document?format=html" + more).expect(200);
    }
}
