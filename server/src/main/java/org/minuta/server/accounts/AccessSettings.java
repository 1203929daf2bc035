package org.minuta.server.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far access goes.
 *
 * @param longestSession how long a session lasts at most, however much it is used
 * @param connections    how many WebSocket connections one person may have open on this server
 */
@ConfigurationProperties("minuta.access")
record AccessSettings(@DefaultValue("7d") Duration longestSession, @DefaultValue("200") int connections) {

    AccessSettings {
        if (!longestSession.isPositive() || connections < 1) {
            throw new IllegalArgumentException(
                    "minuta.access: longest-session must be more than no time, connections 1 or more");
        }
    }
}
