package org.minuta.server.live;

import org.jspecify.annotations.Nullable;
import org.minuta.server.accounts.Person;
import org.minuta.server.web.WebRefusal;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.security.core.Authentication;

/**
 * Lets in only what is listed, from connections that are still open: the broker itself would understand patterns, so
 * that one subscription to a wildcard would read every minutes, and would pass on whatever a client sends to a topic as
 * if it had been committed.
 */
final class DestinationRules implements ChannelInterceptor {

    private final MessageChannel toClients;
    private final int mostSubscriptions;

    /**
     * @param toClients         where a refused sender is told so, which ends the connection
     * @param mostSubscriptions of one connection at once
     */
    DestinationRules(MessageChannel toClients, int mostSubscriptions) {
        this.toClients = toClients;
        this.mostSubscriptions = mostSubscriptions;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        SimpMessageType type = SimpMessageHeaderAccessor.getMessageType(message.getHeaders());
        if (type != SimpMessageType.DISCONNECT && !Admission.admits(message.getHeaders())) {
            return null;
        }
        if (isAllowed(type, message)) {
            return message;
        }
        // An exception would end in the log of whoever keeps the frames in order, and the connection would stay.
        toClients.send(NeutralErrors.refusal(StompHeaderAccessor.wrap(message), WebRefusal.FORBIDDEN));
        return null;
    }

    private boolean isAllowed(@Nullable SimpMessageType type, Message<?> message) {
        String destination = SimpMessageHeaderAccessor.getDestination(message.getHeaders());
        return switch (type) {
            case CONNECT -> isSignedIn(message) && OwnPages.sent(message);
            case SUBSCRIBE -> isSignedIn(message) && Destinations.maySubscribe(destination)
                    && OwnSubscriptions.add(message, mostSubscriptions);
            case MESSAGE -> {
                Admission.use(message.getHeaders());
                yield isSignedIn(message) && Destinations.maySend(destination);
            }
            case UNSUBSCRIBE -> {
                OwnSubscriptions.remove(message);
                yield true;
            }
            case HEARTBEAT, DISCONNECT -> true;
            case CONNECT_ACK, DISCONNECT_ACK, OTHER -> false;
            case null -> false;
        };
    }

    private static boolean isSignedIn(Message<?> message) {
        return person(message) != null;
    }

    private static @Nullable Person person(Message<?> message) {
        return SimpMessageHeaderAccessor.getUser(message.getHeaders()) instanceof Authentication authentication
                && authentication.getPrincipal() instanceof Person person ? person : null;
    }
}
