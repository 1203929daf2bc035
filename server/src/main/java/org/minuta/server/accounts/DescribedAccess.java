package org.minuta.server.accounts;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.minuta.server.web.PublicAddress;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the description of the addresses with what one signs in, and where one need not. */
@Configuration(proxyBeanMethods = false)
class DescribedAccess {

    private static final String TOKEN = "accessToken";
    private static final String SESSION = "session";

    @Bean
    OpenApiCustomizer withAccess(PublicAddress address) {
        return description -> {
            description.getComponents().addSecuritySchemes(TOKEN, token()).addSecuritySchemes(SESSION,
                    session(SecurityConfiguration.sessionCookie(address)));
            description.security(List.of(new SecurityRequirement().addList(TOKEN),
                    new SecurityRequirement().addList(SESSION)));
            openToAll(description).forEach(operation -> operation.security(List.of()));
        };
    }

    private static SecurityScheme token() {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").description("Of a program");
    }

    private static SecurityScheme session(String cookie) {
        return new SecurityScheme().type(SecurityScheme.Type.APIKEY).in(SecurityScheme.In.COOKIE).name(cookie)
                .description("Of a page. What changes something repeats the value of the cookie XSRF-TOKEN as the"
                        + " header X-XSRF-TOKEN: docs/protocol/accounts.md");
    }

    private static List<Operation> openToAll(OpenAPI description) {
        PathItem session = description.getPaths().get("/api/session");
        return List.of(session.getPost(), session.getDelete(),
                description.getPaths().get("/api/door").getGet(),
                description.getPaths().get("/api/accounts/first").getPost(),
                description.getPaths().get("/api/accounts/invited").getPost());
    }
}
