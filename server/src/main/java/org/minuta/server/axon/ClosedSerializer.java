package org.minuta.server.axon;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.server.json.MinutesJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/**
 * Writes and reads a closed list of types under short names that are kept for ever, with the revision of their
 * {@code @Revision}. A name from the store finds its type in the list or is an error: data never choose a class.
 *
 * <p>Properties that are not known are passed over. A node that is being replaced, or a build that was rolled back,
 * then still reads what a newer one wrote when a type only grew.
 */
final class ClosedSerializer extends Jackson3Serializer {

    private final Map<String, Class<?>> typesByName = new HashMap<>();

    private ClosedSerializer(Jackson3SerializerCustomizer habits, Class<?>... types) {
        super(builder().jsonMapperBuilderCustomizer(habits));
        for (Class<?> type : types) {
            typesByName.put(nameOf(type), type);
        }
    }

    /** Events, their metadata, and nothing else. */
    static ClosedSerializer ofEvents() {
        Class<?>[] events = MinutesEvent.class.getPermittedSubclasses();
        Class<?>[] types = Arrays.copyOf(events, events.length + 1);
        types[events.length] = MetaData.class;
        return new ClosedSerializer(MinutesJson::configure, types);
    }

    /** States of aggregates, field by field. */
    static ClosedSerializer ofSnapshots(Class<?>... aggregates) {
        Class<?>[] types = Arrays.copyOf(aggregates, aggregates.length + 1);
        types[aggregates.length] = MetaData.class;
        return new ClosedSerializer(json -> {
            MinutesJson.configure(json);
            json.changeDefaultVisibility(members -> members.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE).withIsGetterVisibility(Visibility.NONE)
                    .withSetterVisibility(Visibility.NONE));
        }, types);
    }

    /** Axon itself asks for metadata by its class name; no column holds that name. */
    private static String nameOf(Class<?> type) {
        return type == MetaData.class ? MetaData.class.getName() : type.getSimpleName();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.class || type == void.class) {
            return super.typeForClass(type);
        }
        String name = nameOf(type);
        if (typesByName.get(name) != type) {
            throw new SerializationException(type.getName() + " has no name in the store");
        }
        return new SimpleSerializedType(name, getRevisionResolver().revisionOf(type));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return super.classForType(type);
        }
        Class<?> known = typesByName.get(type.getName());
        if (known == null) {
            throw new SerializationException("The store holds a \"" + type.getName() + "\" of revision "
                    + type.getRevision() + ", which this version does not know");
        }
        return known;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        return Errors.asFailure("Writing to the store", () -> super.serialize(object, representation));
    }

    @Override
    public <S, T> T deserialize(SerializedObject<S> stored) {
        return Errors.asFailure("Reading from the store", () -> super.<S, T>deserialize(stored));
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return super.getReader(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
