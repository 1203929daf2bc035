package org.minuta.server.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minuta.server.web.RefusedRequest;
import org.minuta.server.web.WebRefusal;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Signs in the bearer of an access token, for this request alone. A request with an {@code Authorization} header
 * stands or falls with it: it never falls back to the session cookie, which is why it needs no anti-forgery token.
 */
final class AccessTokenFilter extends OncePerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("Bearer +([^ ]+) *", Pattern.CASE_INSENSITIVE);

    private final AccessTokens tokens;
    private final HandlerExceptionResolver problems;
    private final SecurityContextRepository thisRequest = new RequestAttributeSecurityContextRepository();

    AccessTokenFilter(AccessTokens tokens, HandlerExceptionResolver problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    static boolean carriesAuthorization(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !carriesAuthorization(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> bearer;
        try {
            bearer = token(request).flatMap(tokens::bearer);
        } catch (DataAccessException | TransactionException storeFailed) {
            problems.resolveException(request, response, null, storeFailed);
            return;
        }
        if (bearer.isEmpty()) {
            problems.resolveException(request, response, null, notValid());
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(bearer.get());
        SecurityContextHolder.setContext(context);
        thisRequest.saveContext(context, request, response);
        chain.doFilter(request, response);
    }

    private static Optional<Secret> token(HttpServletRequest request) {
        var headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        var bearer = BEARER.matcher(headers.getFirst());
        return headers.size() == 1 && bearer.matches() ? Optional.of(new Secret(bearer.group(1))) : Optional.empty();
    }

    private static RefusedRequest notValid() {
        return new RefusedRequest(HttpStatus.UNAUTHORIZED, WebRefusal.NOT_SIGNED_IN,
                "The Authorization header holds no valid access token. It may have been revoked.")
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"minuta\", error=\"invalid_token\"");
    }
}
