package org.minuta.server.json;

import java.time.DateTimeException;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a small value that is one string; nothing but a string will do. */
final class Words<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> reading;
    private final String expected;

    Words(Class<T> type, String expected, Function<String, T> reading) {
        super(type);
        this.reading = reading;
        this.expected = expected;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new Unfit(parser, expected);
        }
        try {
            return reading.apply(parser.getString());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new Unfit(parser, expected);
        }
    }
}
