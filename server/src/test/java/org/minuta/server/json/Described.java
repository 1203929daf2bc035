package org.minuta.server.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Compares JSON with a schema of a description, more strictly than schemas are: each member must be described. */
final class Described {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JsonNode description;
    private final List<String> faults = new ArrayList<>();

    private Described(JsonNode description) {
        this.description = description;
    }

    /** What does not fit, each with its place. */
    static List<String> faults(JsonNode description, String schema, JsonNode message) {
        var described = new Described(description);
        described.compare(description.at("/components/schemas/" + schema), message, schema);
        return described.faults;
    }

    private void compare(JsonNode schema, JsonNode value, String place) {
        if (schema.isMissingNode()) {
            faults.add(place + " has no schema");
        } else if (schema.has("$ref")) {
            compare(description.at(schema.get("$ref").stringValue().substring(1)), value, place);
        } else if (schema.has("discriminator")) {
            member(schema, value, place);
        } else if (schema.has("allOf")) {
            schema.get("allOf").forEach(part -> compare(part, value, place));
        } else if (schema.has("oneOf") || schema.has("anyOf")) {
            any(schema.has("oneOf") ? schema.get("oneOf") : schema.get("anyOf"), value, place);
        } else if (schema.has("type")) {
            type(schema, value, place);
        }
    }

    private void member(JsonNode family, JsonNode value, String place) {
        String which = value.path(family.at("/discriminator/propertyName").stringValue()).asString("");
        JsonNode mapped = family.at("/discriminator/mapping").path(which);
        if (mapped.isMissingNode()) {
            faults.add(place + " is none of its family");
        } else {
            compare(description.at(mapped.stringValue().substring(1)), value, place + "(" + which + ")");
        }
    }

    private void any(JsonNode choices, JsonNode value, String place) {
        var reasons = new ArrayList<String>();
        for (JsonNode choice : choices) {
            var one = new Described(description);
            one.compare(choice, value, place);
            if (one.faults.isEmpty()) {
                return;
            }
            reasons.addAll(one.faults);
        }
        faults.addAll(reasons);
    }

    private void type(JsonNode schema, JsonNode value, String place) {
        boolean fits = switch (schema.path("type").asString("")) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
        boolean isId = !schema.path("format").asString("").equals("uuid") || ID.matcher(value.asString("")).matches();
        boolean isOne = !schema.has("enum") || StreamSupport.stream(schema.get("enum").spliterator(), false)
                .anyMatch(value::equals);
        if (!fits || !isId || !isOne) {
            faults.add(place + " is " + value + ", not " + schema);
        } else if (value.isObject()) {
            members(schema, value, place);
        } else if (value.isArray()) {
            value.forEach(element -> compare(schema.get("items"), element, place + "[]"));
        }
    }

    private void members(JsonNode schema, JsonNode value, String place) {
        schema.path("required").forEach(required -> {
            if (!value.has(required.stringValue())) {
                faults.add(place + "." + required.stringValue() + " is required");
            }
        });
        JsonNode others = schema.path("additionalProperties");
        value.properties().forEach(member -> compare(schema.path("properties").has(member.getKey())
                ? schema.get("properties").get(member.getKey()) : others, member.getValue(),
                place + "." + member.getKey()));
    }
}
