package org.minuta.server.json;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One way of writing JSON for the wire, over HTTP and STOMP alike. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

    @Bean
    JsonMapperBuilderCustomizer minutesOnTheWire() {
        return MinutesJson::configure;
    }
}
