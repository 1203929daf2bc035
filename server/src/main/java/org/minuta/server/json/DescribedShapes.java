package org.minuta.server.json;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.stream.Stream;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.ClientId;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.query.history.EntryKind;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

/** Tells the description of the addresses how the types look that {@link MinutesModule} writes in its own way. */
@Configuration(proxyBeanMethods = false)
class DescribedShapes {

    DescribedShapes() {
        SpringDocUtils description = SpringDocUtils.getConfig();
        Stream.of(MinutesId.class, AttendeeId.class, TopicId.class, AgreementId.class, ClientId.class)
                .forEach(id -> description.replaceWithSchema(id, new StringSchema().format("uuid")));
        description.replaceWithSchema(TextId.class,
                new StringSchema().description("notes, topic:<id> or agreement:<id>"));
        description.replaceWithSchema(EntryKind.class, kinds());
        description.replaceWithSchema(Attributes.class, looks());
        description.replaceWithSchema(Delta.class, new ArraySchema().items(operation()));
    }

    private static Schema<?> kinds() {
        StringSchema kinds = new StringSchema();
        List.of(EntryKind.values()).forEach(kind -> kinds.addEnumItem(kind.toString()));
        return kinds;
    }

    private static Schema<?> looks() {
        return new ObjectSchema().description("bold, italic, underline, strike, link, list; null clears one")
                .additionalProperties(new Schema<>());
    }

    private static Schema<?> operation() {
        return new ObjectSchema().addProperty("insert", new StringSchema())
                .addProperty("retain", new IntegerSchema()).addProperty("delete", new IntegerSchema())
                .addProperty("attributes", looks());
    }
}
