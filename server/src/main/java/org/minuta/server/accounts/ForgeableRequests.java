package org.minuta.server.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The requests that another site's page could make a browser send in its user's name, and which therefore need the
 * anti-forgery token. A program's are not among them: without the session cookie there is no name to borrow, and a
 * request with an {@code Authorization} header never uses the cookie. The calls that come before a session exists
 * take no token, but must not come from another site's page, which the browser tells.
 */
final class ForgeableRequests implements RequestMatcher {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final RequestMatcher BEFORE_A_SESSION = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/session"),
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/accounts/first"),
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/accounts/invited"));

    private final String sessionCookie;

    ForgeableRequests(String sessionCookie) {
        this.sessionCookie = sessionCookie;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return false;
        }
        if (BEFORE_A_SESSION.matches(request)) {
            return !fromOwnPage(request);
        }
        return hasSessionCookie(request) && !AccessTokenFilter.carriesAuthorization(request);
    }

    private boolean hasSessionCookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(sessionCookie)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Neither header can be set by a page, and a program that sends neither borrows nobody's browser. */
    private static boolean fromOwnPage(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null
                ? OWN_SITE.contains(site)
                : sameHost(request.getHeader(HttpHeaders.ORIGIN), request.getHeader(HttpHeaders.HOST));
    }

    private static boolean sameHost(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
