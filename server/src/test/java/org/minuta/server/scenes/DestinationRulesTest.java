package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.server.client.Calls;
import org.minuta.server.client.RawStomp;
import tools.jackson.databind.JsonNode;

/** D7 and D8: whatever is not listed is refused, closes the connection, and reaches nobody. */
class DestinationRulesTest extends SceneTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String MINUTES = "5f1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";

    private static Calls ana;
    private static Calls beto;
    private static String minutes;

    @BeforeEach
    void openMinutes() {
        if (minutes == null) {
            ana = person("Ana Solís");
            beto = person("Beto Luna");
            minutes = openMinutes(ana);
        }
    }

    static Stream<String> unlistedSubscriptions() {
        return Stream.of("/topic/minutes.*", "/topic/**", "/topic/*", "/**", "**", "*", "/topic/minutes.?",
                "/topic/minutes.{id}", "/topic/minutes.#", "/topic/#", "/topic/minutes.ID.*",
                "/topic/minutes.*.presence",
                "/topic/minutes.ID.**", "/topic/minutes.ID/", "/topic/minutes.ID/..", "/topic/../topic/minutes.ID",
                "/topic/minutes%2eID", "/topic//minutes.ID", "/topic/minutes.ID ", " /topic/minutes.ID",
                "/topic/minutes/ID", "/TOPIC/minutes.ID", "/topic/minutes.UPPER", "/topic/minutes.ID.commands",
                "/topic/minutes.ID.presence.x", "topic/minutes.ID", "/topic/minutes.ID\\n", "/queue/answers",
                "/queue/*", "/queue/answers-user1", "/queue/answers-user*", "/user/queue/*", "/user/queue/errors",
                "/user/BETO/queue/answers", "/user/../queue/answers", "/user/queue/answers/", "/USER/queue/answers",
                "/exchange/amq.topic/minutes.ID", "/amq/queue/answers", "/reply-queue/x", "/temp-queue/x",
                "/app/minutes.ID.commands", "/app/minutes.ID.presence", "/", "");
    }

    @ParameterizedTest
    @MethodSource("unlistedSubscriptions")
    void refusesToSubscribeToWhatIsNotListed(String destination) {
        try (RawStomp live = RawStomp.connect(ana)) {
            live.frame("SUBSCRIBE", Map.of("id", "s", "destination", named(destination)), "");
            assertRefused(live);
        }
    }

    @Test
    void refusesASubscriptionWithoutADestination() {
        try (RawStomp live = RawStomp.connect(ana)) {
            live.frame("SUBSCRIBE", Map.of("id", "s"), "");
            assertRefused(live);
        }
    }

    static Stream<String> unlistedSends() {
        return Stream.of("/topic/minutes.ID", "/topic/minutes.ID.presence", "/topic/x", "/queue/answers",
                "/queue/answers-user1", "/user/queue/answers", "/user/BETO/queue/answers", "/app", "/app/", "/app/x",
                "/app/minutes.ID", "/app/minutes.ID.other", "/app/minutes.*.commands", "/app/minutes.UPPER.commands",
                "/app/minutes.ID.commands.x", "/app/minutes.ID.commands/", "/app/../topic/minutes.ID",
                "/APP/minutes.ID.commands", "/exchange/amq.topic/minutes.ID", "/amq/queue/x", "/", "");
    }

    @ParameterizedTest
    @MethodSource("unlistedSends")
    void refusesToSendToWhatIsNotListed(String destination) {
        String topic = "/topic/minutes." + minutes;
        String forged = members("minutes", minutes, "head", 9_000).toString();
        try (RawStomp bystander = RawStomp.connect(beto).subscribe(topic).subscribe("/user/queue/answers")
                .subscribe(topic + ".presence"); RawStomp live = RawStomp.connect(ana)) {
            assertThat(bystander.next(topic + ".presence")).isNotNull();
            live.send(named(destination), forged);
            assertRefused(live);
            for (String own : List.of(topic, topic + ".presence", "/user/queue/answers")) {
                JsonNode heard = bystander.next(own, Duration.ofMillis(100));
                assertThat(String.valueOf(heard)).doesNotContain("9000");
            }
        }
        assertThat(ana.events(minutes)).hasSize(1);
    }

    @Test
    void takesNothingBeforeSomebodyConnected() {
        for (String command : List.of("SUBSCRIBE", "SEND")) {
            try (RawStomp live = RawStomp.handshake(server(), bearing(ana))) {
                live.frame(command, Map.of("id", "s", "destination", "/topic/minutes." + minutes), "");
                assertThat(live.isClosedWithin(SOON)).isTrue();
            }
        }
    }

    @Test
    void opensNoConnectionForStrangers() {
        assertThatThrownBy(() -> RawStomp.handshake(server(), Map.of())).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> RawStomp.handshake(server(), Map.of("Authorization", "Bearer minuta_invented")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void saysNothingOfItsInsideInAnError() {
        String topic = "/topic/minutes." + minutes;
        try (RawStomp live = RawStomp.connect(ana).subscribe(topic)) {
            live.next(topic);
            live.frame("SUBSCRIBE", Map.of("id", "s", "destination", "/topic/minutes.*"), "");
            assertThat(live.isClosedWithin(SOON)).isTrue();
            assertThat(live.others()).allSatisfy(frame -> assertThat(frame).startsWith("ERROR")
                    .contains("The frame was refused").doesNotContain("Exception", "org.", "java", "destination"));
        }
    }

    /** The connection ends, whatever happens; the frame that says why may be lost with it. */
    private static void assertRefused(RawStomp live) {
        assertThat(live.isClosedWithin(SOON)).as("connection closed").isTrue();
        assertThat(live.others()).allSatisfy(frame -> assertThat(frame).startsWith("ERROR"));
    }

    private static String named(String destination) {
        return destination.replace("ID", minutes).replace("UPPER", MINUTES.toUpperCase(Locale.ROOT))
                .replace("BETO", "beto");
    }
}
