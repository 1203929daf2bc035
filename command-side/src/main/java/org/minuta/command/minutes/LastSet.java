package org.minuta.command.minutes;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When each value was last set, and by which client: what tells a real conflict from a mere simultaneity. Values go by
 * the names they have in answers, such as {@code heading.title} or {@code attendee:<id>.name}.
 */
final class LastSet {

    private Map<String, Setting> settings = new HashMap<>();

    record Setting(long revision, String client) {
    }

    void set(String value, long revision, String client) {
        settings.put(value, new Setting(revision, client));
    }

    /** The revision in which another client set the value after {@code base}; missing if none did. */
    @Nullable Long byOthersAfter(long base, String value, String client) {
        Setting last = settings.get(value);
        return last == null || last.revision() <= base || last.client().equals(client) ? null : last.revision();
    }
}
