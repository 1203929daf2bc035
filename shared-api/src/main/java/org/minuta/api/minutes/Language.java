package org.minuta.api.minutes;

import java.util.Locale;

/** The language of the minutes: the one its documents are written in. */
public enum Language {
    SPANISH(Locale.of("es", "MX")), ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }
}
