package org.minuta.server.json;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server says of itself at {@code /api/openapi} beyond what springdoc reads off the controllers. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as the builders of schemas are
@Configuration(proxyBeanMethods = false)
class DescribedAddresses {

    private static final String JSON = "application/json";
    private static final Schema<?> PROBLEM = new Schema<>().$ref("#/components/schemas/Problem");

    @Bean
    OpenAPI openApi() {
        return new OpenAPI().info(new Info().title("Minuta").version("1")
                .description("Minutes of meetings that everybody at the table writes at once. The words, the promises"
                        + " and what goes over STOMP are in docs/protocol.md.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("Where this description was found")));
    }

    @Bean
    OpenApiCustomizer asOnTheWire() {
        return description -> {
            new DescribedFamilies(description.getComponents()).describe();
            description.getComponents().addSchemas("Problem", problem());
            description.getPaths().values()
                    .forEach(path -> path.readOperations().forEach(DescribedAddresses::problems));
            bodies(description);
        };
    }

    private static Schema<?> problem() {
        return new ObjectSchema().description("RFC 9457").addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema()).addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema()).addProperty("instance", new StringSchema())
                .addProperty("refusal", new StringSchema().description("What to do is in docs/protocol.md"))
                .required(List.of("title", "status", "refusal"));
    }

    private static void problems(Operation operation) {
        operation.getResponses().addApiResponse("default", new ApiResponse().description("Refused").content(
                new Content().addMediaType("application/problem+json", new MediaType().schema(PROBLEM))));
    }

    private static void bodies(OpenAPI description) {
        description.getPaths().get("/api/minutes/{id}/commands").getPost().getRequestBody().setContent(
                new Content().addMediaType(JSON, new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/Commands"))));
        Operation imports = description.getPaths().get("/api/imports").getPost();
        Content files = imports.getRequestBody().getContent();
        files.keySet().removeIf(type -> !type.startsWith("multipart/"));
        files.addMediaType("text/plain", new MediaType().schema(new StringSchema().description(
                "UTF-8, UTF-16 with a byte order mark, or Windows-1252")));
        made(imports.getResponses());
        ApiResponses opened = description.getPaths().get("/api/minutes").getPost().getResponses();
        opened.addApiResponse("201", new ApiResponse().description("Opened").content(opened.get("200").getContent()));
        opened.get("200").description("Opened before");
        document(description.getPaths().get("/api/minutes/{id}/document").getGet().getResponses().get("200"));
        rebuilding(description.getPaths().get("/api/read-models/{name}/rebuild").getPost().getResponses());
    }

    private static void rebuilding(ApiResponses rebuild) {
        ApiResponse underWay = rebuild.get("200").description("Under way already");
        rebuild.addApiResponse("202", new ApiResponse().description("Begun").content(underWay.getContent()));
    }

    private static void made(ApiResponses responses) {
        responses.addApiResponse("201", responses.remove("200").description("Made"));
    }

    private static void document(ApiResponse document) {
        Content content = new Content();
        List.of("text/markdown", "text/plain", "text/html").forEach(
                type -> content.addMediaType(type, new MediaType().schema(new StringSchema())));
        document.content(content.addMediaType(JSON,
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/MinutesState"))));
    }
}
