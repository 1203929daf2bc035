package org.minuta.server.web;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people reach this server, from the setting {@code minuta.address}; unset means plain HTTP on this computer.
 *
 * @param address scheme, host and, if unusual, port, such as {@code https://minuta.example.org}; anything else is
 *                refused at start
 */
@ConfigurationProperties("minuta")
public record PublicAddress(@Nullable URI address) {

    public PublicAddress {
        if (address != null && !plausible(address)) {
            throw new IllegalArgumentException(
                    "minuta.address must read like https://minuta.example.org, without a path; it is " + address);
        }
    }

    /** Whether people come over TLS, so that cookies may (and must) be marked as secure. */
    public boolean secure() {
        return address != null && "https".equalsIgnoreCase(address.getScheme());
    }

    /** The address to show to people, when the server itself listens on the given port. */
    public String shown(int port) {
        return address == null ? "http://localhost:" + port : address.toString();
    }

    private static boolean plausible(URI address) {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var path = address.getRawPath();
        return (scheme.equals("https") || scheme.equals("http")) && address.getHost() != null
                && (path == null || path.isEmpty() || path.equals("/"))
                && address.getRawQuery() == null && address.getRawUserInfo() == null;
    }
}
