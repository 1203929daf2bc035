package org.minuta.server.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.api.text.MalformedDelta;
import org.minuta.api.text.Op;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads the published array of operations; a fault names the operation, counted from 0. */
final class DeltaReader extends StdDeserializer<Delta> {

    DeltaReader() {
        super(Delta.class);
    }

    @Override
    public Delta deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new Unfit(parser, "is an array of operations");
        }
        RequestLimits limits = RequestLimits.of(context);
        try {
            List<Op> ops = operations(parser, limits == null ? Integer.MAX_VALUE : limits.text().operations());
            return limits == null ? Delta.of(ops) : Delta.of(ops, limits.text());
        } catch (MalformedDelta malformed) {
            throw new Unfit(parser, malformed.getMessage());
        }
    }

    private static List<Op> operations(JsonParser parser, int most) {
        List<Op> ops = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (ops.size() == most) {
                throw new MalformedDelta("a change has at most " + most + " operations");
            }
            try {
                ops.add(operation(parser));
            } catch (MalformedDelta malformed) {
                throw malformed.at(ops.size());
            }
        }
        return ops;
    }

    private static Op operation(JsonParser parser) {
        requireToken(parser, JsonToken.START_OBJECT, "an operation is an object");
        var parts = new Parts();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "insert" -> {
                    requireToken(parser, JsonToken.VALUE_STRING, "an insert is a string");
                    parts.insert = parser.getString();
                }
                case "retain" -> parts.retain = length(parser);
                case "delete" -> parts.delete = length(parser);
                case "attributes" -> parts.attributes = attributes(parser);
                default -> throw new MalformedDelta("an operation has insert, retain or delete, and attributes");
            }
        }
        return parts.operation();
    }

    private static int length(JsonParser parser) {
        requireToken(parser, JsonToken.VALUE_NUMBER_INT, "a length is a whole number");
        if (parser.getNumberType() != JsonParser.NumberType.INT) {
            throw new MalformedDelta("a length is a number that a text can have");
        }
        return parser.getIntValue();
    }

    private static Attributes attributes(JsonParser parser) {
        requireToken(parser, JsonToken.START_OBJECT, "attributes are an object");
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            values.put(name, switch (parser.nextToken()) {
                case VALUE_NULL -> null;
                case VALUE_TRUE -> Boolean.TRUE;
                case VALUE_FALSE -> Boolean.FALSE;
                case VALUE_STRING -> parser.getString();
                default -> throw new MalformedDelta("an attribute is a string, true or null");
            });
        }
        return Attributes.of(values);
    }

    private static void requireToken(JsonParser parser, JsonToken token, String rule) {
        if (parser.currentToken() != token) {
            throw new MalformedDelta(rule);
        }
    }

    private static final class Parts {

        private @Nullable String insert;
        private @Nullable Integer retain;
        private @Nullable Integer delete;
        private @Nullable Attributes attributes;

        Op operation() {
            Attributes look = attributes == null ? Attributes.NONE : attributes;
            if (insert != null && retain == null && delete == null) {
                return new Op.Insert(insert, look);
            }
            if (retain != null && insert == null && delete == null) {
                return new Op.Retain(retain, look);
            }
            if (delete != null && insert == null && retain == null && attributes == null) {
                return new Op.Delete(delete);
            }
            throw new MalformedDelta("an operation is one of insert, retain and delete; only the first two take "
                    + "attributes");
        }
    }
}
