package org.minuta.server.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a string; one from a client must be well-formed Unicode without control characters but tab and newline. */
final class PlainText extends StdScalarDeserializer<String> {

    PlainText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new Unfit(parser, "is a string");
        }
        String text = parser.getString();
        if (RequestLimits.of(context) != null) {
            requireCharacters(text, parser);
        }
        return text;
    }

    private static void requireCharacters(String text, JsonParser parser) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\t' && c != '\n') {
                throw new Unfit(parser, "has a control character other than tab and newline at unit " + i);
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    throw new Unfit(parser, "has half of a surrogate pair at unit " + i);
                }
                i++;
            }
        }
    }
}
