package org.minuta.command.imports;

import java.util.regex.Pattern;

/** Tells sentences about the end of a meeting. */
final class SessionWords {

    private static final Pattern END = Pattern.compile("conclu|termin|clausur|se cierra|se cerro|se levant|adjourn"
            + "|closed|ended|finaliz");
    private static final Pattern SESSION = Pattern.compile("sesion|reunion|junta|asamblea|meeting|session");

    private SessionWords() {
    }

    /** @param plain a sentence in small letters without accents */
    static boolean ends(String plain) {
        return END.matcher(plain).find() && SESSION.matcher(plain).find();
    }
}
