package org.minuta.server.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How many bytes a request body may have: everywhere, and where foreign documents are read. */
@ConfigurationProperties("minuta.web")
record BodyLimits(@DefaultValue("1MB") DataSize bodyLimit, @DefaultValue("21MB") DataSize importLimit) {

    long forPath(String path) {
        return (path.startsWith("/api/imports") ? importLimit : bodyLimit).toBytes();
    }
}
