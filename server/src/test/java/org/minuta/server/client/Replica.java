package org.minuta.server.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Delta;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The minutes as the server told them: a tree as in {@code GET /api/minutes/{id}}, but with the texts kept beside it
 * as deltas. Events change it as the table of docs/protocol.md says. Confined to one thread.
 */
public final class Replica {

    private static final String NOTES = "notes";

    private long revision;
    private ObjectNode content;
    private final ObjectNode names;
    private final Map<String, Delta> texts = new HashMap<>();

    private Replica(long revision, JsonNode content, JsonNode names) {
        this.revision = revision;
        this.content = withoutTexts(content);
        this.names = names.deepCopy().asObject();
    }

    /** Minutes before their first event. */
    public static Replica empty() {
        return new Replica(0, emptyContent(), Wire.object());
    }

    /** @param state what {@code GET /api/minutes/{id}} gave */
    public static Replica of(JsonNode state) {
        JsonNode names = state.path("names");
        return new Replica(state.get("revision").longValue(), state.get("content"),
                names.isMissingNode() ? Wire.object() : names);
    }

    public long revision() {
        return revision;
    }

    /** The text as the server has it, even if what it belongs to was removed; missing if it was never seen. */
    public @Nullable Delta text(String name) {
        return texts.get(name);
    }

    /** The texts that are part of the content now. */
    public List<String> textNames() {
        return Stream.of(Stream.of(NOTES), ids("topics").stream().map("topic:"::concat),
                ids("agreements").stream().map("agreement:"::concat)).flatMap(Function.identity()).toList();
    }

    public JsonNode names() {
        return names;
    }

    /** The whole content, as the server would write it. */
    public JsonNode content() {
        ObjectNode whole = content.deepCopy();
        whole.get("topics").forEach(topic -> putText(topic, "discussion", "topic:"));
        whole.get("agreements").forEach(agreement -> putText(agreement, "wording", "agreement:"));
        whole.set(NOTES, Wire.tree(texts.getOrDefault(NOTES, Delta.EMPTY)));
        return whole;
    }

    private void putText(JsonNode thing, String member, String kind) {
        thing.asObject().set(member, Wire.tree(texts.get(kind + id(thing))));
    }

    /** Ids of the things in this list ({@code attendees}, {@code topics}, {@code agreements}), in their order. */
    public List<String> ids(String list) {
        return content.get(list).valueStream().map(Replica::id).toList();
    }

    /** The attendee, topic or agreement with this id, without its text; missing if it is not in the list. */
    public @Nullable JsonNode thing(String list, String id) {
        int index = indexOf(list(list), id);
        return index < 0 ? null : list(list).get(index);
    }

    /**
     * Applies the next event.
     *
     * @throws IllegalStateException if it is not the next, or says what cannot be
     */
    public void apply(JsonNode event) {
        if (event.get("revision").longValue() != revision + 1) {
            throw new IllegalStateException("Revision " + event.get("revision") + " does not follow " + revision);
        }
        change(event.get("type").stringValue(), event.path("data"));
        revision++;
    }

    private void change(String type, JsonNode data) {
        switch (type) {
            case "MinutesOpened" -> {
                content = withoutTexts(emptyContent());
                content.set("heading", data.get("heading"));
            }
            case "HeadingRevised" -> merge(content.get("heading"), data.get("changes"));
            case "AttendeeAdded", "AttendeeReinstated" -> insert("attendees", data.get("attendee"), data);
            case "AttendeeRevised" -> merge(existing("attendees", data.get("attendee")), data.get("changes"));
            case "AttendeeMoved" -> move("attendees", data.get("attendee"), data);
            case "AttendeeRemoved" -> takeOut("attendees", data.get("attendee").stringValue());
            case "AttendanceRecorded" ->
                    existing("attendees", data.get("attendee")).set("attendance", data.get("attendance"));
            case "TopicAdded", "TopicReinstated" -> insert("topics", withoutText("topics", data.get("topic")), data);
            case "TopicRetitled" -> existing("topics", data.get("topic")).set("title", data.get("title"));
            case "TopicMoved" -> move("topics", data.get("topic"), data);
            case "TopicRemoved" -> takeOut("topics", data.get("topic").stringValue());
            case "TextEdited" -> edit(data.get("text").stringValue(), Wire.delta(data.get("delta")));
            case "FollowUpScheduled" -> content.set("followUp", data.get("followUp"));
            case "FollowUpCancelled" -> content.remove("followUp");
            case "RevisionNamed" -> names.set(data.get("revision").asString(), data.get("name"));
            case "RevisionRestored" -> restore(data);
            default -> changeAgreement(type, data);
        }
    }

    private void changeAgreement(String type, JsonNode data) {
        JsonNode agreement = data.path("agreement");
        switch (type) {
            case "AgreementRecorded" -> insert("agreements", withoutText("agreements", agreement), data);
            case "AgreementClassified" -> {
                ObjectNode changes = data.deepCopy().asObject();
                changes.remove("agreement");
                merge(existing("agreements", agreement), changes);
            }
            case "AgreementAssigned" -> existing("agreements", agreement).set("responsible", data.get("responsible"));
            case "DueDateSet" -> set(existing("agreements", agreement), "due", data.get("due"));
            case "AgreementMoved" -> move("agreements", agreement, data);
            case "AgreementFulfilled" -> existing("agreements", agreement).put("status", "FULFILLED");
            case "AgreementWithdrawn" -> existing("agreements", agreement).put("status", "WITHDRAWN")
                    .set("withdrawnBecause", data.get("reason"));
            case "AgreementReinstated" -> reinstate(agreement, data);
            default -> throw new IllegalStateException("An event that docs/protocol.md does not know: " + type);
        }
    }

    private void reinstate(JsonNode agreement, JsonNode data) {
        int index = indexOf(list("agreements"), id(agreement));
        ObjectNode whole = withoutText("agreements", agreement);
        if (index < 0) {
            insert("agreements", whole, data);
        } else {
            list("agreements").set(index, whole);
        }
    }

    private void restore(JsonNode data) {
        Map<String, Delta> before = new HashMap<>(texts);
        content = withoutTexts(data.get("content"));
        for (JsonNode change : data.get("texts")) {
            String text = change.get("text").stringValue();
            Delta known = before.get(text);
            if (known != null && !known.compose(Wire.delta(change.get("delta"))).equals(texts.get(text))) {
                throw new IllegalStateException("A restored text is not what its change makes of it: " + text);
            }
        }
    }

    private void edit(String text, Delta delta) {
        Delta now = texts.get(text);
        if (now == null) {
            throw new IllegalStateException("An edit of a text that is not there: " + text);
        }
        texts.put(text, delta.applyTo(now));
    }

    private void insert(String list, JsonNode thing, JsonNode data) {
        list(list).insert(data.get("place").intValue() - 1, thing);
    }

    private void move(String list, JsonNode id, JsonNode data) {
        insert(list, takeOut(list, id.stringValue()), data);
    }

    private JsonNode takeOut(String list, String id) {
        return list(list).remove(indexOf(list(list), id));
    }

    private ObjectNode existing(String list, JsonNode id) {
        return list(list).get(indexOf(list(list), id.stringValue())).asObject();
    }

    private ArrayNode list(String name) {
        return content.get(name).asArray();
    }

    private static int indexOf(ArrayNode list, String id) {
        for (int i = 0; i < list.size(); i++) {
            if (id(list.get(i)).equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static String id(JsonNode thing) {
        return thing.get("id").stringValue();
    }

    private static void merge(JsonNode thing, JsonNode changes) {
        changes.properties().forEach(change -> set(thing.asObject(), change.getKey(), change.getValue()));
    }

    private static void set(ObjectNode thing, String member, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            thing.remove(member);
        } else {
            thing.set(member, value);
        }
    }

    private ObjectNode withoutTexts(JsonNode whole) {
        ObjectNode bare = whole.deepCopy().asObject();
        texts.put(NOTES, Wire.delta(bare.remove(NOTES)));
        for (String list : new String[] {"topics", "agreements"}) {
            bare.set(list, Wire.array(whole.get(list).valueStream().map(thing -> withoutText(list, thing)).toList()));
        }
        return bare;
    }

    private ObjectNode withoutText(String list, JsonNode whole) {
        ObjectNode bare = whole.deepCopy().asObject();
        boolean topic = list.equals("topics");
        JsonNode text = bare.remove(topic ? "discussion" : "wording");
        texts.put((topic ? "topic:" : "agreement:") + id(bare), Wire.delta(text));
        return bare;
    }

    private static ObjectNode emptyContent() {
        return Wire.read("""
                {"heading": {}, "attendees": [], "topics": [], "agreements": [], "notes": []}""").asObject();
    }
}
