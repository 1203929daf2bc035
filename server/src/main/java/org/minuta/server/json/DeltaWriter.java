package org.minuta.server.json;

import java.util.Map;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.api.text.Op;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

final class DeltaWriter extends StdSerializer<Delta> {

    DeltaWriter() {
        super(Delta.class);
    }

    @Override
    public void serialize(Delta delta, JsonGenerator json, SerializationContext context) {
        json.writeStartArray();
        for (Op op : delta.ops()) {
            json.writeStartObject();
            switch (op) {
                case Op.Insert insert -> {
                    json.writeStringProperty("insert", insert.text());
                    write(insert.attributes(), json);
                }
                case Op.Retain retain -> {
                    json.writeNumberProperty("retain", retain.length());
                    write(retain.attributes(), json);
                }
                case Op.Delete delete -> json.writeNumberProperty("delete", delete.length());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(Attributes attributes, JsonGenerator json) {
        if (attributes.isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("attributes");
        for (Map.Entry<String, Object> attribute : attributes.toMap().entrySet()) {
            json.writeName(attribute.getKey());
            switch (attribute.getValue()) {
                case null -> json.writeNull();
                case Boolean set -> json.writeBoolean(set);
                case Object words -> json.writeString(words.toString());
            }
        }
        json.writeEndObject();
    }
}
