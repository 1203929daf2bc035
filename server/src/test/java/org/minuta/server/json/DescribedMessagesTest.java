package org.minuta.server.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minuta.server.accounts.ServedTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The messages shown with the protocol are as the server describes them at /api/openapi. */
class DescribedMessagesTest extends ServedTest {

    private static final Path MESSAGES = Path.of("../docs/messages");

    private JsonNode description;

    @BeforeEach
    void fetch() {
        description = visitor().get("/api/openapi").expect(200).json();
    }

    @ParameterizedTest
    @CsvSource({"commands, Commands", "events, RecordedEvent", "answers, Answer"})
    void fitOfEachFamily(String folder, String schema) throws IOException {
        try (Stream<Path> shown = Files.list(MESSAGES.resolve(folder))) {
            assertThat(shown).isNotEmpty().allSatisfy(file -> assertThat(faults(schema, read(file))).isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"state, MinutesState", "http/open, Opening", "http/opened, Opened", "http/events, Events",
        "http/imported, Imported",
        "http/commands-answered, Answers", "http/problem, Problem", "http/found, ListPage", "http/agreements, Page",
        "http/read-model, ReadModelReport", "http/read-model-rebuilt, ReadModelReport", "http/dead-letters, Letters",
        "http/dead-letters-retried, Retried", "http/change-password, NewPassword",
        "http/change-password-refused, Problem", "http/invitation-made, MadeInvitation",
        "http/accept-invitation, InvitedAccount", "http/invitation-accepted, Account",
        "http/invitation-refused, Problem", "http/present, PresentPeople", "http/people, Suggested",
        "http/door, Door", "http/door-closed, Door",
        "history/history, HistoryPage", "history/difference, Difference",
        "history/attribution, Attribution", "history/biography, Biography", "history/replay, Replay"})
    void fitOverHttp(String message, String schema) throws IOException {
        assertThat(faults(schema, read(MESSAGES.resolve(message + ".json")))).isEmpty();
    }

    @Test
    void wouldNotFitWithAnotherMember() throws IOException {
        ObjectNode event = read(MESSAGES.resolve("events/TopicRetitled.json")).asObject();
        assertThat(faults("RecordedEvent", event.deepCopy().put("colour", "red"))).isNotEmpty();
        assertThat(faults("RecordedEvent", event.deepCopy().without("data"))).isNotEmpty();
        assertThat(faults("RecordedEvent", event.deepCopy().put("type", "TopicMoved"))).isNotEmpty();
        assertThat(faults("RecordedEvent", event.deepCopy().put("revision", "42"))).isNotEmpty();
        assertThat(faults("RecordedEvent", event.deepCopy().put("client", "ana"))).isNotEmpty();
    }

    @Test
    void areNamedWhereTheyAreTakenAndGiven() {
        assertThat(description.at("/paths/~1api~1minutes~1{id}~1commands/post/requestBody/content/"
                + "application~1json/schema/$ref").stringValue()).endsWith("/Commands");
        JsonNode files = description.at("/paths/~1api~1imports/post/requestBody/content");
        assertThat(files.propertyNames()).containsExactlyInAnyOrder("multipart/form-data", "text/plain");
        assertThat(files.at("/text~1plain/schema/type").stringValue()).isEqualTo("string");
        assertThat(description.at("/paths/~1api~1imports/post/responses").propertyNames())
                .containsExactlyInAnyOrder("201", "default");
        assertThat(description.at("/paths/~1api~1minutes~1{id}~1document/get/responses/200/content").propertyNames())
                .containsExactlyInAnyOrder("text/markdown", "text/plain", "text/html", "application/json");
    }

    @ParameterizedTest
    @CsvSource({"Attendee, id name attendance", "Topic, id title discussion", "Author, id name",
        "MinutesContent, heading attendees topics agreements notes"})
    void sayWhatIsAlwaysThereInWhatTheyAreMadeOf(String schema, String members) {
        assertThat(description.at("/components/schemas/" + schema + "/required")).extracting(JsonNode::stringValue)
                .containsExactlyInAnyOrder(members.split(" "));
    }

    @Test
    void tellARebuildThatBeginsFromOneThatIsUnderWay() {
        JsonNode rebuild = description.at("/paths/~1api~1read-models~1{name}~1rebuild/post/responses");
        assertThat(rebuild.propertyNames()).containsExactlyInAnyOrder("200", "202", "default");
        assertThat(rebuild.at("/202/content/application~1json/schema/$ref").stringValue())
                .endsWith("/ReadModelReport");
    }

    @Test
    void areIntroducedByWhatTheServerIs() {
        assertThat(description.at("/info/title").stringValue()).isEqualTo("Minuta");
        assertThat(description.at("/info/description").stringValue()).contains("docs/protocol.md");
        assertThat(description.at("/info/license/name").stringValue()).isEqualTo("Apache-2.0");
        assertThat(description.at("/servers/0/url").stringValue()).isEqualTo("/");
    }

    private List<String> faults(String schema, JsonNode message) {
        return Described.faults(description, schema, message);
    }

    private static JsonNode read(Path file) throws IOException {
        return MinutesJson.mapper().readTree(Files.readAllBytes(file));
    }
}
