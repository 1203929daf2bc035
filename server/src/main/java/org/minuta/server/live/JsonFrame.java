package org.minuta.server.live;

import org.springframework.messaging.Message;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.util.MimeTypeUtils;

/** A message that reaches clients as text: without a content type of its own it would be sent as binary. */
final class JsonFrame {

    private JsonFrame() {
    }

    /** To whoever is subscribed. */
    static Message<byte[]> of(byte[] json) {
        return framed(json, headers());
    }

    /** To one session, which must see the destination that it subscribed to. */
    static Message<byte[]> answer(byte[] json) {
        SimpMessageHeaderAccessor headers = headers();
        headers.setNativeHeader(SimpMessageHeaderAccessor.ORIGINAL_DESTINATION, Destinations.OWN_ANSWERS);
        return framed(json, headers);
    }

    private static SimpMessageHeaderAccessor headers() {
        SimpMessageHeaderAccessor headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        headers.setLeaveMutable(true);
        return headers;
    }

    private static Message<byte[]> framed(byte[] json, SimpMessageHeaderAccessor headers) {
        return MessageBuilder.createMessage(json, headers.getMessageHeaders());
    }
}
