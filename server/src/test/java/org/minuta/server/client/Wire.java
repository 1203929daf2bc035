package org.minuta.server.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.api.text.Op;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages as trees, and deltas in and out of them. */
public final class Wire {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Wire() {
    }

    public static JsonNode read(String message) {
        return JSON.readTree(message);
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public static ArrayNode array(Iterable<? extends JsonNode> elements) {
        ArrayNode array = JSON.createArrayNode();
        elements.forEach(array::add);
        return array;
    }

    /** A tree of plain Java values. */
    public static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }

    public static Delta delta(JsonNode operations) {
        List<Op> ops = new ArrayList<>();
        for (JsonNode operation : operations) {
            Attributes look = attributes(operation.path("attributes"));
            if (operation.has("insert")) {
                ops.add(new Op.Insert(operation.get("insert").stringValue(), look));
            } else if (operation.has("retain")) {
                ops.add(new Op.Retain(operation.get("retain").intValue(), look));
            } else {
                ops.add(new Op.Delete(operation.get("delete").intValue()));
            }
        }
        return Delta.of(ops);
    }

    private static Attributes attributes(JsonNode attributes) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        attributes.properties().forEach(attribute -> values.put(attribute.getKey(), value(attribute.getValue())));
        return Attributes.of(values);
    }

    private static @Nullable Object value(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isBoolean() ? value.booleanValue() : value.stringValue();
    }

    public static ArrayNode tree(Delta delta) {
        ArrayNode operations = JSON.createArrayNode();
        for (Op op : delta.ops()) {
            switch (op) {
                case Op.Insert insert ->
                        look(operations.addObject().put("insert", insert.text()), insert.attributes());
                case Op.Retain retain ->
                        look(operations.addObject().put("retain", retain.length()), retain.attributes());
                case Op.Delete delete -> operations.addObject().put("delete", delete.length());
            }
        }
        return operations;
    }

    private static void look(ObjectNode operation, Attributes attributes) {
        if (!attributes.isEmpty()) {
            ObjectNode look = operation.putObject("attributes");
            attributes.toMap().forEach((name, value) -> look.set(name, JSON.valueToTree(value)));
        }
    }
}
