package org.minuta.server.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;

/** What one connection is subscribed to, by the ids that its client gave: it may not be without end. */
final class OwnSubscriptions {

    private static final String NAME = OwnSubscriptions.class.getName();

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    private OwnSubscriptions() {
    }

    /** Whether one more is not too many. */
    static boolean add(Message<?> subscribe, int most) {
        String id = SimpMessageHeaderAccessor.getSubscriptionId(subscribe.getHeaders());
        Set<String> ids = of(subscribe).ids;
        return id != null && (ids.contains(id) || ids.size() < most && ids.add(id));
    }

    static void remove(Message<?> unsubscribe) {
        String id = SimpMessageHeaderAccessor.getSubscriptionId(unsubscribe.getHeaders());
        if (id != null) {
            of(unsubscribe).ids.remove(id);
        }
    }

    private static OwnSubscriptions of(Message<?> frame) {
        Map<String, Object> attributes = SimpMessageHeaderAccessor.getSessionAttributes(frame.getHeaders());
        return attributes == null ? new OwnSubscriptions()
                : (OwnSubscriptions) attributes.computeIfAbsent(NAME, first -> new OwnSubscriptions());
    }
}
