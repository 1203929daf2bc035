package org.minuta.server.json;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesEvent;

/** The closed list of events and their names, in the store and on the wire. No name ever becomes a class by itself. */
public final class EventTypes {

    private static final Map<String, Class<?>> BY_NAME = Arrays.stream(MinutesEvent.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private EventTypes() {
    }

    public static Set<String> names() {
        return Collections.unmodifiableSet(BY_NAME.keySet());
    }

    public static String nameOf(MinutesEvent event) {
        return event.getClass().getSimpleName();
    }

    /** The event of this name, or {@code null} if there is none. */
    public static @Nullable Class<? extends MinutesEvent> named(String name) {
        Class<?> type = BY_NAME.get(name);
        return type == null ? null : type.asSubclass(MinutesEvent.class);
    }
}
