package org.minuta.server.json;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.MinutesEvent;

/** Describes the families of messages that are written and read here in another way than their records are made. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as the builders of schemas are
final class DescribedFamilies {

    private static final String SCHEMAS = "#/components/schemas/";

    private final Components components;

    DescribedFamilies(Components components) {
        this.components = components;
    }

    void describe() {
        events();
        answers();
        commands();
    }

    private void events() {
        Map<String, String> types = new TreeMap<>();
        for (Class<?> event : MinutesEvent.class.getPermittedSubclasses()) {
            String name = event.getSimpleName();
            components.addSchemas(name, members(event));
            Schema<?> recorded = new ObjectSchema().addProperty("revision", whole(1)).addProperty("type", only(name))
                    .addProperty("at", new StringSchema().format("date-time")).addProperty("by", named("Author"))
                    .addProperty("client", id()).addProperty("number", whole(1)).addProperty("data", named(name));
            recorded.setRequired(List.of("revision", "type", "at", "by", "client", "number", "data"));
            components.addSchemas("Recorded" + name, recorded);
            types.put(name, "Recorded" + name);
        }
        components.addSchemas("RecordedEvent", oneOf("type", types));
        components.getSchemas().remove(MinutesEvent.class.getSimpleName());
    }

    private void answers() {
        Map<String, String> outcomes = new TreeMap<>();
        for (Class<?> answer : Answer.class.getPermittedSubclasses()) {
            String name = answer.getSimpleName();
            String outcome = name.toUpperCase(java.util.Locale.ROOT);
            Schema<?> members = members(answer).addProperty("outcome", only(outcome));
            List<String> required = new ArrayList<>(members.getRequired());
            required.add("outcome");
            required.remove("conflicts");
            components.addSchemas(name, members.required(required));
            outcomes.put(outcome, name);
        }
        components.addSchemas("Answer", oneOf("outcome", outcomes));
        Schema<?> all = (Schema<?>) components.getSchemas().get("Answers").getProperties().get("answers");
        all.setItems(named("Answer"));
    }

    private void commands() {
        Map<String, String> types = new TreeMap<>();
        for (Class<?> command : MinutesCommand.class.getPermittedSubclasses()) {
            String name = command.getSimpleName();
            Schema<?> members = members(CommandReader.onTheWire(command)).addProperty("client", id())
                    .addProperty("number", whole(1)).addProperty("base", whole(0)).addProperty("type", only(name));
            List<String> required = new ArrayList<>(List.of("client", "number", "base", "type"));
            required.addAll(members.getRequired());
            members.required(required).setAdditionalProperties(false);
            components.addSchemas(name, members);
            types.put(name, name);
        }
        components.addSchemas("Command", oneOf("type", types));
        components.addSchemas("Commands", new Schema<>().description("A command, or several in an array")
                .anyOf(List.of(named("Command"), new ArraySchema().items(named("Command")))));
    }

    /** The members of a record, without the family it belongs to, of which nothing is said. */
    private Schema<?> members(Class<?> type) {
        var resolved = ModelConverters.getInstance(true).resolveAsResolvedSchema(
                new AnnotatedType(type).resolveAsRef(false));
        resolved.referencedSchemas.forEach((name, schema) -> components.getSchemas().putIfAbsent(name, schema));
        Schema<?> members = new ObjectSchema();
        Map<String, Schema> properties = properties(resolved.schema);
        if (properties != null) {
            properties.forEach(members::addProperty);
        }
        List<String> required = DescribedRecords.required(type);
        return members.required(required == null ? List.of() : required);
    }

    private static @Nullable Map<String, Schema> properties(Schema<?> schema) {
        return schema.getAllOf() == null ? schema.getProperties() : schema.getAllOf().getLast().getProperties();
    }

    private static Schema<?> oneOf(String property, Map<String, String> byValue) {
        var which = new Discriminator().propertyName(property);
        byValue.forEach((value, name) -> which.mapping(value, SCHEMAS + name));
        List<Schema> all = byValue.values().stream().map(DescribedFamilies::named).map(Schema.class::cast).toList();
        return new Schema<>().oneOf(all).discriminator(which);
    }

    private static Schema<?> named(String name) {
        return new Schema<>().$ref(SCHEMAS + name);
    }

    private static Schema<?> only(String word) {
        return new StringSchema()._enum(List.of(word));
    }

    private static Schema<?> id() {
        return new StringSchema().format("uuid");
    }

    private static Schema<?> whole(int least) {
        return new IntegerSchema().format("int64").minimum(java.math.BigDecimal.valueOf(least));
    }
}
