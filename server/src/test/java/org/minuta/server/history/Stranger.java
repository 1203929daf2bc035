package org.minuta.server.history;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Delta;
import org.minuta.server.json.MinutesJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies a difference to a state as docs/protocol.md says under "Looking back", knowing nothing else: trees in, a tree
 * out.
 */
final class Stranger {

    private static final Map<String, String> LISTS =
            Map.of("attendee", "attendees", "topic", "topics", "agreement", "agreements");

    private static final JsonMapper JSON = MinutesJson.mapper();

    private final ObjectNode state;
    private final JsonNode difference;

    private Stranger(JsonNode state, JsonNode difference) {
        this.state = state.deepCopy().asObject();
        this.difference = difference;
    }

    static JsonNode apply(JsonNode difference, JsonNode state) {
        var stranger = new Stranger(state, difference);
        LISTS.values().forEach(stranger::changeList);
        difference.get("values").forEach(stranger::set);
        difference.get("texts").forEach(stranger::read);
        stranger.state.set("revision", difference.get("to").get("revision"));
        stranger.state.set("at", difference.get("to").get("at"));
        return stranger.state;
    }

    private void changeList(String name) {
        JsonNode change = difference.get(name);
        Set<String> out = new HashSet<>();
        change.get("removed").forEach(gone -> out.add(gone.get("thing").get("id").stringValue()));
        change.get("moved").forEach(moved -> out.add(moved.get("id").stringValue()));
        Map<String, JsonNode> before = new TreeMap<>();
        ArrayNode after = state.arrayNode();
        state.get("content").get(name).forEach(thing -> {
            before.put(thing.get("id").stringValue(), thing);
            if (!out.contains(thing.get("id").stringValue())) {
                after.add(thing);
            }
        });
        Map<Integer, JsonNode> in = new TreeMap<>();
        change.get("added").forEach(come -> in.put(come.get("place").intValue(), come.get("thing")));
        change.get("moved").forEach(moved ->
                in.put(moved.get("to").intValue(), before.get(moved.get("id").stringValue())));
        in.forEach((place, thing) -> after.insert(place - 1, thing.deepCopy()));
        content().set(name, after);
    }

    private void set(JsonNode change) {
        String[] name = change.get("value").stringValue().split("\\.", 2);
        String[] part = name[0].split(":", 2);
        JsonNode to = change.get("to");
        switch (part[0]) {
            case "followUp" -> put(content(), "followUp", to);
            case "heading" -> put(content().get("heading").asObject(), name[1], to);
            case "revision" -> put(state.get("names").asObject(), part[1], to);
            default -> {
                if (!name[1].equals("number")) {
                    put(thing(part[0], part[1]).asObject(), name[1], to);
                }
            }
        }
    }

    private static void put(ObjectNode into, String member, @Nullable JsonNode value) {
        if (value == null) {
            into.remove(member);
        } else {
            into.set(member, value);
        }
    }

    private void read(JsonNode text) {
        String[] part = text.get("text").stringValue().split(":", 2);
        if (part[0].equals("notes")) {
            content().set("notes", document(text, content().get("notes")));
            return;
        }
        JsonNode thing = thing(part[0], part[1]);
        if (thing != null) {
            String member = part[0].equals("topic") ? "discussion" : "wording";
            thing.asObject().set(member, document(text, thing.get(member)));
        }
    }

    /** By its passages in a difference; in a replay by a delta, as on the topic. */
    private JsonNode document(JsonNode text, JsonNode before) {
        return text.has("passages") ? document(text.get("passages"))
                : JSON.valueToTree(delta(text.get("delta")).applyTo(delta(before)));
    }

    private static Delta delta(JsonNode ops) {
        return JSON.treeToValue(ops, Delta.class);
    }

    /** Runs joined into inserts, neighbours that look alike into one. */
    private ArrayNode document(JsonNode passages) {
        ArrayNode document = state.arrayNode();
        for (JsonNode passage : passages) {
            for (JsonNode run : passage.has("kept") ? passage.get("kept") : passage.get("came")) {
                append(document, run.get("text").stringValue(), run.get("attributes"));
            }
        }
        return document;
    }

    private void append(ArrayNode document, String words, @Nullable JsonNode looks) {
        JsonNode last = document.isEmpty() ? null : document.get(document.size() - 1);
        ObjectNode insert = state.objectNode();
        if (last != null && Objects.equals(last.get("attributes"), looks)) {
            document.remove(document.size() - 1);
            insert.put("insert", last.get("insert").stringValue() + words);
        } else {
            insert.put("insert", words);
        }
        put(insert, "attributes", looks);
        document.add(insert);
    }

    private @Nullable JsonNode thing(String kind, String id) {
        for (JsonNode thing : content().get(LISTS.get(kind))) {
            if (thing.get("id").stringValue().equals(id)) {
                return thing;
            }
        }
        return null;
    }

    private ObjectNode content() {
        return state.get("content").asObject();
    }
}
