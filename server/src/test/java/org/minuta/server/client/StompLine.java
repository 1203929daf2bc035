package org.minuta.server.client;

import jakarta.websocket.ContainerProvider;
import jakarta.websocket.WebSocketContainer;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.ConnectionLostException;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;
import tools.jackson.databind.JsonNode;

/** The real way: STOMP over WebSocket, and HTTP for what is fetched. */
public final class StompLine implements Line {

    // Each connection keeps a buffer of this size; what is larger ends the connection, and is fetched instead.
    private static final int LARGEST_MESSAGE = 1 << 20;
    private static final WebSocketStompClient STOMP = stomp();

    private final Calls calls;
    private final String minutes;
    private @Nullable StompSession session;
    private @Nullable Inbox inbox;

    public StompLine(Calls calls, String minutes) {
        this.calls = calls;
        this.minutes = minutes;
    }

    private static WebSocketStompClient stomp() {
        WebSocketContainer container = ContainerProvider.getWebSocketContainer();
        container.setDefaultMaxTextMessageBufferSize(LARGEST_MESSAGE);
        WebSocketStompClient client = new WebSocketStompClient(new StandardWebSocketClient(container));
        client.setInboundMessageSizeLimit(LARGEST_MESSAGE);
        return client;
    }

    @Override
    public synchronized void open(Inbox newInbox) {
        inbox = newInbox;
        URI server = calls.server();
        var handshake = new WebSocketHttpHeaders();
        handshake.setBearerAuth(calls.token());
        STOMP.connectAsync("ws://" + server.getAuthority() + "/ws", handshake, new Connection(newInbox))
                .whenComplete((opened, failed) -> {
                    if (failed != null) {
                        newInbox.cut();
                    }
                });
    }

    @Override
    public synchronized void close() {
        inbox = null;
        if (session != null && session.isConnected()) {
            session.disconnect();
        }
        session = null;
    }

    private synchronized boolean keep(StompSession opened, Inbox of) {
        if (of != inbox) {
            opened.disconnect();
            return false;
        }
        session = opened;
        opened.subscribe("/user/queue/answers", handing(of::answers));
        opened.subscribe("/topic/minutes." + minutes, handing(of::frame));
        return true;
    }

    @Override
    public void send(JsonNode commands) {
        send("/app/minutes." + minutes + ".commands", commands.toString());
    }

    /** Sends anything anywhere, if there is a connection. Two threads must not write to one connection at once. */
    public synchronized void send(String destination, String body) {
        if (session != null) {
            try {
                session.send(destination, body.getBytes(StandardCharsets.UTF_8));
            } catch (RuntimeException broken) {
                // The inbox is told that the connection is cut; what was sent is sent again then.
            }
        }
    }

    @Override
    public void fetchState() {
        fetch("/api/minutes/" + minutes, state -> inboxNow(open -> open.state(state)));
    }

    @Override
    public void fetchEvents(long after) {
        fetch("/api/minutes/" + minutes + "/events?limit=1000&after=" + after,
                page -> inboxNow(open -> open.page(page)));
    }

    private void fetch(String path, Consumer<JsonNode> then) {
        calls.getLater(path).thenAccept(reply -> {
            if (reply.status() == 200) {
                then.accept(reply.json());
            }
        });
    }

    private void inboxNow(Consumer<Inbox> delivery) {
        Inbox open;
        synchronized (this) {
            open = inbox;
        }
        if (open != null) {
            delivery.accept(open);
        }
    }

    private final class Connection extends StompSessionHandlerAdapter {

        private final Inbox inbox;

        private Connection(Inbox inbox) {
            this.inbox = inbox;
        }

        @Override
        public void afterConnected(StompSession opened, StompHeaders headers) {
            if (keep(opened, inbox)) {
                inbox.connected();
            }
        }

        @Override
        public void handleException(StompSession open, @Nullable StompCommand command, StompHeaders headers,
                byte[] payload, Throwable exception) {
            // Such as a connection that closes while subscribing; a new one makes it good.
            inbox.cut();
        }

        @Override
        public void handleTransportError(StompSession open, Throwable exception) {
            if (exception instanceof ConnectionLostException || !open.isConnected()) {
                inbox.cut();
            }
        }
    }

    private static StompFrameHandler handing(Consumer<JsonNode> on) {
        return new StompFrameHandler() {

            @Override
            public Type getPayloadType(StompHeaders headers) {
                return byte[].class;
            }

            @Override
            public void handleFrame(StompHeaders headers, @Nullable Object payload) {
                on.accept(Wire.read(new String((byte[]) payload, StandardCharsets.UTF_8)));
            }
        };
    }
}
