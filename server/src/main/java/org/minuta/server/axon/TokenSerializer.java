package org.minuta.server.axon;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Writes and reads what Axon's event processors remember. Those types are Axon's own and go by their class names; no
 * other class is ever loaded, neither by a name in a column nor by one inside the JSON.
 */
final class TokenSerializer extends Jackson3Serializer {

    private static final String AXON = "org.axonframework.";

    TokenSerializer() {
        // Without a validator of its own, Jackson refuses to read back the token of a processor that replays.
        super(builder().jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(
                BasicPolymorphicTypeValidator.builder().allowIfSubType(AXON).build())));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (!SerializedType.emptyType().equals(type) && !type.getName().startsWith(AXON)) {
            throw new SerializationException("\"" + type.getName() + "\" is none of Axon's types");
        }
        return super.classForType(type);
    }
}
