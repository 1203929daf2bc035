package org.minuta.server.json;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** The mapper that everything in the server uses, HTTP included. */
@Configuration(proxyBeanMethods = false)
public class JsonWiring {

    @Bean
    JsonMapper jsonMapper() {
        JsonMapper.Builder builder = JsonMapper.builder(
                JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
        MinutesJson.configure(builder);
        return builder.build();
    }
}
