package org.minuta.server.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.query.documents.MinutesDocument;
import org.minuta.server.accounts.ServedTest;
import org.minuta.server.accounts.Visitor;

/** The history as a document, as the server hands it out, … */
class HistoryFileTest extends ServedTest {

    private static final String HOSTILE = "<script>alert(1)</script>";

    private Visitor ana = visitor();
    private String minutes = "";

    @BeforeEach
    void meet() {
        ana = visitor().bearing(someone("Ana Ibarra").token());
        minutes = ana.post("/api/minutes", Map.of("heading", Map.of("title", HOSTILE))).expect(201).text("minutes");
        UUID client = UUID.randomUUID();
        String topic = UUID.randomUUID().toString();
        does(client, 1, Map.of("type", "AddTopic", "topic", topic, "title", "Alumbrado"));
        does(client, 2, Map.of("type", "RetitleTopic", "topic", topic, "title", "Alumbrado y fuente"));
        does(client, 3, Map.of("type", "ReviseHeading", "changes", Map.of("title", "Minuta del parque")));
    }

    private void does(UUID client, int number, Map<String, ?> what) {
        var command = new HashMap<String, Object>(what);
        command.putAll(Map.of("client", client, "number", number, "base", number));
        assertThat(ana.post("/api/minutes/" + minutes + "/commands", command).expect(200).json()
                .at("/answers/0/outcome").stringValue()).isEqualTo("ACCEPTED");
    }

    private Visitor.Answer file(String more) {
        return ana.get(address(more)).expect(200);
    }

    private String address(String more) {
        return "/api/minutes/" + minutes + "/history?format=html" + more;
    }

    private static Document page(Visitor.Answer answer) {
        return Jsoup.parse(answer.response().body());
    }

    @Test
    void readsAsSentencesTheLatestFirst() {
        assertThat(page(file("")).select(".told").eachText()).containsExactly(
                "Ana Ibarra cambió el título, de “" + HOSTILE + "” a “Minuta del parque”",
                "Ana Ibarra cambió el título del tema “Alumbrado” a “Alumbrado y fuente”",
                "Ana Ibarra agregó el tema “Alumbrado”", "Ana Ibarra abrió la minuta “" + HOSTILE + "”");
    }

    @Test
    void isAFileThatNoBrowserRunsOrGuessesAt() {
        var file = file("");
        assertThat(file.response().body()).contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>")
                .doesNotContain(HOSTILE);
        assertThat(file.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"minuta-" + minutes + "-history-4.html\"");
        assertThat(file.response().headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; frame-ancestors 'none'; " + MinutesDocument.htmlPolicy());
    }

    @Test
    void takesTheFiltersOfTheEntries() {
        assertThat(page(file("&part=topic&kind=TopicRetitled")).select(".told").eachText())
                .containsExactly("Ana Ibarra cambió el título del tema “Alumbrado” a “Alumbrado y fuente”");
    }

    @Test
    void comesInPagesThatLeadFromOneToTheNext() {
        String next = page(file("&limit=1&part=topic")).select(".more a").attr("href");
        String here = ana.get("/api/openapi").response().uri().toString()
                .replaceAll("//[^:]+(:\\d+)/.*", "//localhost$1");
        assertThat(next).startsWith(here + "/api/minutes/" + minutes + "/history?format=html&before=3");
        Document last = page(ana.get(next.substring(here.length())).expect(200));
        assertThat(last.select(".told").eachText()).containsExactly("Ana Ibarra agregó el tema “Alumbrado”");
        assertThat(last.select(".more")).isEmpty();
    }

    @Test
    void isThereWhateverIsAccepted() {
        assertThat(ana.with("Accept", "text/html").get(address("")).expect(200).header("Content-Type"))
                .startsWith("text/html");
        assertThat(ana.with("Accept", "application/json").get(address("")).expect(200).header("Content-Type"))
                .startsWith("text/html");
        String entries = "/api/minutes/" + minutes + "/history";
        assertThat(ana.with("Accept", "*/*").get(entries).expect(200).json().get("entries")).hasSize(4);
        assertThat(ana.with("Accept", "text/html").get(entries).expect(200).json().get("entries")).hasSize(4);
    }

    @Test
    void canBeAskedForByItsHeadersAlone() {
        var head = ana.send("HEAD", address(""), BodyPublishers.noBody()).expect(200);
        assertThat(head.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(head.response().body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&limit=0", "&limit=201", "&limit=all", "&before=yesterday", "&by=nobody", "&agreement=IV",
            "&kind=AgreementForgotten", "&from=yesterday", "&to=7"})
    void isNotThereForAParameterThatCannotBeRead(String wrong) {
        var problem = ana.get(address(wrong)).expectRefusal(400, "MALFORMED");
        assertThat(problem.text("detail")).contains(wrong.substring(1, wrong.indexOf('=')));
    }

    @Test
    void isNotThereInOtherForms() {
        assertThat(ana.get("/api/minutes/" + minutes + "/history?format=pdf").expectRefusal(400, "MALFORMED")
                .text("detail")).isEqualTo("format is json or html");
    }

    @Test
    void isNotThereForMinutesThatAreNot() {
        ana.get("/api/minutes/" + UUID.randomUUID() + "/history?format=html").expectRefusal(404, "UNKNOWN_MINUTES");
    }

    @Test
    void isForSignedInPeopleOnly() {
        visitor().get(address("")).expectRefusal(401, "NOT_SIGNED_IN");
    }
}
