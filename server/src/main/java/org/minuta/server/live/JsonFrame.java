package org.minuta.server.live;

import org.jspecify.annotations.Nullable;
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
        return of(json, null);
    }

    /** @param session the only one to get it, of all those of its user */
    static Message<byte[]> of(byte[] json, @Nullable String session) {
        SimpMessageHeaderAccessor headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        headers.setSessionId(session);
        headers.setLeaveMutable(true);
        return MessageBuilder.createMessage(json, headers.getMessageHeaders());
    }
}
