package org.minuta.server.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

class MinutesJsonTest {

    private static final Instant AT = Instant.parse("2024-02-28T23:00:00Z");
    private final JsonMapper json = MinutesJson.mapper();

    static Stream<MinutesEvent> events() {
        return Samples.events().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsEachEventAsItWasWritten(MinutesEvent event) {
        assertThat(json.readValue(json.writeValueAsBytes(event), event.getClass())).isEqualTo(event);
    }

    @Test
    void hasASampleOfEveryEvent() {
        assertThat(events().map(EventTypes::nameOf)).containsExactlyInAnyOrderElementsOf(EventTypes.names());
    }

    @Test
    void writesAFrameAsPublished() {
        var event = new MinutesEvent.RevisionNamed(3, "Final");
        Frame frame = Frame.of(Samples.MINUTES, List.of(
                new RecordedEvent(5, AT, Samples.ANNA, Samples.CLIENT, 2, event)));

        assertThat(json.writeValueAsString(frame)).isEqualTo("""
                {"minutes":"5f1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d","first":5,"events":[{"revision":5,\
                "type":"RevisionNamed","at":"2024-02-28T23:00:00.000Z",\
                "by":{"id":"a0000000-0000-4000-8000-00000000000a","name":"Ana Robles Ibáñez"},\
                "client":"c11e7700-0000-4000-8000-000000000001","number":2,\
                "data":{"revision":3,"name":"Final"}}]}""");
    }

    @Test
    void readsAFrameAsItWasWritten() {
        long[] revision = {40};
        Frame frame = Frame.of(Samples.MINUTES, events().map(event -> new RecordedEvent(++revision[0], AT,
                Samples.ANNA, Samples.CLIENT, revision[0], event)).toList());

        assertThat(json.readValue(json.writeValueAsBytes(frame), Frame.class)).isEqualTo(frame);
    }

    @Test
    void writesAnswersAsPublished() {
        assertThat(json.writeValueAsString(List.of(new Answer.Accepted(Samples.CLIENT, 1, 9),
                new Answer.Repeated(Samples.CLIENT, 1, 9),
                new Answer.Refused(Samples.CLIENT, 2, Refusal.NUMBER_REUSED, "The number was used", List.of(), 9L),
                new Answer.Refused(Samples.CLIENT, 3, Refusal.CHANGED_MEANWHILE, "Someone was faster", List.of(
                        new Answer.Conflict("agreement:1.kind", AgreementKind.NOTE, null, 8)), null))))
                .isEqualTo("""
                [{"client":"c11e7700-0000-4000-8000-000000000001","number":1,"outcome":"ACCEPTED","revision":9},\
                {"client":"c11e7700-0000-4000-8000-000000000001","number":1,"outcome":"REPEATED","revision":9},\
                {"client":"c11e7700-0000-4000-8000-000000000001","number":2,"outcome":"REFUSED","revision":9,\
                "refusal":"NUMBER_REUSED","message":"The number was used"},\
                {"client":"c11e7700-0000-4000-8000-000000000001","number":3,"outcome":"REFUSED",\
                "refusal":"CHANGED_MEANWHILE","message":"Someone was faster",\
                "conflicts":[{"value":"agreement:1.kind","theirs":"NOTE","revision":8}]}]""");
    }

    @Test
    void writesADeltaInThePublishedFormat() {
        Delta delta = Delta.builder().retain(2, Attributes.of(java.util.Collections.singletonMap("bold", null)))
                .insert("a", Attributes.of(Map.of("link", "https://example.org/"))).delete(3).build();

        assertThat(json.writeValueAsString(delta)).isEqualTo("""
                [{"retain":2,"attributes":{"bold":null}},\
                {"insert":"a","attributes":{"link":"https://example.org/"}},{"delete":3}]""");
    }

    @Test
    void writesContentThatReadsTheSame() {
        MinutesContent content = Samples.restore().content();

        assertThat(json.readValue(json.writeValueAsBytes(content), MinutesContent.class)).isEqualTo(content);
        assertThat(json.writeValueAsString(content)).contains("\"startsAt\":\"17:00\",\"endsAt\":\"18:30:15\"")
                .contains("\"notes\":[{\"insert\":\"Notas.\\n\"}]").doesNotContain("null");
    }

    @Test
    void refusesAnEventThatLacksAComponent() {
        assertThatThrownBy(() -> json.readValue("{\"revision\":3}", MinutesEvent.RevisionNamed.class))
                .hasMessageContaining("name");
    }

    @Test
    void readsATimeBackToTheSecond() {
        assertThat(json.readValue("\"17:00:05\"", LocalTime.class)).isEqualTo(LocalTime.of(17, 0, 5));
    }

    @Test
    void writesTheOtherFieldsOfAProblemBesideItsOwn() {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        problem.setProperty("refusal", Refusal.GONE);

        assertThat(json.readTree(json.writeValueAsBytes(problem)).get("refusal").stringValue()).isEqualTo("GONE");
    }
}
