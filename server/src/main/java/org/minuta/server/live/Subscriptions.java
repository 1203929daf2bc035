package org.minuta.server.live;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.broker.AbstractBrokerMessageHandler;
import org.springframework.messaging.simp.user.UserDestinationMessageHandler;
import org.springframework.messaging.support.ExecutorChannelInterceptor;

/**
 * Tells of subscriptions, and confirms them, once the broker has them; Spring's own event comes when the frame came,
 * which is too early.
 */
final class Subscriptions implements ExecutorChannelInterceptor {

    private final ApplicationEventPublisher listeners;
    private final Receipts receipts;

    Subscriptions(ApplicationEventPublisher listeners, Receipts receipts) {
        this.listeners = listeners;
        this.receipts = receipts;
    }

    @Override
    public void afterMessageHandled(Message<?> message, MessageChannel channel, MessageHandler handler,
            @Nullable Exception failure) {
        SimpMessageType type = SimpMessageHeaderAccessor.getMessageType(message.getHeaders());
        String destination = SimpMessageHeaderAccessor.getDestination(message.getHeaders());
        boolean byBroker = handler instanceof AbstractBrokerMessageHandler;
        if (type == SimpMessageType.UNSUBSCRIBE && byBroker) {
            receipts.confirm(message.getHeaders());
        } else if (type == SimpMessageType.SUBSCRIBE && destination != null) {
            boolean toOwnQueue = destination.equals(Destinations.OWN_ANSWERS);
            if (toOwnQueue ? handler instanceof UserDestinationMessageHandler : byBroker) {
                listeners.publishEvent(new Subscribed(destination));
                receipts.confirm(message.getHeaders());
            }
        }
    }
}
