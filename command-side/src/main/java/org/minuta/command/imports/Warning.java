package org.minuta.command.imports;

/**
 * A doubt about what was read. The reading stands; a person should look at the place.
 *
 * @param line    from 1 on
 * @param words   of the document, shortened to 200 characters
 * @param code    for programs
 * @param message for people
 */
public record Warning(int line, String words, WarningCode code, String message) {

    private static final int LONGEST = 200;

    public Warning {
        words = words.strip();
        if (words.length() > LONGEST) {
            int end = Character.isHighSurrogate(words.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
            words = words.substring(0, end) + "…";
        }
    }
}
