package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.server.client.Calls;
import org.minuta.server.client.RawStomp;

/** STOMP frames as frames: how large they may be, how they may be cut (C23), and how they are confirmed. */
class FramesTest extends SceneTest {

    private static final String ANSWERS = "/user/queue/answers";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int LIMIT = 1 << 20;
    private static final int PIECE = 250;

    private Calls ana;
    private String minutes;
    private String topic;
    private String toCommands;

    @BeforeEach
    void openMinutes() {
        ana = person("Ana Solís");
        minutes = openMinutes(ana);
        topic = "/topic/minutes." + minutes;
        toCommands = "/app/minutes." + minutes + ".commands";
    }

    @Test
    void areReadInATimeThatGrowsLikeTheirLengthHoweverSmallThePieces() {
        try (RawStomp live = confirmed(ANSWERS)) {
            inPieces(live, frameOf(LIMIT / 20));
            live.next(ANSWERS);
            long began = System.nanoTime();
            inPieces(live, frameOf(LIMIT - 1));
            assertThat(live.next(ANSWERS).get("refusal").stringValue()).isEqualTo("MALFORMED");

            // Looking at the whole at each of 4,000 pieces takes half a minute.
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endTheConnectionAndSaySoIfTheyAreTooLarge(boolean inPieces) {
        try (RawStomp live = RawStomp.connect(ana)) {
            String large = frameOf(LIMIT + 1);
            if (inPieces) {
                inPieces(live, large);
            } else {
                live.text(large);
            }
            assertThat(live.isClosedWithin(SOON)).isTrue();
            assertThat(live.closing()).isEqualTo("1009 TOO_LARGE");
        }
    }

    @Test
    void endTheConnectionAndSaySoIfTheyAreNoStomp() {
        try (RawStomp live = RawStomp.connect(ana)) {
            live.text("SING\nloudly:yes\n\nlalala\0");

            assertThat(live.isClosedWithin(SOON)).isTrue();
            assertThat(live.others()).as("unless it was lost with the connection").allSatisfy(frame ->
                    assertThat(frame).startsWith("ERROR").contains("{\"refusal\":\"MALFORMED\"}"));
        }
    }

    @Test
    void mayComeSeveralInOneMessageAndCutAnywhere() {
        String frames = "\n" + probe(1) + "\n\n" + probe(2) + probe(3);
        try (RawStomp live = confirmed(ANSWERS)) {
            live.text(frames);
            frames.chars().forEach(unit -> live.text(String.valueOf((char) unit)));

            for (int number : List.of(1, 2, 3, 1, 2, 3)) {
                assertThat(live.next(ANSWERS).get("answers").get(0).get("number").intValue()).isEqualTo(number);
            }
        }
    }

    @Test
    void endTheConnectionAndSaySoIfTheyHoldTheSignThatEndsThem() {
        String body = "\"a\0b\"";
        try (RawStomp live = RawStomp.connect(ana)) {
            live.text("SEND\ndestination:" + toCommands + "\ncontent-length:" + body.length() + "\n\n" + body + "\0");

            assertThat(live.isClosedWithin(SOON)).isTrue();
            assertThat(live.closing()).isEqualTo("1002 MALFORMED");
        }
    }

    @Test
    void areConfirmedOnceASubscriptionHearsAllThatIsCommitted() {
        IntStream.range(0, 20).forEach(round -> {
            try (RawStomp live = confirmed(topic)) {
                ana.commands(minutes, command(newId(), 1, round + 1, "NameRevision", "revision", 1, "name",
                        "N" + round));

                assertThat(Stream.generate(() -> live.next(topic)).limit(3).filter(frame -> frame.has("events"))
                        .findFirst()).hasValueSatisfying(told ->
                                assertThat(told.get("first").intValue()).isEqualTo(round + 2));
            }
        });
    }

    @Test
    void areConfirmedOnceTheirCommandsAreAnswered() {
        try (RawStomp live = confirmed(ANSWERS)) {
            live.send(toCommands, Map.of("receipt", "sent"), List.of(
                    command(newId(), 1, 1, "NameRevision", "revision", 1, "name", "Inicio")).toString());

            assertReceipt("sent", live);
            assertThat(ana.events(minutes)).hasSize(2);
        }
    }

    @Test
    void areConfirmedThoughTheirCommandsCannotBeRead() {
        try (RawStomp live = confirmed(ANSWERS)) {
            live.send(toCommands, Map.of("receipt", "nonsense"), "nonsense");

            assertThat(live.next(ANSWERS).get("refusal").stringValue()).isEqualTo("MALFORMED");
            assertReceipt("nonsense", live);
        }
    }

    @Test
    void areConfirmedWhateverTheyAreFor() {
        try (RawStomp live = confirmed(topic)) {
            live.send("/app/minutes." + minutes + ".presence", Map.of("receipt", "here"),
                    members("client", newId()).toString());
            assertReceipt("here", live);
            live.frame("UNSUBSCRIBE", Map.of("id", topic, "receipt", "no more"), "");
            assertReceipt("no more", live);
            live.frame("DISCONNECT", Map.of("receipt", "bye"), "");
            assertReceipt("bye", live);
        }
    }

    @Test
    void areNotConfirmedUnasked() {
        try (RawStomp live = RawStomp.connect(ana).subscribe(topic)) {
            live.next(topic);
            assertThat(live.others()).isEmpty();
        }
    }

    /** Somebody whose subscription is known to the server. */
    private RawStomp confirmed(String destination) {
        RawStomp live = RawStomp.connect(ana).subscribe(destination, "listening");
        assertReceipt("listening", live);
        return live;
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUBSCRIBE\ndestination:TOPIC", "BEGIN\ntransaction:1", "ACK\nid:1", "SING\nloudly:yes"})
    void endTheConnectionWithoutAReasonIfTheyAreRefused(String frame) {
        try (RawStomp live = RawStomp.connect(ana)) {
            live.text(frame.replace("TOPIC", topic) + "\n\n\0");

            assertThat(live.isClosedWithin(SOON)).isTrue();
            assertThat(live.closing()).isEqualTo("1002 ");
        }
    }

    @Test
    void mayNotSelectSomeOfWhatIsSaid() {
        try (RawStomp live = RawStomp.connect(ana).subscribe(topic)) {
            live.next(topic);
            live.frame("SUBSCRIBE", Map.of("id", topic, "destination", topic, "selector", "1 = 2"), "");
            assertThat(live.next(topic)).isNotNull();
        }
    }

    @Test
    void mayAskForMinutesThatDoNotExistYet() {
        String coming = newId();
        String itsTopic = "/topic/minutes." + coming;
        try (RawStomp live = RawStomp.connect(ana).subscribe(itsTopic, "r")) {
            assertReceipt("r", live);
            ana.commands(coming, command(newId(), 1, 0, "OpenMinutes", "heading", Map.of()));

            assertThat(live.next(itsTopic).get("first").intValue()).isEqualTo(1);
        }
    }

    @Test
    void areAwaitedAsLongAsTheySayTheyAre() {
        String claiming = "SEND\nreceipt:%s\ndestination:" + toCommands + "\ncontent-length:%s\n\n[]\0";
        try (RawStomp live = RawStomp.connect(ana)) {
            live.text(claiming.formatted("true", 2) + claiming.formatted("long", 9));
            assertReceipt("true", live);
            live.text(claiming.formatted("next", 2));

            assertThat(live.isClosedWithin(SOON)).isTrue();
            assertThat(live.others()).noneSatisfy(frame -> assertThat(frame).startsWith("RECEIPT"));
        }
    }

    private static void assertReceipt(String id, RawStomp live) {
        assertThat(live.other()).startsWith("RECEIPT\n").contains("receipt-id:" + id + "\n");
    }

    /** A frame of so many bytes that says not how long it is, with nothing but garbage in it. */
    private String frameOf(int length) {
        String head = "SEND\ndestination:" + toCommands + "\n\n";
        return head + "[".repeat(length - head.length() - 1) + "\0";
    }

    /** Its answer has that number. */
    private String probe(int number) {
        return "SEND\ndestination:" + toCommands + "\n\n"
                + command("c11e7700-0000-4000-8000-000000000001", number, 1, "CancelFollowUp") + "\0";
    }

    private static void inPieces(RawStomp live, String frame) {
        for (int from = 0; from < frame.length(); from += PIECE) {
            live.text(frame.substring(from, Math.min(frame.length(), from + PIECE)));
        }
    }
}
