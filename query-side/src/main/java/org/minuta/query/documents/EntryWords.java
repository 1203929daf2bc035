package org.minuta.query.documents;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.Language;
import org.minuta.query.history.Entry;
import org.minuta.query.history.NamesThen;
import org.minuta.query.history.ValueChange;

/** What sentences about one entry are put together from. */
final class EntryWords {

    private final Entry entry;
    private final NamesThen names;
    private final DocumentWords words;
    private final Language language;
    private final ValueWords values;
    private final Sentence who;

    EntryWords(Entry entry, NamesThen names, DocumentWords words) {
        this.entry = entry;
        this.names = names;
        this.words = words;
        this.language = words.language();
        this.values = new ValueWords(words);
        this.who = values.person(entry.by().name());
    }

    Entry entry() {
        return entry;
    }

    NamesThen names() {
        return names;
    }

    Language language() {
        return language;
    }

    ValueWords values() {
        return values;
    }

    /** Says what the author of the entry did. */
    Sentence say(Saying saying, Sentence... parts) {
        Sentence[] all = new Sentence[parts.length + 1];
        all[0] = who;
        System.arraycopy(parts, 0, all, 1, parts.length);
        return saying.in(language, all);
    }

    Optional<ValueChange> find(NamedValue value) {
        return entry.values().stream().filter(one -> NamedValue.of(one.value()) == value).findFirst();
    }

    ValueChange change(NamedValue value) {
        return find(value).orElseThrow();
    }

    Sentence value(ValueChange change, @Nullable Object value) {
        return values.of(NamedValue.of(change.value()), Objects.requireNonNull(value), names);
    }

    Sentence noun(ValueChange change) {
        return Sentence.ours(NamedValue.of(change.value()).noun(words));
    }

    Sentence revised(ValueChange change) {
        Sentence owner = owner();
        if (change.from() == null) {
            return say(Saying.INDICATED, noun(change), owner, value(change, change.to()));
        }
        if (change.to() == null) {
            return say(Saying.CLEARED, noun(change), owner, value(change, change.from()));
        }
        boolean day = change.to() instanceof LocalDate;
        return say(Saying.CHANGED, noun(change), owner,
                (day ? Saying.FROM_DAY : Saying.FROM).in(language, value(change, change.from())),
                (day ? Saying.TO_DAY : Saying.TO).in(language, value(change, change.to())));
    }

    Sentence person() {
        return values.person(entry.label());
    }

    Sentence topic() {
        return values.title(entry.label());
    }

    /** What a thing is called behind one of its values. */
    Sentence owner() {
        return switch (entry.part().split(":", 2)[0]) {
            case "attendee" -> Saying.OF.in(language, person());
            case "topic" -> Saying.OF_TOPIC.in(language, topic());
            case "agreement" -> ofAgreement();
            default -> Sentence.NOTHING;
        };
    }

    Sentence places(NamedValue name) {
        ValueChange place = change(name);
        return Saying.FROM_PLACE.in(language, value(place, place.from()), value(place, place.to()));
    }

    Sentence agreement() {
        return agreement(Saying.AGREEMENT, Saying.WITHDRAWN_AGREEMENT, Saying.SOME_AGREEMENT);
    }

    Sentence ofAgreement() {
        return agreement(Saying.OF_AGREEMENT, Saying.OF_WITHDRAWN_AGREEMENT, Saying.OF_SOME_AGREEMENT);
    }

    Sentence agreement(Saying numbered, Saying withdrawn, Saying unnumbered) {
        Integer number = names.number(entry.part());
        if (number == null) {
            return unnumbered.in(language);
        }
        boolean lostIt = find(NamedValue.NUMBER).isPresent();
        return (entry.number() == null && !lostIt ? withdrawn : numbered)
                .in(language, Sentence.ours(Roman.of(number)));
    }
}
