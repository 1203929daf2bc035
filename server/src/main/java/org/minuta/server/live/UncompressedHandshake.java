package org.minuta.server.live;

import java.util.List;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Agrees to no compression: each reader would need a compressor of its own, for frames of a few hundred bytes. */
final class UncompressedHandshake extends DefaultHandshakeHandler {

    @Override
    protected List<WebSocketExtension> filterRequestedExtensions(ServerHttpRequest request,
            List<WebSocketExtension> requested, List<WebSocketExtension> supported) {
        return List.of();
    }
}
