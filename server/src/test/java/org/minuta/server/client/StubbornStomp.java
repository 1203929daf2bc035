package org.minuta.server.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A bare socket that speaks as much WebSocket as it must, and goes on sending frames whether or not the server has said
 * that the connection is closed.
 */
public final class StubbornStomp implements AutoCloseable {

    private static final int FINAL_TEXT = 0x81;
    private static final int MASKED_LONG = 0xFF;
    private static final int NO_MASK = 0;

    private final Socket socket;

    private StubbornStomp(Socket socket) {
        this.socket = socket;
    }

    /**
     * Signed in and connected.
     *
     * @param handshake headers of the handshake, which sign in
     * @param headers   of the frame {@code CONNECT}
     */
    public static StubbornStomp connect(URI server, Map<String, String> handshake, Map<String, String> headers) {
        try {
            var stomp = new StubbornStomp(new Socket(server.getHost(), server.getPort()));
            stomp.upgrade(server, handshake);
            stomp.frame("CONNECT\naccept-version:1.2\nhost:minuta\n" + lines(headers, ":", "\n") + "\n");
            stomp.readUntil("CONNECTED");
            return stomp;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void upgrade(URI server, Map<String, String> headers) throws IOException {
        var request = "GET /ws HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: v12.stomp\r\n"
                + lines(headers, ": ", "\r\n") + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        readUntil("\r\n\r\n");
    }

    private static String lines(Map<String, String> headers, String colon, String end) {
        return headers.entrySet().stream().map(header -> header.getKey() + colon + header.getValue() + end)
                .collect(Collectors.joining());
    }

    private void readUntil(String awaited) throws IOException {
        var read = new ByteArrayOutputStream();
        while (!read.toString(StandardCharsets.ISO_8859_1).endsWith(awaited)) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("Ended with " + read);
            }
            read.write(next);
        }
    }

    /** @return whether the bytes could be sent; what became of them is not known */
    public boolean send(String destination, String body) {
        try {
            frame("SEND\ndestination:" + destination + "\ncontent-type:application/json\n\n" + body);
            return true;
        } catch (IOException cut) {
            return false;
        }
    }

    private void frame(String frame) throws IOException {
        byte[] text = (frame + '\0').getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write(ByteBuffer.allocate(text.length + 14).put((byte) FINAL_TEXT)
                .put((byte) MASKED_LONG).putLong(text.length).putInt(NO_MASK).put(text).array());
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
