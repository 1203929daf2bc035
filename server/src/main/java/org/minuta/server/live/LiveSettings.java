package org.minuta.server.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How live connections behave.
 *
 * @param frameLimit   the largest frame a client may send
 * @param sendBuffer   what may wait for one reader; a reader with more waiting is cut off
 * @param sendTime     how long one frame may take to be written to a reader; a slower one is cut off
 * @param headInterval how often a quiet topic repeats its head revision
 * @param presenceInterval the shortest time between two pictures of who is there
 * @param subscriptions    how many subscriptions one connection may have at once
 * @param allowedOrigins   pages of other origins that may connect; none by default
 */
@ConfigurationProperties("minuta.live")
record LiveSettings(@DefaultValue("1MB") DataSize frameLimit, @DefaultValue("2MB") DataSize sendBuffer,
        @DefaultValue("10s") Duration sendTime, @DefaultValue("3s") Duration headInterval,
        @DefaultValue("200ms") Duration presenceInterval, @DefaultValue("200") int subscriptions,
        @DefaultValue String[] allowedOrigins) {
}
