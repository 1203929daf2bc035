package org.minuta.command.imports;

import java.util.List;
import java.util.regex.Pattern;

/** Tells the words by which a list says that it is empty: "Ninguno", "No hubo acuerdos", "No guests". */
final class NothingListed {

    private static final String THINGS = "(?:(?:otr[oa]s |nuev[oa]s |other |new |further )?(?:acuerdos?|compromisos?|"
            + "resoluci(?:on|ones)|decisi(?:on|ones)|temas?|asuntos?|ausentes?|ausencias?|inasistencias?|faltas"
            + "|invitad[oa]s?|personas (?:invitadas|ausentes)|asistentes?|participantes?|agreements?|resolutions?"
            + "|decisions?|actions?|action items?|topics?|items?|guests?|visitors?|invitees|absent(?:ee)?s?|absences?"
            + "|apologies|regrets|attendees?|participants?))";
    private static final Pattern EMPTY = Pattern.compile("(?:ningun[oa]?|nadie|none|nobody|no one|nil|no aplica"
            + "|not applicable|n a|no hubo|no hay|no se registraron|no se presentaron)"
            + "|(?:ningun|ninguna|no hubo|no hay|sin|no se (?:tomaron|adoptaron|generaron|registraron|presentaron"
            + "|establecieron|alcanzaron)|no|there (?:were|are) no) " + THINGS
            + "(?: (?:tomados|adoptados|registrad[oa]s|que (?:registrar|reportar|senalar)"
            + "|(?:were )?(?:made|reached|taken|recorded|received|present)))?");
    private static final Pattern THERE_WERE_NONE = Pattern.compile("(?:no hubo|there were no) " + THINGS + "\\b.*");
    private static final int LONGEST = 120;

    private NothingListed() {
    }

    /** Whether the words are all of an item and only say that there is none. */
    static boolean says(String text) {
        List<String> words = text.length() > LONGEST ? List.of() : Words.of(Words.plain(text));
        String plain = String.join(" ", words);
        return EMPTY.matcher(plain).matches() || THERE_WERE_NONE.matcher(plain).matches();
    }
}
