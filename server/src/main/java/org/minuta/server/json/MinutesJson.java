package org.minuta.server.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the language of the minutes is written as JSON. Ids, texts' names, days and times are strings, enums go by
 * name, a {@link org.minuta.api.text.Delta} is the array of its operations, what is missing is left out.
 *
 * <p>Reading is strict: an unknown property, a missing or {@code null} component that is not nullable, and a value
 * of another type are refused; nothing is converted.
 */
public final class MinutesJson {

    private MinutesJson() {
    }

    public static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        configure(builder);
        return builder.build();
    }

    /** Gives a mapper that somebody else builds the same habits. */
    public static void configure(JsonMapper.Builder builder) {
        builder.addModule(new MinutesModule())
                .annotationIntrospector(new AnnotationIntrospectorPair(
                        new RecordComponents(), new JacksonAnnotationIntrospector()))
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }
}
