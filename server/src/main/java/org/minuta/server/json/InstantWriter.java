package org.minuta.server.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes an instant in UTC with milliseconds, which is as fine as JavaScript's own. */
final class InstantWriter extends StdSerializer<Instant> {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    InstantWriter() {
        super(Instant.class);
    }

    static String words(Instant instant) {
        return MILLISECONDS.format(instant);
    }

    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
        json.writeString(words(instant));
    }
}
