package org.minuta.server.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * STOMP by hand, for those who do what a decent library would not: send frames of any kind, or stop reading.
 * Whatever arrives is kept until asked for.
 */
public final class RawStomp implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, BlockingQueue<JsonNode>> messages = new ConcurrentHashMap<>();
    private final BlockingQueue<String> others = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final WebSocket socket;
    private volatile String closing = "";
    private volatile boolean reading = true;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

    private RawStomp(URI server, Map<String, String> headers) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().subprotocols("v12.stomp");
        headers.forEach(builder::header);
        socket = within(builder.buildAsync(URI.create("ws://" + server.getAuthority() + "/ws"), new Ear()));
    }

    /**
     * The handshake alone, no frame yet.
     *
     * @throws AssertionError if the handshake is refused
     */
    public static RawStomp handshake(URI server, Map<String, String> headers) {
        return new RawStomp(server, headers);
    }

    /** Signed in and connected. */
    public static RawStomp connect(Calls calls) {
        return connect(calls, Map.of());
    }

    public static RawStomp connect(Calls calls, Map<String, String> headers) {
        return connect(calls.server(), Map.of("Authorization", "Bearer " + calls.token()), headers);
    }

    /**
     * @param handshake headers of the handshake, which sign in
     * @param headers   of the frame {@code CONNECT}
     */
    public static RawStomp connect(URI server, Map<String, String> handshake, Map<String, String> headers) {
        RawStomp stomp = handshake(server, handshake);
        Map<String, String> all = new LinkedHashMap<>(Map.of("accept-version", "1.2", "host", "minuta"));
        all.putAll(headers);
        stomp.frame("CONNECT", all, "");
        String answer = stomp.other();
        if (answer == null || !answer.startsWith("CONNECTED")) {
            throw new AssertionError("Not connected: " + answer);
        }
        return stomp;
    }

    /** Subscribes; no receipt is asked for, so the server may know of it only a little later. */
    public RawStomp subscribe(String destination) {
        return subscribe(destination, Map.of());
    }

    /** Subscribes and asks for a receipt. */
    public RawStomp subscribe(String destination, String receipt) {
        return subscribe(destination, Map.of("receipt", receipt));
    }

    private RawStomp subscribe(String destination, Map<String, String> headers) {
        messages.computeIfAbsent(destination, unknown -> new LinkedBlockingQueue<>());
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("id", destination);
        all.put("destination", destination);
        frame("SUBSCRIBE", all, "");
        return this;
    }

    public void send(String destination, String body) {
        send(destination, Map.of(), body);
    }

    public void send(String destination, Map<String, String> headers, String body) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("destination", destination);
        all.put("content-type", "application/json");
        all.put("content-length", String.valueOf(body.getBytes(StandardCharsets.UTF_8).length));
        frame("SEND", all, body);
    }

    public void frame(String command, Map<String, String> headers, String body) {
        StringBuilder frame = new StringBuilder(command).append('\n');
        headers.forEach((name, value) -> frame.append(name).append(':').append(value.replace(":", "\\c")).append('\n'));
        text(frame.append('\n').append(body).append('\0').toString());
    }

    /** Any text as a WebSocket message. What cannot be sent is dropped: the other side has closed. */
    public synchronized void text(String text) {
        sent = sent.exceptionally(broken -> null).thenCompose(before -> socket.sendText(text, true));
    }

    /** The next message on a destination that was subscribed to. */
    public JsonNode next(String destination) {
        JsonNode message = next(destination, PATIENCE);
        if (message == null) {
            throw new AssertionError("Nothing came on " + destination + "; others: " + List.copyOf(others));
        }
        return message;
    }

    /** The next message, or nothing if none comes in time. */
    public @Nullable JsonNode next(String destination, Duration time) {
        try {
            return messages.get(destination).poll(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The next frame that is no message; missing if none comes. */
    public @Nullable String other() {
        try {
            return others.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Frames that are no messages and have come so far. */
    public List<String> others() {
        return List.copyOf(others);
    }

    /** Whether the server ends the connection in time. */
    public boolean isClosedWithin(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The code and the reason that the server closed with; empty if it has not, or said nothing. */
    public String closing() {
        return closing;
    }

    /** Takes nothing more from the socket. */
    public void stopReading() {
        reading = false;
    }

    /** Takes what has piled up, up to the end. */
    public void readOn() {
        reading = true;
        socket.request(1);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static <T> T within(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new AssertionError("No handshake", failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void arrived(String frame) {
        int bodyAt = frame.indexOf("\n\n");
        if (frame.startsWith("MESSAGE") && bodyAt > 0) {
            String id = frame.substring(0, bodyAt).lines().filter(line -> line.startsWith("subscription:"))
                    .findFirst().orElseThrow().substring("subscription:".length());
            messages.get(id).add(Wire.read(frame.substring(bodyAt + 2, frame.lastIndexOf('\0'))));
        } else if (!frame.isBlank()) {
            others.add(frame);
        }
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder piece = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            piece.append(data);
            if (last) {
                arrived(piece.toString());
                piece.setLength(0);
            }
            if (reading) {
                from.request(1);
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closing = status + " " + reason;
            closed.countDown();
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.countDown();
        }
    }
}
