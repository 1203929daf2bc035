package org.minuta.api.text;

import java.util.Locale;

/** The attributes a text may have; each decides which values it takes. */
enum AttributeName {
    BOLD, ITALIC, UNDERLINE, STRIKE, LINK, LIST;

    private static final AttributeName[] ALL = values();

    private final String onTheWire = name().toLowerCase(Locale.ROOT);

    static AttributeName of(String onTheWire) {
        for (AttributeName name : ALL) {
            if (name.onTheWire.equals(onTheWire)) {
                return name;
            }
        }
        throw new MalformedDelta("an attribute is bold, italic, underline, strike, link or list");
    }

    String onTheWire() {
        return onTheWire;
    }

    int bit() {
        return 1 << ordinal();
    }

    boolean in(int names) {
        return (names & bit()) != 0;
    }

    void requireAllowed(Object value) {
        switch (this) {
            case BOLD, ITALIC, UNDERLINE, STRIKE -> require(Boolean.TRUE.equals(value), "is true or null");
            case LINK -> require(value instanceof String address && Links.isSafe(address),
                    "is an http, https or mailto address of at most " + Links.LONGEST + " characters, or null");
            case LIST -> require("ordered".equals(value) || "bullet".equals(value), "is ordered, bullet or null");
        }
    }

    private void require(boolean allowed, String rule) {
        if (!allowed) {
            throw new MalformedDelta("the attribute " + onTheWire + " " + rule);
        }
    }
}
