package org.minuta.server.live;

import org.jspecify.annotations.Nullable;
import org.minuta.server.accounts.Person;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.security.core.Authentication;

/**
 * Lets in only what is listed: the broker itself would understand patterns, so that one subscription to a wildcard
 * would read every minutes, and would pass on whatever a client sends to a topic as if it had been committed.
 */
final class DestinationRules implements ChannelInterceptor {

    private final MessageChannel toClients;

    /** @param toClients where a refused sender is told so, which ends the connection */
    DestinationRules(MessageChannel toClients) {
        this.toClients = toClients;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        SimpMessageType type = SimpMessageHeaderAccessor.getMessageType(message.getHeaders());
        String destination = SimpMessageHeaderAccessor.getDestination(message.getHeaders());
        boolean allowed = switch (type) {
            case CONNECT -> isSignedIn(message);
            case SUBSCRIBE -> isSignedIn(message) && Destinations.maySubscribe(destination);
            case MESSAGE -> isSignedIn(message) && Destinations.maySend(destination);
            case HEARTBEAT, UNSUBSCRIBE, DISCONNECT -> true;
            case CONNECT_ACK, DISCONNECT_ACK, OTHER -> false;
            case null -> false;
        };
        if (allowed) {
            return message;
        }
        // An exception would end in the log of whoever keeps the frames in order, and the connection would stay.
        toClients.send(NeutralErrors.refusal(StompHeaderAccessor.wrap(message)));
        return null;
    }

    private static boolean isSignedIn(Message<?> message) {
        return person(message) != null;
    }

    private static @Nullable Person person(Message<?> message) {
        return SimpMessageHeaderAccessor.getUser(message.getHeaders()) instanceof Authentication authentication
                && authentication.getPrincipal() instanceof Person person ? person : null;
    }
}
