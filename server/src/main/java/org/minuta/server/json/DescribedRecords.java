package org.minuta.server.json;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Change;
import org.springframework.stereotype.Component;

/** Describes our records: which members are always there, and what a change may set. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as the builders of schemas are
@Component
final class DescribedRecords implements ModelConverter {

    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
            Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        if (java.hasRawClass(Change.class)) {
            Schema<?> value = context.resolve(new AnnotatedType(java.containedTypeOrUnknown(0)).resolveAsRef(true));
            return orNull(value);
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Schema<?> described = schema == null || schema.get$ref() == null ? schema
                : context.getDefinedModels().get(schema.get$ref().substring(SCHEMAS.length()));
        if (described != null && described.getProperties() != null) {
            described.setRequired(required(java.getRawClass()));
        }
        return schema;
    }

    /** The components of a record that are never missing. */
    static @Nullable List<String> required(Class<?> type) {
        if (!type.isRecord() || !type.getPackageName().startsWith("org.minuta.")) {
            return null;
        }
        return Arrays.stream(type.getRecordComponents()).filter(RecordComponents::isRequired)
                .map(component -> component.getName()).toList();
    }

    private static Schema<?> orNull(Schema<?> value) {
        Schema<?> nothing = new Schema<>();
        nothing.setTypes(Set.of("null"));
        return new Schema<>().description("The value from now on; null clears it").anyOf(List.of(value, nothing));
    }
}
