package org.minuta.server.live;

import java.nio.ByteBuffer;
import org.minuta.server.web.WebRefusal;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/**
 * Takes WebSocket messages piece by piece. Otherwise the container would keep room for a whole frame per connection, or
 * close it for messages of more than a few kilobytes. Only whole frames are handed on: Spring's decoder looks at all
 * that it has whenever more comes, which for a large frame in small pieces took minutes.
 */
final class FramesInPieces extends WebSocketHandlerDecorator {

    private static final String ENDS = FrameEnds.class.getName();

    private final int frameLimit;

    /** @param frameLimit the most bytes of one frame; a larger one ends the connection */
    FramesInPieces(WebSocketHandler handler, int frameLimit) {
        super(handler);
        this.frameLimit = frameLimit;
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) throws Exception {
        switch (message) {
            case TextMessage text -> take(session, text.asBytes());
            case BinaryMessage binary -> take(session, bytes(binary.getPayload()));
            default -> super.handleMessage(session, message);
        }
    }

    private void take(WebSocketSession session, byte[] piece) throws Exception {
        var ends = (FrameEnds) session.getAttributes().computeIfAbsent(ENDS, first -> new FrameEnds(frameLimit));
        try {
            byte[] frames = ends.take(piece);
            if (frames.length > 0) {
                super.handleMessage(session, new TextMessage(frames));
            }
        } catch (FrameEnds.Unfit unfit) {
            Admission.end(session, unfit.tooLarge() ? WebRefusal.TOO_LARGE : WebRefusal.MALFORMED);
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
