package org.minuta.server.live;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.broker.AbstractBrokerMessageHandler;
import org.springframework.messaging.support.ExecutorChannelInterceptor;

/** Tells of subscriptions once the broker has them; Spring's own event comes when the frame came, which is too early. */
final class Subscriptions implements ExecutorChannelInterceptor {

    private final ApplicationEventPublisher listeners;

    Subscriptions(ApplicationEventPublisher listeners) {
        this.listeners = listeners;
    }

    @Override
    public void afterMessageHandled(Message<?> message, MessageChannel channel, MessageHandler handler,
            @Nullable Exception failure) {
        String destination = SimpMessageHeaderAccessor.getDestination(message.getHeaders());
        if (handler instanceof AbstractBrokerMessageHandler && destination != null
                && SimpMessageHeaderAccessor.getMessageType(message.getHeaders()) == SimpMessageType.SUBSCRIBE) {
            listeners.publishEvent(new Subscribed(destination));
        }
    }
}
