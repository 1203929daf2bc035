package org.minuta.server.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.minuta.server.web.WebRefusal;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;

/** Says that a frame was refused, and nothing about the inside of the server. The connection then closes. */
final class NeutralErrors extends StompSubProtocolErrorHandler {

    @Override
    public Message<byte[]> handleClientMessageProcessingError(@Nullable Message<byte[]> clientMessage,
            Throwable failure) {
        return clientMessage == null ? refusal(null, WebRefusal.MALFORMED)
                : refusal(StompHeaderAccessor.wrap(clientMessage), WebRefusal.FORBIDDEN);
    }

    /** What the sender of a frame is told of it. */
    static Message<byte[]> refusal(@Nullable StompHeaderAccessor refused, WebRefusal why) {
        StompHeaderAccessor error = StompHeaderAccessor.create(StompCommand.ERROR);
        error.setMessage("The frame was refused");
        error.setContentType(MimeTypeUtils.APPLICATION_JSON);
        error.setLeaveMutable(true);
        if (refused != null) {
            error.setSessionId(refused.getSessionId());
            if (refused.getReceipt() != null) {
                error.setReceiptId(refused.getReceipt());
            }
        }
        byte[] body = ("{\"refusal\":\"" + why + "\"}").getBytes(UTF_8);
        return MessageBuilder.createMessage(body, error.getMessageHeaders());
    }
}
