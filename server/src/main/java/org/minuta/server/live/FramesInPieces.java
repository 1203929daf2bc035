package org.minuta.server.live;

import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/**
 * Takes WebSocket messages piece by piece, for the STOMP decoder puts them together anyway. Otherwise the container
 * would keep room for a whole frame per connection, or close it for messages of more than a few kilobytes.
 */
final class FramesInPieces extends WebSocketHandlerDecorator {

    FramesInPieces(WebSocketHandler handler) {
        super(handler);
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }
}
