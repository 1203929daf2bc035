package org.minuta.server.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.Submission;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CommandReaderTest {

    private final JsonMapper json = MinutesJson.mapper();
    private final CommandReader reader = new CommandReader(json, RequestLimits.DEFAULT,
            (minutes, revision) -> revision == 12 ? Samples.restore().content() : null);

    static Stream<MinutesCommand> commands() {
        return Samples.commands().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void readsEachCommandAsItWasWritten(MinutesCommand command) {
        Submission read = submission(onTheWire(command));

        assertThat(read.command()).isEqualTo(command);
        assertThat(read.by()).isEqualTo(Samples.ANNA);
        assertThat(read.client()).isEqualTo(Samples.CLIENT);
        assertThat(read.number()).isEqualTo(7);
        assertThat(read.base()).isEqualTo(41);
        assertThat(read.fingerprint()).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void knowsEveryCommand() {
        assertThat(Stream.concat(commands(), Stream.of(Samples.restore())).map(Object::getClass))
                .doesNotHaveDuplicates()
                .hasSize(MinutesCommand.class.getPermittedSubclasses().length);
    }

    @Test
    void readsAnArrayInItsOrderAndLetsOneFaultTouchNobodyElse() {
        String array = "[" + edit("[{'insert':'a'}]") + "," + edit("[{'retain':0}]") + ","
                + edit("[{'delete':1}]") + "]";

        List<Incoming> read = read(array);

        assertThat(read).hasSize(3);
        assertThat(read.get(0)).isInstanceOf(Incoming.Readable.class);
        assertThat(read.get(1)).isInstanceOf(Incoming.Refused.class);
        assertThat(read.get(2)).isInstanceOf(Incoming.Readable.class);
    }

    @Test
    void looksUpTheContentToRestoreInsteadOfBelievingTheClient() {
        assertThat(submission(command("RestoreRevision", "'revision':12")).command()).isEqualTo(Samples.restore());
        assertThat(refusal(command("RestoreRevision", "'revision':13"))).isEqualTo(Refusal.UNKNOWN_REVISION);
        assertThat(complaint(command("RestoreRevision", "'revision':12,'content':{}")))
                .isEqualTo("content is not known");
    }

    @Test
    void givesOneFingerprintToOneContentHoweverItIsSpelled() {
        String one = submission(command("AddTopic",
                "'topic':'70B1C000-0000-4000-8000-000000000001','title':'a\\u00f1o'")).fingerprint();
        String same = submission("{'type':'AddTopic','after':null,'title':'año','number':9,'base':3,"
                + "'topic':'70b1c000-0000-4000-8000-000000000001','client':'" + Samples.CLIENT + "'}").fingerprint();
        String other = submission(command("AddTopic",
                "'topic':'70b1c000-0000-4000-8000-000000000001','title':'ano'")).fingerprint();

        assertThat(same).isEqualTo(one);
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void tellsAValueThatIsClearedFromOneThatStays() {
        var revised = (MinutesCommand.ReviseHeading)
                submission(command("ReviseHeading", "'changes':{'venue':null}")).command();

        assertThat(revised.changes().venue()).isNotNull();
        assertThat(revised.changes().venue().to()).isNull();
        assertThat(revised.changes().title()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9007199254740992", "1.0", "1.5", "1e400", "1e2", "'7'", "true", "null", "[7]",
        "99999999999999999999999999999999999999"})
    void refusesANumberThatIsNone(String number) {
        assertThatThrownBy(() -> read("{'client':'" + Samples.CLIENT + "','number':" + number
                + ",'base':1,'type':'CancelFollowUp'}"))
                .isInstanceOf(MalformedRequest.class).hasMessageContaining("number is a whole number from 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "9007199254740992", "1.0", "1e400", "'7'", "null",
        "99999999999999999999999999999999999999"})
    void refusesABaseThatIsNone(String base) {
        assertThat(complaint("{'client':'" + Samples.CLIENT + "','number':1,'base':" + base
                + ",'type':'CancelFollowUp'}")).startsWith("base is a whole number from 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'1-1-1-1-1'", "7", "null", "''", "'c11e7700-0000-4000-8000-00000000000g'"})
    void refusesAClientThatIsNone(String client) {
        assertThatThrownBy(() -> read("[{'client':" + client + ",'number':1,'base':1,'type':'CancelFollowUp'}]"))
                .isInstanceOf(MalformedRequest.class).hasMessage("[0]: client is a UUID of 36 characters");
    }

    static Stream<List<String>> misfits() {
        String topic = "'topic':'70b1c000-0000-4000-8000-000000000001'";
        return Stream.of(
                List.of("AddTopic", topic, "title is required"),
                List.of("AddTopic", topic + ",'title':null", "title is required"),
                List.of("AddTopic", topic + ",'title':7", "title is a string"),
                List.of("AddTopic", topic + ",'title':true", "title is a string"),
                List.of("AddTopic", topic + ",'title':['a']", "title is a string"),
                List.of("AddTopic", topic + ",'title':'a','Title':'b'", "Title is not known"),
                List.of("AddTopic", "'Topic':1,'title':'a'", "topic is required"),
                List.of("AddTopic", topic + ",'title':'a\\u0000'",
                        "title has a control character other than tab and newline at unit 1"),
                List.of("AddTopic", topic + ",'title':'a\\ud83d!'", "title has half of a surrogate pair at unit 1"),
                List.of("AddTopic", "'topic':'70b1c000','title':'a'", "topic is a UUID of 36 characters"),
                List.of("AddTopic", "'topic':{},'title':'a'", "topic is a UUID of 36 characters"),
                List.of("addTopic", topic, "type is the name of a command"),
                List.of("RestoreWish", "'revision':1", "type is the name of a command"),
                List.of("RecordAttendance", "'attendee':'a77e0d00-0000-4000-8000-000000000001','attendance':'present'",
                        "attendance is one of PRESENT, REMOTE, EXCUSED, ABSENT"),
                List.of("RecordAttendance", "'attendee':'a77e0d00-0000-4000-8000-000000000001','attendance':0",
                        "attendance is one of PRESENT, REMOTE, EXCUSED, ABSENT"),
                List.of("NameRevision", "'revision':'1','name':'a'", "revision has a value of the wrong type or size"),
                List.of("NameRevision", "'revision':1.0,'name':'a'", "revision has a value of the wrong type or size"),
                List.of("NameRevision", "'revision':1e400,'name':'a'",
                        "revision has a value of the wrong type or size"),
                List.of("NameRevision", "'revision':'','name':'a'", "revision has a value of the wrong type or size"),
                List.of("NameRevision", "'revision':null,'name':'a'", "revision is required"),
                List.of("NameRevision", "'revision':true,'name':'a'", "revision has a value of the wrong type or size"),
                List.of("NameRevision", "'revision':99999999999999999999,'name':'a'",
                        "revision has a value of the wrong type or size"),
                List.of("ReviseHeading", "'changes':{'zone':'Mars/Olympus'}",
                        "changes.zone is a time zone such as America/Mexico_City"),
                List.of("ReviseHeading", "'changes':{'heldOn':'2020-02-30'}",
                        "changes.heldOn is a day such as 2020-06-17"),
                List.of("ReviseHeading", "'changes':{'heldOn':[2020,2,3]}",
                        "changes.heldOn is a day such as 2020-06-17"),
                List.of("ReviseHeading", "'changes':{'startsAt':'24:00'}", "changes.startsAt is a time such as 17:00"),
                List.of("ReviseHeading", "'changes':{'title':{'to':'a'}}", "changes.title is a string"),
                List.of("ReviseHeading", "'changes':[]", "changes has a value of the wrong type or size"),
                List.of("ReviseHeading", "'changes':''", "changes has a value of the wrong type or size"),
                List.of("AssignAgreement", "'agreement':'a67ee000-0000-4000-8000-000000000001','responsible':[null]",
                        "responsible[0] is required"),
                List.of("AssignAgreement", "'agreement':'a67ee000-0000-4000-8000-000000000001','responsible':[{}]",
                        "responsible[0].name is required"),
                List.of("AssignAgreement", "'agreement':'a67ee000-0000-4000-8000-000000000001','responsible':{}",
                        "responsible has a value of the wrong type or size"),
                List.of("EditText", "'text':'heading','delta':[]",
                        "text is \"notes\", \"topic:<id>\" or \"agreement:<id>\""));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void refusesAMisfitAndNamesItsPlace(List<String> misfit) {
        assertThat(complaint(command(misfit.get(0), misfit.get(1)))).isEqualTo(misfit.get(2));
    }

    static Stream<List<String>> deltas() {
        return Stream.of(
                List.of("{}", "is an array of operations"), List.of("null", "is required"),
                List.of("'x'", "is an array of operations"),
                List.of("[{'retain':1},7]", "Operation 1: an operation is an object"),
                List.of("[{}]", "Operation 0: an operation is one of insert, retain and delete"),
                List.of("[{'insert':'a','retain':1}]", "Operation 0: an operation is one of"),
                List.of("[{'delete':1,'attributes':{}}]", "Operation 0: an operation is one of"),
                List.of("[{'insert':{'image':'x'}}]", "Operation 0: an insert is a string"),
                List.of("[{'insert':''}]", "Operation 0: an insert has text"),
                List.of("[{'retain':1.0}]", "Operation 0: a length is a whole number"),
                List.of("[{'retain':1e400}]", "Operation 0: a length is a whole number"),
                List.of("[{'retain':'1'}]", "Operation 0: a length is a whole number"),
                List.of("[{'retain':0}]", "Operation 0: a length is positive"),
                List.of("[{'delete':1},{'delete':-1}]", "Operation 1: a length is positive"),
                List.of("[{'retain':2147483648}]", "Operation 0: a length is a number that a text can have"),
                List.of("[{'retain':99999999999999999999999}]", "Operation 0: a length is a number that a text can"),
                List.of("[{'retain':2147483647},{'delete':2}]", "the lengths add up to more than a text can have"),
                List.of("[{'insert':'a','colour':'red'}]", "Operation 0: an operation has insert, retain or delete"),
                List.of("[{'insert':'a','attributes':{'colour':'red'}}]", "Operation 0: an attribute is bold"),
                List.of("[{'insert':'a','attributes':{'bold':1}}]", "Operation 0: an attribute is a string"),
                List.of("[{'insert':'a','attributes':{'bold':{}}}]", "Operation 0: an attribute is a string"),
                List.of("[{'insert':'a','attributes':{'link':'javascript:x'}}]", "Operation 0: the attribute link is"),
                List.of("[{'insert':'a\\u0000'}]", "Operation 0: a control character other than"),
                List.of("[{'insert':'\\ud83d'}]", "Operation 0: half of a surrogate pair"));
    }

    @ParameterizedTest
    @MethodSource("deltas")
    void refusesAMalformedDeltaAndNamesTheOperation(List<String> delta) {
        assertThat(complaint(edit(delta.get(0)))).startsWith("delta " + delta.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[", "7", "'a'", "null", "[7]", "[[]]", "{} {}", "[] []", "{'a':1}", "[{}]",
        "{'client':'c','client':'d'}", "{a:1}", "{'a':01}", "{'a':NaN}", "[{'a':1},]", "/* a */ {}", "\u0000"})
    void refusesWhatIsNoCommand(String request) {
        assertThatThrownBy(() -> read(request)).isInstanceOf(MalformedRequest.class);
    }

    @Test
    void refusesAPropertyGivenTwice() {
        assertThatThrownBy(() -> read(command("CancelFollowUp", "'base':2"))).isInstanceOf(MalformedRequest.class)
                .hasMessageContaining("has a property twice");
    }

    @Test
    void refusesWhatFollowsTheCommand() {
        assertThatThrownBy(() -> read(command("CancelFollowUp", "'type':1").replace(",'type':1", "") + " 7"))
                .isInstanceOf(MalformedRequest.class)
                .hasMessage("Nothing comes after the command or the array of commands");
    }

    static Stream<Supplier<String>> floods() {
        return Stream.of(
                () -> command("EditText", "'text':'notes','delta':" + "[".repeat(100_000) + "]".repeat(100_000)),
                () -> "[".repeat(100_000), () -> "{'a':".repeat(100_000),
                () -> command("EditText", "'text':'notes','x':" + "{'a':".repeat(50_000) + "1" + "}".repeat(50_000)),
                () -> edit("[" + "{'retain':1},".repeat(1_000_000) + "{'delete':1}]"),
                () -> edit("[" + "{'retain':1},".repeat(18_000) + "{'delete':1}]"),
                () -> edit("[{'insert':'" + "a".repeat(230_000) + "'}]"),
                () -> edit("[{'insert':'" + "a".repeat(900_000) + "'}]"),
                () -> command("NameRevision", "'name':'a','revision':" + "9".repeat(200_000)),
                () -> command("NameRevision", "'name':'a','revision':1e999999999"),
                () -> command("NameRevision", "'name':'a','" + "k".repeat(200_000) + "':1"),
                () -> "[" + (edit("[]") + ",").repeat(40_000) + "7]");
    }

    @ParameterizedTest
    @MethodSource("floods")
    void refusesAFloodInBoundedTime(Supplier<String> flood) {
        byte[] request = bytes(flood.get());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            try {
                assertThat(reader.read(request, Samples.MINUTES, Samples.ANNA))
                        .singleElement().isInstanceOf(Incoming.Refused.class);
            } catch (MalformedRequest expected) {
                assertThat(expected.getMessage()).hasSizeLessThan(200);
            }
        });
    }

    @Test
    void neverRepeatsWhatWasSent() {
        for (String fields : List.of("'topic':'secret','title':'a'", "'topic':{'secret':1},'title':'a'",
                "'title':[['secret']]", "'title':'secret'")) {
            assertThat(complaint(command("AddTopic", fields))).doesNotContain("secret");
        }
    }

    private String onTheWire(MinutesCommand command) {
        ObjectNode flat = json.createObjectNode();
        flat.put("client", Samples.CLIENT.toString()).put("number", 7)
                .put("type", command.getClass().getSimpleName()).put("base", 41);
        flat.setAll((ObjectNode) json.readTree(json.writeValueAsBytes(command)));
        return json.writeValueAsString(flat);
    }

    private static String edit(String delta) {
        return command("EditText", "'text':'notes','delta':" + delta);
    }

    private static String command(String type, String fields) {
        return "{'client':'" + Samples.CLIENT + "','number':7,'base':41,'type':'" + type + "'," + fields + "}";
    }

    private Submission submission(String request) {
        return ((Incoming.Readable) read(request).getFirst()).submission();
    }

    private Refusal refusal(String request) {
        return ((Incoming.Refused) read(request).getFirst()).answer().refusal();
    }

    private String complaint(String request) {
        return ((Incoming.Refused) read(request).getFirst()).answer().message();
    }

    private List<Incoming> read(String request) {
        return reader.read(bytes(request), Samples.MINUTES, Samples.ANNA);
    }

    private static byte[] bytes(String request) {
        return request.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
