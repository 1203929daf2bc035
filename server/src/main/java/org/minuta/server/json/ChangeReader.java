package org.minuta.server.json;

import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Change;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Tells a value that stays (no property) from one that is cleared ({@code null}). */
final class ChangeReader extends StdDeserializer<Change<?>> {

    private final @Nullable ValueDeserializer<Object> value;

    ChangeReader() {
        this(null);
    }

    private ChangeReader(@Nullable ValueDeserializer<Object> value) {
        super(Change.class);
        this.value = value;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType change = context.getContextualType();
        return new ChangeReader(context.findContextualValueDeserializer(change.containedTypeOrUnknown(0), property));
    }

    @Override
    public Change<?> deserialize(JsonParser parser, DeserializationContext context) {
        if (value == null) {
            throw new IllegalStateException("A change is read as the property of a record");
        }
        return Change.to(value.deserialize(parser, context));
    }

    @Override
    public Change<?> getNullValue(DeserializationContext context) {
        return Change.to(null);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
