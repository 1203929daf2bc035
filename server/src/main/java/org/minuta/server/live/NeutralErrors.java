package org.minuta.server.live;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;

/** Says that a frame was refused, and nothing about the inside of the server. The connection then closes. */
final class NeutralErrors extends StompSubProtocolErrorHandler {

    private static final byte[] NOTHING_MORE = "{\"refusal\":\"FORBIDDEN\"}".getBytes(StandardCharsets.UTF_8);

    @Override
    public Message<byte[]> handleClientMessageProcessingError(@Nullable Message<byte[]> clientMessage,
            Throwable failure) {
        StompHeaderAccessor error = StompHeaderAccessor.create(StompCommand.ERROR);
        error.setMessage("The frame was refused");
        error.setLeaveMutable(true);
        if (clientMessage != null) {
            StompHeaderAccessor sent = StompHeaderAccessor.wrap(clientMessage);
            if (sent.getReceipt() != null) {
                error.setReceiptId(sent.getReceipt());
            }
        }
        return MessageBuilder.createMessage(NOTHING_MORE, error.getMessageHeaders());
    }
}
