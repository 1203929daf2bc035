package org.minuta.benchmarks;

/** Finds the few things of a frame that a measuring client needs, without building a tree of it. */
final class Frames {

    private static final String FIRST = "\"first\":";
    private static final String HEAD = "\"head\":";
    private static final String CLIENT = "\"client\":\"";
    private static final String NUMBER = "\"number\":";
    private static final int UUID_LENGTH = 36;

    private Frames() {
    }

    /** Takes what one event says about itself. */
    @FunctionalInterface
    interface EventVisitor {

        void event(String client, long number);
    }

    /** The revision of the first event; -1 if the frame has no events. */
    static long first(String frame) {
        return numberAfter(frame, FIRST, 0);
    }

    /** The head revision that a quiet topic repeats; -1 if the frame is not about that. */
    static long head(String frame) {
        return numberAfter(frame, HEAD, 0);
    }

    /** Visits the events in order. @return how many there were */
    static int visit(String frame, EventVisitor visitor) {
        int count = 0;
        for (int at = frame.indexOf(CLIENT); at >= 0; at = frame.indexOf(CLIENT, at + 1)) {
            int id = at + CLIENT.length();
            visitor.event(frame.substring(id, id + UUID_LENGTH), numberAfter(frame, NUMBER, id));
            count++;
        }
        return count;
    }

    static int count(String frame, String part) {
        int count = 0;
        for (int at = frame.indexOf(part); at >= 0; at = frame.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    private static long numberAfter(String frame, String name, int from) {
        int at = frame.indexOf(name, from);
        if (at < 0) {
            return -1;
        }
        long number = 0;
        for (int i = at + name.length(); i < frame.length() && Character.isDigit(frame.charAt(i)); i++) {
            number = number * 10 + frame.charAt(i) - '0';
        }
        return number;
    }
}
