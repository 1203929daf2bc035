package org.minuta.server.live;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;

/** The destinations there are; whatever does not read exactly like one of them does not exist. */
final class Destinations {

    private static final String ANSWERS = "/queue/answers";

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern TOPIC = Pattern.compile("/topic/minutes\\.(" + ID + ")(\\.presence)?");
    private static final Pattern TO_SERVER = Pattern.compile("/app/minutes\\." + ID + "\\.(commands|presence)");
    static final String OWN_ANSWERS = "/user" + ANSWERS;

    private Destinations() {
    }

    static String events(MinutesId minutes) {
        return "/topic/minutes." + minutes;
    }

    static String presence(MinutesId minutes) {
        return events(minutes) + ".presence";
    }

    /**
     * Where one session hears what became of its commands. Asked for a user's session that has gone, Spring would give
     * the answer to all the others of that user.
     */
    static String answersOf(@Nullable String session) {
        return ANSWERS + "-user" + session;
    }

    static boolean maySubscribe(@Nullable String destination) {
        return destination != null && (destination.equals(OWN_ANSWERS) || TOPIC.matcher(destination).matches());
    }

    static boolean maySend(@Nullable String destination) {
        return destination != null && TO_SERVER.matcher(destination).matches();
    }

    /** The minutes whose events or presence are at this destination; missing if neither is. */
    static @Nullable MinutesId minutesOf(@Nullable String destination) {
        if (destination == null) {
            return null;
        }
        Matcher topic = TOPIC.matcher(destination);
        return topic.matches() ? MinutesId.of(topic.group(1)) : null;
    }

    static boolean isPresence(String destination) {
        return destination.endsWith(".presence");
    }
}
