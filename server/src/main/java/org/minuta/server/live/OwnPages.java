package org.minuta.server.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.support.NativeMessageHeaderAccessor;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * A browser sends the session cookie along with a handshake, whatever page asks for it. So such a handshake must name
 * the page's origin, which Spring compares, and {@code CONNECT} must bring the anti-forgery token, which only our pages
 * can read. Programs have a token of their own and borrow no cookie.
 */
final class OwnPages implements HandshakeInterceptor {

    private static final String EXPECTED = OwnPages.class.getName();
    private static final String HEADER = "X-XSRF-TOKEN";

    private final CsrfTokenRepository tokens;

    OwnPages(CsrfTokenRepository tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
            Map<String, Object> attributes) {
        if (request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return true;
        }
        var expected = tokens.loadToken(((ServletServerHttpRequest) request).getServletRequest());
        if (expected == null || request.getHeaders().getOrigin() == null) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        attributes.put(EXPECTED, expected.getToken());
        return true;
    }

    @Override
    public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
            @Nullable Exception failure) {
        // nothing was begun
    }

    /** Whether a page of ours may have sent this {@code CONNECT}, or else a program. */
    static boolean sent(Message<?> connect) {
        Map<String, Object> attributes = SimpMessageHeaderAccessor.getSessionAttributes(connect.getHeaders());
        return attributes != null && (!(attributes.get(EXPECTED) instanceof String expected)
                || same(expected, NativeMessageHeaderAccessor.getFirstNativeHeader(HEADER, connect.getHeaders())));
    }

    private static boolean same(String expected, @Nullable String given) {
        return given != null && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
                given.getBytes(StandardCharsets.UTF_8));
    }
}
