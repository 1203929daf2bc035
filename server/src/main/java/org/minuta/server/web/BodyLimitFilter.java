package org.minuta.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Stops a body at its limit, whether its length was announced or not, before it fills the memory. */
@Component
@EnableConfigurationProperties(BodyLimits.class)
final class BodyLimitFilter extends OncePerRequestFilter {

    private final BodyLimits limits;
    private final HandlerExceptionResolver problems;

    BodyLimitFilter(BodyLimits limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limits.forPath(request.getRequestURI());
        if (request.getContentLengthLong() > limit) {
            problems.resolveException(request, response, null, tooLarge(limit));
        } else {
            chain.doFilter(new LimitedRequest(request, limit), response);
        }
    }

    static RefusedRequest tooLarge(long limit) {
        return new RefusedRequest(HttpStatus.CONTENT_TOO_LARGE, WebRefusal.TOO_LARGE,
                "The body is larger than the " + limit + " bytes allowed here.");
    }
}
