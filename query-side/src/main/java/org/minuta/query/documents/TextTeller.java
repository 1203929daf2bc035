package org.minuta.query.documents;

import java.util.List;
import org.minuta.query.history.WordChange;

/** Tells what was done to the words of a text. */
final class TextTeller {

    private final EntryWords its;

    TextTeller(EntryWords its) {
        this.its = its;
    }

    Sentence edited() {
        return its.say(verb(), text());
    }

    private Saying verb() {
        List<WordChange> changes = its.entry().words();
        if (changes.isEmpty()) {
            return its.entry().looks().isEmpty() ? Saying.LEFT_WORDS : Saying.REDRESSED;
        }
        boolean came = changes.stream().anyMatch(change -> !change.came().isEmpty());
        boolean went = changes.stream().anyMatch(change -> !change.went().isEmpty());
        WordChange first = changes.getFirst();
        boolean whole = changes.size() == 1 && first.lead().isEmpty() && first.trail().isEmpty();
        if (came && went) {
            return Saying.REWORDED;
        }
        return came ? whole ? Saying.WROTE : Saying.ADDED_WORDS : whole ? Saying.EMPTIED : Saying.CUT_WORDS;
    }

    private Sentence text() {
        String part = its.entry().part();
        if (part.equals("notes")) {
            return Saying.NOTES.in(its.language());
        }
        return part.startsWith("topic:") ? Saying.TOPIC_TEXT.in(its.language(), its.topic()) : its.agreement();
    }
}
