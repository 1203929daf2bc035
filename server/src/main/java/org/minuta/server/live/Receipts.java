package org.minuta.server.live;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.messaging.support.NativeMessageHeaderAccessor;
import org.springframework.stereotype.Component;

/** Confirms frames that ask for it, which Spring's broker in memory does for {@code DISCONNECT} alone. */
@Component
class Receipts {

    private static final byte[] NOTHING = {};

    private final MessageChannel toClients;

    Receipts(@Lazy @Qualifier("clientOutboundChannel") MessageChannel toClients) {
        this.toClients = toClients;
    }

    /** What the frame with these headers asked for has been done, or refused in an answer. */
    void confirm(MessageHeaders frame) {
        String receipt = NativeMessageHeaderAccessor.getFirstNativeHeader(StompHeaderAccessor.STOMP_RECEIPT_HEADER,
                frame);
        if (receipt != null) {
            StompHeaderAccessor confirmation = StompHeaderAccessor.create(StompCommand.RECEIPT);
            confirmation.setReceiptId(receipt);
            confirmation.setSessionId(SimpMessageHeaderAccessor.getSessionId(frame));
            confirmation.setLeaveMutable(true);
            toClients.send(MessageBuilder.createMessage(NOTHING, confirmation.getMessageHeaders()));
        }
    }
}
