package org.minuta.command.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Modality;

/** How people met, from the words for the place. */
final class Modalities {

    private static final List<String> MIXED = List.of("hibrid", "modalidad mixta", "hybrid", "mixed");
    private static final List<String> REMOTE = List.of("videoconferencia", "video conferencia", "videollamada",
            "video llamada", "teleconferencia", "zoom", "teams", "google meet", "webex", "skype", "jitsi",
            "medios electronicos", "en linea", "online", "a distancia", "virtual", "remota", "remoto", "remote",
            "video call", "videocall", "video conference", "videoconference", "conference call", "https://", "http://",
            "no presencial");
    private static final List<String> IN_PERSON = List.of("presencial", "in person", "in-person");

    private Modalities() {
    }

    /** Missing if the words do not say. */
    static @Nullable Modality of(String words) {
        String plain = Words.plain(words);
        boolean remote = says(plain, REMOTE);
        boolean inPerson = says(plain.replace("no presencial", ""), IN_PERSON);
        if (says(plain, MIXED) || remote && inPerson) {
            return Modality.MIXED;
        }
        return remote ? Modality.REMOTE : inPerson ? Modality.IN_PERSON : null;
    }

    private static boolean says(String plain, List<String> words) {
        return words.stream().anyMatch(plain::contains);
    }
}
