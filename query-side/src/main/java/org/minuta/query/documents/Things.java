package org.minuta.query.documents;

import java.util.Optional;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.Language;
import org.minuta.api.minutes.TextId;
import org.minuta.query.history.NamesThen;

/** What the parts of minutes are called in the words of a language. */
final class Things {

    private final Language language;
    private final ValueWords values;

    Things(DocumentWords words) {
        this.language = words.language();
        this.values = new ValueWords(words);
    }

    /** Such as "el acuerdo IV"; empty for a part that has neither number nor name. */
    Optional<Sentence> named(String part, NamesThen names) {
        return told(part, names, Saying.PERSON, Saying.TOPIC, Saying.AGREEMENT);
    }

    /** Such as "lo tratado en el tema “La fuente”". */
    Sentence text(TextId text, NamesThen names) {
        return switch (text) {
            case TextId.Notes _ -> Saying.NOTES.in(language);
            case TextId.Discussion _ -> Saying.TOPIC_TEXT.in(language, values.title(names.label(text.toString())));
            case TextId.Wording _ -> named(text.toString(), names).orElseGet(() -> Saying.SOME_AGREEMENT.in(language));
        };
    }

    /** What stands behind a value of the part, such as " del acuerdo IV"; nothing if it has no number and no name. */
    Sentence of(String part, NamesThen names) {
        return told(part, names, Saying.OF, Saying.OF_TOPIC, Saying.OF_AGREEMENT).orElse(Sentence.NOTHING);
    }

    private Optional<Sentence> told(String part, NamesThen names, Saying person, Saying topic, Saying agreement) {
        Integer number = names.number(part);
        if (number != null) {
            return Optional.of(agreement.in(language, Sentence.ours(Roman.of(number))));
        }
        String label = names.label(part);
        if (label == null) {
            return Optional.empty();
        }
        return switch (part.split(":", 2)[0]) {
            case "attendee" -> Optional.of(person.in(language, values.person(label)));
            case "topic" -> Optional.of(topic.in(language, values.title(label)));
            default -> Optional.empty();
        };
    }
}
