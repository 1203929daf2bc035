package org.minuta.server.json;

import java.time.Instant;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.ClientId;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.RecordedEvent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads what {@link RecordedEventWriter} writes; clients written in Java need it. */
final class RecordedEventReader extends StdDeserializer<RecordedEvent> {

    RecordedEventReader() {
        super(RecordedEvent.class);
    }

    @Override
    public RecordedEvent deserialize(JsonParser parser, DeserializationContext context) {
        var flat = context.readValue(parser, Flat.class);
        Class<? extends MinutesEvent> type = EventTypes.named(flat.type());
        if (type == null) {
            throw new Unfit(parser, "has a type that is not known");
        }
        return new RecordedEvent(flat.revision(), flat.at(), flat.by(), flat.client(), flat.number(),
                context.readTreeAsValue(flat.data(), type));
    }

    private record Flat(long revision, String type, Instant at, Author by, ClientId client, long number,
            JsonNode data) {
    }
}
