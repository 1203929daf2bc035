package org.minuta.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** As little STOMP as a client can do with, so that measuring costs little on the machine that is measured. */
final class StompConnection implements AutoCloseable {

    private static final int PATIENCE = 30;

    private final CompletableFuture<Void> connected = new CompletableFuture<>();
    private final BiConsumer<String, Long> onMessage;
    private final Consumer<String> onTrouble;
    private final WebSocket socket;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
    private volatile boolean closing;

    /**
     * Connects.
     *
     * @param onMessage gets each MESSAGE frame whole, and when it came in (nanoseconds); called by one thread at a time
     * @param onTrouble gets what should not happen: ERROR frames, a lost connection
     */
    StompConnection(HttpClient http, URI server, String token, BiConsumer<String, Long> onMessage,
            Consumer<String> onTrouble) {
        this.onMessage = onMessage;
        this.onTrouble = onTrouble;
        this.socket = http.newWebSocketBuilder().header("Authorization", "Bearer " + token).subprotocols("v12.stomp")
                .buildAsync(URI.create(server.toString().replaceFirst("http", "ws") + "/ws"), new Listener())
                .orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        send("CONNECT\naccept-version:1.2\nhost:localhost\nheart-beat:0,0\n\n\0");
        connected.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }

    void subscribe(String id, String destination) {
        send("SUBSCRIBE\nid:" + id + "\ndestination:" + destination + "\n\n\0");
    }

    void send(String destination, String json) {
        send("SEND\ndestination:" + destination + "\ncontent-type:application/json\n\n" + json + "\0");
    }

    /** A WebSocket of the JDK takes one text at a time. */
    private synchronized void send(String frame) {
        sent = sent.isDone() ? socket.sendText(frame, true) : sent.thenCompose(before -> socket.sendText(frame, true));
        sent.whenComplete((done, failure) -> {
            if (failure != null && !closing) {
                onTrouble.accept("A frame could not be sent: " + failure);
            }
        });
    }

    @Override
    public void close() {
        closing = true;
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder beginning = new StringBuilder();

        @Override
        public void onOpen(WebSocket opened) {
            opened.request(Long.MAX_VALUE);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            long now = System.nanoTime();
            if (!last) {
                beginning.append(data);
                return null;
            }
            var frame = beginning.isEmpty() ? data.toString() : beginning.append(data).toString();
            beginning.setLength(0);
            receive(frame, now);
            return null;
        }

        /** STOMP may come either way, and Spring chooses by the type of the content. */
        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            return onText(from, StandardCharsets.UTF_8.decode(data), last);
        }

        private void receive(String frame, long now) {
            if (frame.startsWith("MESSAGE")) {
                onMessage.accept(frame, now);
            } else if (frame.startsWith("CONNECTED")) {
                connected.complete(null);
            } else if (frame.startsWith("ERROR")) {
                onTrouble.accept(frame);
            }
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            trouble("The connection broke: " + failure);
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            trouble("The server closed the connection: " + status + " " + reason);
            return null;
        }

        private void trouble(String what) {
            if (!closing) {
                onTrouble.accept(what);
            }
        }
    }
}
