package org.minuta.server.json;

import org.minuta.api.minutes.RecordedEvent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

final class RecordedEventWriter extends StdSerializer<RecordedEvent> {

    RecordedEventWriter() {
        super(RecordedEvent.class);
    }

    @Override
    public void serialize(RecordedEvent recorded, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        json.writeNumberProperty("revision", recorded.revision());
        json.writeStringProperty("type", EventTypes.nameOf(recorded.event()));
        json.writeStringProperty("at", InstantWriter.words(recorded.at()));
        json.writeObjectPropertyStart("by");
        json.writeStringProperty("id", recorded.by().id().toString());
        json.writeStringProperty("name", recorded.by().name());
        json.writeEndObject();
        json.writeStringProperty("client", recorded.client().toString());
        json.writeNumberProperty("number", recorded.number());
        json.writeName("data");
        context.writeValue(json, recorded.event());
        json.writeEndObject();
    }
}
