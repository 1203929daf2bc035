package org.minuta.server.live;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minuta.server.accounts.OpenConnection;
import org.minuta.server.accounts.OpenConnections;
import org.minuta.server.web.WebRefusal;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/**
 * Lets connections in, and ends them with the token or session that they were opened with. From then on nothing is
 * taken from them and nothing sent, even while they are still being closed.
 */
final class Admission extends WebSocketHandlerDecorator {

    private static final String CONNECTION = OpenConnection.class.getName();

    private final OpenConnections connections;

    Admission(WebSocketHandler handler, OpenConnections connections) {
        super(handler);
        this.connections = connections;
    }

    /** Whether the connection that a frame came on is still open. */
    static boolean admits(MessageHeaders frame) {
        return connection(frame) instanceof OpenConnection connection && connection.isOpen();
    }

    /** Somebody did something on the connection that a frame came on. */
    static void use(MessageHeaders frame) {
        if (connection(frame) instanceof OpenConnection connection) {
            connection.use();
        }
    }

    private static @Nullable OpenConnection connection(MessageHeaders frame) {
        Map<String, Object> attributes = SimpMessageHeaderAccessor.getSessionAttributes(frame);
        return attributes == null ? null : (OpenConnection) attributes.get(CONNECTION);
    }

    /** Takes nothing more from a connection and closes it. */
    static void end(WebSocketSession session, WebRefusal why) {
        if (connection(session) instanceof OpenConnection connection) {
            connection.end(why);
        }
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        OpenConnection connection = new OpenConnection(session.getPrincipal(), why -> close(session, why));
        session.getAttributes().put(CONNECTION, connection);
        connections.admit(connection);
        if (connection.isOpen()) {
            super.afterConnectionEstablished(new SilentOnceEnded(session, connection));
        }
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) throws Exception {
        if (connection(session) instanceof OpenConnection connection && connection.isOpen()) {
            super.handleMessage(session, message);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
        if (connection(session) instanceof OpenConnection connection) {
            connections.closed(connection);
        }
        super.afterConnectionClosed(session, status);
    }

    private static @Nullable OpenConnection connection(WebSocketSession session) {
        return (OpenConnection) session.getAttributes().get(CONNECTION);
    }

    /** Saying so waits a moment for who does not read; nobody else waits with it. */
    private static void close(WebSocketSession session, WebRefusal why) {
        Thread.ofVirtual().name("ends-connection").start(() -> {
            try {
                session.close(status(why).withReason(why.name()));
            } catch (IOException | IllegalStateException closedAlready) {
                // as was wanted
            }
        });
    }

    private static CloseStatus status(WebRefusal why) {
        return why == WebRefusal.TOO_LARGE ? CloseStatus.TOO_BIG_TO_PROCESS
                : why == WebRefusal.MALFORMED ? CloseStatus.PROTOCOL_ERROR : CloseStatus.POLICY_VIOLATION;
    }

    private static final class SilentOnceEnded extends WebSocketSessionDecorator {

        private final OpenConnection connection;

        private SilentOnceEnded(WebSocketSession session, OpenConnection connection) {
            super(session);
            this.connection = connection;
        }

        @Override
        public void sendMessage(WebSocketMessage<?> message) throws IOException {
            if (connection.isOpen()) {
                super.sendMessage(message);
            }
        }
    }
}
