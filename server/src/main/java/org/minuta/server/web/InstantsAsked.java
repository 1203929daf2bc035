package org.minuta.server.web;

import java.time.Instant;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads instants in addresses only as the protocol writes them: Spring would take a year or a revision for milliseconds
 * of 1970.
 */
@Configuration(proxyBeanMethods = false)
class InstantsAsked implements WebMvcConfigurer, Formatter<Instant> {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(Instant.class, this);
    }

    @Override
    public Instant parse(String words, Locale locale) {
        return Instant.parse(words);
    }

    @Override
    public String print(Instant instant, Locale locale) {
        return instant.toString();
    }
}
