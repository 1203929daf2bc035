package org.minuta.server.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.Refusal;
import org.minuta.query.minutes.MinutesState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The messages shown with the protocol, in {@code docs/messages}, are what the server takes and sends. */
class ProtocolMessagesTest {

    private static final Path MESSAGES = Path.of("../docs/messages");
    private static final Instant AT = Instant.parse("2024-02-28T23:00:00.000Z");

    private final JsonMapper json = MinutesJson.mapper();
    private final CommandReader reader = new CommandReader(json, RequestLimits.DEFAULT,
            (minutes, revision) -> Samples.restore().content());

    static Stream<MinutesCommand> commands() {
        return Stream.concat(Samples.commands().stream(), Stream.of(Samples.restore()));
    }

    static Stream<MinutesEvent> events() {
        return Samples.events().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void showEachCommandAsItIsTaken(MinutesCommand command) throws IOException {
        byte[] shown = Files.readAllBytes(MESSAGES.resolve("commands/" + name(command) + ".json"));

        assertThat(reader.read(shown, Samples.MINUTES, Samples.ANNA)).singleElement()
                .isInstanceOfSatisfying(Incoming.Readable.class, read -> {
                    assertThat(read.submission().command()).isEqualTo(command);
                    assertThat(read.submission().client()).isEqualTo(Samples.CLIENT);
                });
    }

    @ParameterizedTest
    @MethodSource("events")
    void showEachEventAsItIsSent(MinutesEvent event) {
        assertShows("events/" + name(event) + ".json", recorded(event));
    }

    @Test
    void showAFrame() {
        assertShows("frame.json", Frame.of(Samples.MINUTES, List.of(recorded(Samples.events().getFirst()))));
    }

    @Test
    void showTheStateOfMinutes() {
        var names = new TreeMap<>(Map.of(12L, "Como se envió a la junta"));
        assertShows("state.json",
                new MinutesState(Samples.MINUTES, 42, AT, Samples.restore().content(), names));
    }

    @Test
    void showAnswersOfAllThatIsWell() {
        assertShows("answers/ACCEPTED.json", new Answer.Accepted(Samples.CLIENT, 7, 42));
        assertShows("answers/REPEATED.json", new Answer.Repeated(Samples.CLIENT, 7, 42));
    }

    @ParameterizedTest
    @EnumSource
    void showAnAnswerForEachRefusal(Refusal refusal) {
        var conflicts = refusal == Refusal.CHANGED_MEANWHILE
                ? List.of(new Answer.Conflict("heading.title", "Minuta de marzo", "Minuta de febrero", 41))
                : List.<Answer.Conflict>of();
        assertShows("answers/" + refusal + ".json", new Answer.Refused(Samples.CLIENT, 7, refusal,
                "Words for the person who writes clients", conflicts,
                refusal == Refusal.NUMBER_REUSED ? 42L : null));
    }

    @Test
    void showNothingElse() throws IOException {
        assertThat(names("commands")).containsExactlyInAnyOrderElementsOf(
                simpleNames(MinutesCommand.class));
        assertThat(names("events")).containsExactlyInAnyOrderElementsOf(simpleNames(MinutesEvent.class));
        assertThat(names("answers")).hasSize(2 + Refusal.values().length);
    }

    private void assertShows(String file, Object sent) {
        JsonNode shown = json.readTree(MESSAGES.resolve(file));
        assertThat(shown).isEqualTo(json.readTree(json.writeValueAsBytes(sent)));
    }

    private static RecordedEvent recorded(MinutesEvent event) {
        return new RecordedEvent(42, AT, Samples.ANNA, Samples.CLIENT, 7, event);
    }

    private static String name(Object message) {
        return message.getClass().getSimpleName();
    }

    private static List<String> simpleNames(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses()).map(Class::getSimpleName).toList();
    }

    private static List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES.resolve(folder))) {
            return files.map(file -> file.getFileName().toString().replace(".json", "")).toList();
        }
    }
}
