package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.server.client.Calls;
import org.minuta.server.client.RawStomp;
import org.minuta.server.client.Wire;
import tools.jackson.databind.JsonNode;

/** C13 to C16: whatever comes in is answered clearly, changes nothing, and disturbs nobody. */
class MalformedInputTest extends SceneTest {

    private static final String ANSWERS = "/user/queue/answers";
    private static final String CLIENT = "c11e7700-0000-4000-8000-000000000001";
    private static final String TEXT = "Uno 🎨 dos";
    private static final String PROBE = "{\"client\": \"" + CLIENT
            + "\", \"number\": 8, \"base\": 2, \"type\": \"CancelFollowUp\"}";
    private static final int A_MILLION = 1_000_000;
    private static final int DEEP = 100_000;
    private static final Duration SOON = Duration.ofSeconds(15);

    private static Calls ana;
    private static String minutes;
    private static JsonNode before;
    private static RawStomp live;

    @AfterAll
    static void hangUp() {
        live.close();
        minutes = null;
    }

    @BeforeEach
    void openMinutes() {
        if (minutes == null) {
            ana = person("Ana Solís");
            minutes = openMinutes(ana);
            ana.commands(minutes, command(newId(), 1, 1, "EditText", "text", "notes", "delta",
                    List.of(Map.of("insert", TEXT))));
            before = ana.state(minutes);
            live = RawStomp.connect(ana).subscribe(ANSWERS);
            settle();
        }
    }

    /** A refusal shows that the subscription was taken. */
    private static void settle() {
        eventually(() -> {
            live.send(toCommands(), PROBE);
            assertThat(live.next(ANSWERS, Duration.ofSeconds(1))).isNotNull();
        });
        while (live.next(ANSWERS, Duration.ofMillis(500)) != null) {
            // an answer to an earlier try
        }
    }

    /** Deltas of the notes. */
    static Stream<Arguments> deltas() {
        return Stream.of(
                named("retains past the end", "[{'retain': 11}, {'insert': 'x'}]"),
                named("deletes past the end", "[{'retain': 5}, {'delete': 6}]"),
                named("retains nothing", "[{'retain': 0}, {'insert': 'x'}]"),
                named("retains less than nothing", "[{'retain': -1}, {'insert': 'x'}]"),
                named("deletes nothing", "[{'delete': 0}]"),
                named("deletes less than nothing", "[{'delete': -2147483648}]"),
                named("inserts nothing", "[{'insert': ''}]"),
                named("inserts a number", "[{'insert': 5}]"),
                named("inserts a picture", "[{'insert': {'image': 'x'}}]"),
                named("inserts null", "[{'insert': null}]"),
                named("retains a half", "[{'retain': 1.5}]"),
                named("retains 1.0", "[{'retain': 1.0}, {'insert': 'x'}]"),
                named("retains a word", "[{'retain': '1'}, {'insert': 'x'}]"),
                named("retains 1e400", "[{'retain': 1e400}, {'insert': 'x'}]"),
                named("retains 10^400", "[{'retain': 1" + "0".repeat(400) + "}, {'insert': 'x'}]"),
                named("retains 2^31", "[{'retain': 2147483648}, {'insert': 'x'}]"),
                named("retains more than an int in two steps",
                        "[{'retain': 2147483647}, {'retain': 2147483647}, {'insert': 'x'}]"),
                named("does two things at once", "[{'insert': 'x', 'delete': 1}]"),
                named("does nothing", "[{}]"),
                named("knows an unknown key", "[{'insert': 'x', 'colour': 'red'}]"),
                named("knows an unknown attribute", "[{'insert': 'x', 'attributes': {'colour': 'red'}}]"),
                named("has a false attribute", "[{'insert': 'x', 'attributes': {'bold': false}}]"),
                named("has an attribute that is an object", "[{'insert': 'x', 'attributes': {'bold': {}}}]"),
                named("has attributes that are a list", "[{'insert': 'x', 'attributes': []}]"),
                named("deletes with attributes", "[{'delete': 1, 'attributes': {'bold': true}}]"),
                named("links to a script", "[{'insert': 'x', 'attributes': {'link': 'javascript:alert(1)'}}]"),
                named("links to data", "[{'insert': 'x', 'attributes': {'link': 'data:text/html,x'}}]"),
                named("has the same key twice", "[{'insert': 'x', 'insert': 'y'}]"),
                named("inserts half a character", "[{'insert': '\\ud83d'}]"),
                named("inserts the other half", "[{'insert': '\\ude00'}]"),
                named("inserts halves in the wrong order", "[{'insert': '\\ude00\\ud83d'}]"),
                named("inserts halves in two steps", "[{'insert': '\\ud83d'}, {'insert': '\\ude00'}]"),
                named("inserts NUL", "[{'insert': 'a\\u0000b'}]"),
                named("inserts a bell", "[{'insert': '\\u0007'}]"),
                named("inserts a delete character", "[{'insert': '\\u007f'}]"),
                named("inserts a C1 control", "[{'insert': '\\u0085'}]"),
                named("inserts into a surrogate pair", "[{'retain': 5}, {'insert': 'x'}]"),
                named("deletes half a surrogate pair", "[{'retain': 4}, {'delete': 1}]"),
                named("formats half a surrogate pair", "[{'retain': 5, 'attributes': {'bold': true}}]"),
                named("has 2,001 operations", "[" + "{'insert': 'x'},".repeat(2_000) + "{'delete': 1}]"),
                named("has as many operations as fit", "[" + "{'delete':1},".repeat(19_000) + "{'delete':1}]"),
                named("inserts more than a text may have", "[{'insert': '" + "x".repeat(200_001) + "'}]"),
                named("is an object", "{'insert': 'x'}"),
                named("is null", "null"),
                named("is a word", "'x'"),
                named("is a list in a list", "[[{'insert': 'x'}]]"),
                named("is 100,000 lists deep", "[".repeat(DEEP) + "]".repeat(DEEP)),
                named("has attributes 20,000 objects deep",
                        "[{'insert': 'x', 'attributes': " + "{'a':".repeat(20_000) + "1" + "}".repeat(20_000) + "}]"));
    }

    /** Members of a command that are not as they must be; the rest of it is good. */
    static Stream<Arguments> members() {
        return Stream.of(
                named("a negative base", "'base': -1"), named("a base to come", "'base': 3"),
                named("a base far to come", "'base': 1000000"), named("a base beyond all", "'base': 9007199254740992"),
                named("a base of 1e400", "'base': 1e400"), named("half a base", "'base': 1.5"),
                named("a base in words", "'base': '1'"), named("no base", "'base': null"),
                named("a number of 0", "'number': 0"), named("a negative number", "'number': -1"),
                named("a number beyond all", "'number': 9007199254740992"),
                named("a number of 1e400", "'number': 1e400"),
                named("a number in words", "'number': '7'"), named("no number", "'number': null"),
                named("a client that is no id", "'client': 'ana'"), named("a client that is a number", "'client': 7"),
                named("an empty client", "'client': ''"), named("no client", "'client': null"),
                named("an unknown type", "'type': 'EraseEverything'"), named("an empty type", "'type': ''"),
                named("a class for a type", "'type': 'org.minuta.api.minutes.MinutesCommand$EditText'"),
                named("no type", "'type': null"), named("an unknown member", "'colour': 'red'"),
                named("a text that is none", "'text': 'agreement:nothing'"), named("an empty text", "'text': ''"),
                named("a text in capitals", "'text': 'NOTES'"), named("no text", "'text': null"));
    }

    /** Commands that are wrong as a whole. */
    static Stream<Arguments> commands() {
        return Stream.of(
                command("a name that is too long", "AddAttendee",
                        "'attendee': 'ID', 'name': '" + "x".repeat(1_001) + "'"),
                command("a name with NUL", "AddAttendee", "'attendee': 'ID', 'name': 'a\\u0000b'"),
                command("a name with a new line", "AddAttendee", "'attendee': 'ID', 'name': 'a\\nb'"),
                command("a name with half a character", "AddAttendee", "'attendee': 'ID', 'name': 'a\\ud83d'"),
                command("a part there is not", "AddAttendee", "'attendee': 'ID', 'name': 'a', 'part': 'KING'"),
                command("a part by its place", "AddAttendee", "'attendee': 'ID', 'name': 'a', 'part': 0"),
                command("a wording that deletes", "RecordAgreement", "'agreement': 'ID', 'wording': [{'delete': 1}]"),
                command("a title that is an object", "AddTopic", "'topic': 'ID', 'title': {}"),
                command("a topic without a title", "AddTopic", "'topic': 'ID'"),
                command("a day that is none", "ScheduleFollowUp", "'followUp': {'on': '2024-02-30'}"),
                command("a time that is none", "ScheduleFollowUp", "'followUp': {'on': '2024-02-29', 'at': '25:00'}"),
                command("a zone that is none", "ReviseHeading", "'changes': {'zone': 'Mars/Olympus'}"),
                command("an offset for a zone", "ReviseHeading", "'changes': {'zone': '+05:00'}"),
                command("a title of two lines", "ReviseHeading", "'changes': {'title': 'a\\u2028b'}"),
                command("a name that turns the direction of writing", "AddAttendee",
                        "'attendee': 'ID', 'name': 'a\\u202eb'"),
                command("an unknown value", "ReviseHeading", "'changes': {'colour': 'red'}"),
                command("a restored revision below all", "RestoreRevision", "'revision': -1"),
                command("a restored revision to come", "RestoreRevision", "'revision': 1000000"),
                command("a restored revision of 1e400", "RestoreRevision", "'revision': 1e400"),
                command("a restored content", "RestoreRevision", "'revision': 1, 'content': {}"),
                command("an attendee that is no id", "RemoveAttendee", "'attendee': 'x'"));
    }

    /** What is no command at all. */
    static Stream<Arguments> bodies() {
        return Stream.of(named("nothing", " "), named("a word", "nonsense"), named("null", "null"),
                named("a number", "1e400"), named("a string", "'x'"), named("a list of numbers", "[1, 2]"),
                named("a list of lists", "[[]]"), named("an open object", "{'client': '" + CLIENT + "'"),
                named("an open list", "["), named("something behind", "[] []"), named("a comma too much", "[,]"),
                named("100,000 lists", "[".repeat(DEEP) + "]".repeat(DEEP)),
                named("100,000 open lists", "[".repeat(DEEP)),
                named("100,000 open objects", "{'a':".repeat(DEEP)),
                named("a long key", "{'" + "k".repeat(900_000) + "': 1}"),
                named("a command of more than 256 KiB", edit("[{'insert': '" + "x".repeat(270_000) + "'}]")));
    }

    private static Arguments named(String name, String json) {
        return Arguments.of(Named.of(name, json.replace('\'', '"')));
    }

    private static Arguments command(String name, String type, String members) {
        return named(name, "{'client': '%s', 'number': 7, 'base': 2, 'type': '%s', %s}".formatted(CLIENT, type,
                members.replace("ID", "a77e0d00-0000-4000-8000-000000000001")));
    }

    private static String edit(String delta) {
        return """
                {"client": "%s", "number": 7, "base": 2, "type": "EditText", "text": "notes", "delta": %s}"""
                .formatted(CLIENT, delta);
    }

    private static String editWith(String member) {
        var good = Wire.read(edit("[{\"insert\": \"x\"}]")).asObject();
        good.remove(member.substring(1, member.indexOf('"', 1)));
        String rest = good.toString();
        return rest.substring(0, rest.length() - 1) + ", " + member + "}";
    }

    @ParameterizedTest(name = "a delta that {0}")
    @MethodSource("deltas")
    void refusesADelta(String delta) {
        assertRefusedEverywhere(edit(delta));
    }

    @ParameterizedTest
    @MethodSource("members")
    void refusesACommandWith(String member) {
        assertRefusedEverywhere(editWith(member));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void refusesACommandThatHas(String command) {
        assertRefusedEverywhere(command);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void refusesToRead(String body) {
        assertRefusedEverywhere(body);
    }

    @Test
    void refusesWhatIsNoUtf8() {
        byte[] broken = edit("[{\"insert\": \"x?\"}]").getBytes(StandardCharsets.ISO_8859_1);
        broken[broken.length - 4] = (byte) 0xC3;
        assertRefused(post(broken));
        assertUnchanged();
    }

    @Test
    void opensNothingForANumberThatIsNone() {
        for (long number : new long[] {0, -1, 9_007_199_254_740_992L}) {
            Calls.Reply reply = ana.post("/api/minutes", members("client", newId(), "number", number));
            assertThat(reply.expect(400).json().get("refusal").stringValue()).isEqualTo("MALFORMED");
        }
    }

    @Test
    void readsNoDocumentThatIsSentAsTheValuesOfAForm() {
        ana.post("/api/imports", "application/x-www-form-urlencoded", "Minuta".getBytes(StandardCharsets.UTF_8))
                .expect(415);
    }

    @Test
    void readsADocumentThatIsTheFileOfAFormAndNoOther() {
        JsonNode read = form("file", "Minuta de prueba\n\nACUERDOS\n1. Se aprueba.\n").expect(201).json();
        JsonNode state = ana.get("/api/minutes/" + read.get("minutes").stringValue()).expect(200).json();

        assertThat(state.at("/content/agreements")).hasSize(1);
        form("document", "Minuta").expect(400);
        form("file", "").expect(400);
    }

    private Calls.Reply form(String part, String text) {
        String body = "--cut\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"minuta.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + text + "\r\n--cut--\r\n";
        return ana.post("/api/imports", "multipart/form-data; boundary=cut", body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesAMillionOperationsUnread() {
        String flood = edit("[" + "{\"retain\":1},".repeat(A_MILLION) + "{\"insert\":\"x\"}]");

        Calls.Reply reply = post(flood.getBytes(StandardCharsets.UTF_8));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.json().get("refusal").stringValue()).isEqualTo("TOO_LARGE");
        assertUnchanged();
    }

    @Test
    void cutsOffWhoSendsMoreThanAFrameHolds() {
        try (RawStomp flooding = RawStomp.connect(ana)) {
            flooding.send(toCommands(), edit("[" + "{\"retain\":1},".repeat(A_MILLION) + "{\"insert\":\"x\"}]"));
            assertThat(flooding.isClosedWithin(SOON)).isTrue();
        }
        assertStillAnswers();
        assertUnchanged();
    }

    @Test
    void standsManyFloodsAtOnce() {
        String flood = "[" + (edit("[" + "{\"delete\":1},".repeat(18_000) + "{\"delete\":1}]") + ",").repeat(4) + "]";
        byte[] body = flood.replace(",]", "]").getBytes(StandardCharsets.UTF_8);
        assertThat(Stream.generate(() -> body).limit(40).parallel().map(MalformedInputTest::post)
                .map(Calls.Reply::status)).allMatch(status -> status == 200 || status == 400);
        assertUnchanged();
    }

    @Test
    void takesTheGoodAmongTheBad() {
        String client = newId();
        String own = openMinutes(ana);
        JsonNode answers = ana.commands(own, Wire.read("""
                [{"client": "%1$s", "number": 1, "base": 1, "type": "NameRevision", "revision": 1, "name": "Inicio"},
                 {"client": "%1$s", "number": 2, "base": 1, "type": "EditText", "text": "notes",
                  "delta": [{"delete": 9}]},
                 {"client": "%1$s", "number": 3, "base": 1, "type": "Nonsense"},
                 {"client": "%1$s", "number": 4, "base": 1, "type": "EditText", "text": "notes",
                  "delta": [{"insert": "bien"}]}]""".formatted(client)));

        assertThat(answers).extracting(answer -> answer.get("outcome").stringValue())
                .containsExactly("ACCEPTED", "REFUSED", "REFUSED", "ACCEPTED");
        assertThat(ana.state(own).get("revision").longValue()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'number': 2", "'client': 'ana', 'number': 2", "'client': '%s', 'number': 0"})
    void takesNothingIfOneCannotBeAnswered(String envelope) {
        String own = openMinutes(ana);
        JsonNode good = command(newId(), 1, 1, "NameRevision", "revision", 1, "name", "Inicio");
        String bad = "{" + envelope.formatted(newId()).replace('\'', '"')
                + ", \"base\": 1, \"type\": \"CancelFollowUp\"}";

        assertRefused(ana.post("/api/minutes/" + own + "/commands",
                ("[" + good + ", " + bad + "]").getBytes(StandardCharsets.UTF_8)));
        assertThat(ana.state(own).get("revision").longValue()).isEqualTo(1);
    }

    /** All on one connection, which has to outlive them. */
    private static void assertRefusedEverywhere(String body) {
        assertRefused(post(body.getBytes(StandardCharsets.UTF_8)));
        live.send(toCommands(), body);
        assertRefused(live.next(ANSWERS));
        assertStillAnswers();
        assertUnchanged();
    }

    private static Calls.Reply post(byte[] body) {
        return ana.post("/api/minutes/" + minutes + "/commands", body);
    }

    private static void assertRefused(Calls.Reply reply) {
        if (reply.status() == 200) {
            assertRefused(reply.json());
        } else {
            assertThat(reply.status()).as(reply.body()).isEqualTo(400);
            assertThat(reply.type()).startsWith("application/problem+json");
            assertThat(reply.json().get("refusal").stringValue()).isEqualTo("MALFORMED");
            assertClear(reply.json().get("detail").stringValue());
        }
    }

    private static void assertRefused(JsonNode answers) {
        JsonNode answer = answers.has("refusal") ? answers : answers.get("answers").get(0);
        assertThat(answer.path("refusal").asString("")).as("in %s", answer)
                .isIn(Set.of("MALFORMED", "UNKNOWN_REVISION"));
        assertClear(answer.get("message").stringValue());
    }

    /** Says something to a person, and nothing of the inside. */
    private static void assertClear(String message) {
        assertThat(message).isNotBlank().hasSizeLessThan(500)
                .doesNotContain("Exception", "org.minuta", "tools.jackson", "com.fasterxml", "java.", "\tat ");
    }

    private static void assertStillAnswers() {
        live.send(toCommands(), PROBE);
        assertThat(live.next(ANSWERS).get("answers").get(0).get("number").longValue()).isEqualTo(8);
    }

    private static void assertUnchanged() {
        assertThat(ana.state(minutes)).isEqualTo(before);
    }

    private static String toCommands() {
        return "/app/minutes." + minutes + ".commands";
    }
}
