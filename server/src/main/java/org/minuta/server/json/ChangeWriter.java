package org.minuta.server.json;

import org.minuta.api.minutes.Change;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

final class ChangeWriter extends StdSerializer<Change<?>> {

    ChangeWriter() {
        super(Change.class);
    }

    @Override
    public void serialize(Change<?> change, JsonGenerator json, SerializationContext context) {
        context.writeValue(json, change.to());
    }
}
