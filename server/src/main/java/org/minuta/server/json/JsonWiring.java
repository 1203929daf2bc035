package org.minuta.server.json;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The mapper that everything in the server uses, HTTP included. */
@Configuration(proxyBeanMethods = false)
public class JsonWiring {

    @Bean
    JsonMapper jsonMapper() {
        return MinutesJson.mapper();
    }
}
