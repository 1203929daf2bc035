package org.minuta.query.documents;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Language;
import org.minuta.api.minutes.Responsible;
import org.minuta.query.history.Entry;
import org.minuta.query.history.EntryKind;
import org.minuta.query.history.NamesThen;
import org.minuta.query.history.ValueChange;
import org.minuta.query.history.WordChange;

/** Tells one entry of the history in the words of a language. */
final class Teller {

    private final Entry entry;
    private final NamesThen names;
    private final DocumentWords words;
    private final Language language;
    private final ValueWords values;
    private final Sentence who;

    private Teller(Entry entry, NamesThen names, DocumentWords words) {
        this.entry = entry;
        this.names = names;
        this.words = words;
        this.language = words.language();
        this.values = new ValueWords(words);
        this.who = values.person(entry.by().name());
    }

    static Telling tell(Entry entry, NamesThen names, DocumentWords words) {
        return new Teller(entry, names, words).tell();
    }

    /** No event of ours leaves all as it was, but nothing forbids a record to hold one. */
    private boolean changedNothing() {
        return entry.values().isEmpty() && entry.kind() != EntryKind.TEXT_EDITED
                && entry.kind() != EntryKind.REVISION_RESTORED;
    }

    private Telling tell() {
        if (changedNothing()) {
            return Telling.of(say(Saying.CHANGED_NOTHING, owner()));
        }
        return switch (entry.kind()) {
            case MINUTES_OPENED -> begun(Saying.OPENED, Saying.OPENED_UNTITLED);
            case DOCUMENT_READ -> begun(Saying.READ, Saying.READ_UNTITLED);
            case HEADING_REVISED -> revised();
            case ATTENDEE_ADDED -> described(say(Saying.ADDED_ATTENDEE, person()));
            case ATTENDEE_REMOVED -> described(say(Saying.REMOVED_ATTENDEE, person()));
            case ATTENDEE_REINSTATED -> Telling.of(say(Saying.REINSTATED_ATTENDEE, person()));
            case ATTENDEE_REVISED -> revised();
            case ATTENDEE_MOVED -> Telling.of(say(Saying.MOVED_ATTENDEE, person(), places(NamedValue.ATTENDEE_PLACE)));
            case ATTENDANCE_RECORDED -> Telling.of(attendance());
            case TOPIC_ADDED -> Telling.of(say(Saying.ADDED_TOPIC, topic()));
            case TOPIC_RETITLED -> Telling.of(retitled());
            case TOPIC_MOVED -> Telling.of(say(Saying.MOVED_TOPIC, topic(), places(NamedValue.TOPIC_PLACE)));
            case TOPIC_REMOVED -> Telling.of(say(Saying.REMOVED_TOPIC, topic()));
            case TOPIC_REINSTATED -> Telling.of(say(Saying.REINSTATED_TOPIC, topic()));
            case AGREEMENT_RECORDED -> described(say(Saying.RECORDED_AGREEMENT, agreement()));
            case AGREEMENT_CLASSIFIED -> revised();
            case AGREEMENT_ASSIGNED -> Telling.of(assigned());
            case DUE_DATE_SET -> Telling.of(due());
            case AGREEMENT_MOVED -> Telling.of(movedAgreement());
            case AGREEMENT_FULFILLED -> Telling.of(say(Saying.FULFILLED, agreement()));
            case AGREEMENT_WITHDRAWN -> Telling.of(withdrawn());
            case AGREEMENT_REINSTATED -> Telling.of(reinstated());
            case TEXT_EDITED -> Telling.of(say(edit(), text()));
            case FOLLOW_UP_SCHEDULED -> Telling.of(scheduled());
            case FOLLOW_UP_CANCELLED -> Telling.of(cancelled());
            case REVISION_NAMED -> Telling.of(named());
            case REVISION_RESTORED -> restored();
        };
    }

    private Sentence say(Saying saying, Sentence... parts) {
        Sentence[] all = new Sentence[parts.length + 1];
        all[0] = who;
        System.arraycopy(parts, 0, all, 1, parts.length);
        return saying.in(language, all);
    }

    private Optional<ValueChange> find(NamedValue value) {
        return entry.values().stream().filter(one -> NamedValue.of(one.value()) == value).findFirst();
    }

    private ValueChange change(NamedValue value) {
        return find(value).orElseThrow();
    }

    private List<ValueChange> without(Set<NamedValue> told) {
        return entry.values().stream().filter(one -> !told.contains(NamedValue.of(one.value()))).toList();
    }

    private Sentence value(ValueChange change, @Nullable Object value) {
        return values.of(NamedValue.of(change.value()), Objects.requireNonNull(value), names);
    }

    private Telling begun(Saying titled, Saying untitled) {
        Sentence sentence = find(NamedValue.TITLE).map(title -> say(titled, value(title, title.to())))
                .orElseGet(() -> say(untitled));
        return new Telling(sentence, without(Set.of(NamedValue.TITLE)), true);
    }

    /** A thing that came or went, with what it holds beyond what everybody expects. */
    private Telling described(Sentence sentence) {
        return new Telling(sentence, entry.values().stream().filter(one -> !isExpected(one)).toList(), true);
    }

    private static boolean isExpected(ValueChange one) {
        Object value = one.to() == null ? one.from() : one.to();
        NamedValue name = NamedValue.of(one.value());
        return name.isPlace() || name == NamedValue.NAME || value == Attendance.PRESENT
                || value == AgreementStatus.OPEN || List.of().equals(value);
    }

    private static boolean isPlace(ValueChange one) {
        return NamedValue.of(one.value()).isPlace();
    }

    private Telling revised() {
        List<ValueChange> changes = entry.values();
        if (changes.size() == 1) {
            return Telling.of(revised(changes.getFirst()));
        }
        Sentence all = values.listed(changes.stream().map(this::noun).toList());
        return new Telling(say(Saying.CHANGED_SEVERAL, all, owner()), changes, false);
    }

    private Sentence noun(ValueChange change) {
        return Sentence.ours(NamedValue.of(change.value()).noun(words));
    }

    private Sentence revised(ValueChange change) {
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

    private Sentence person() {
        return values.person(entry.label());
    }

    private Sentence topic() {
        return values.title(entry.label());
    }

    /** What a thing is called behind one of its values. */
    private Sentence owner() {
        return switch (entry.part().split(":", 2)[0]) {
            case "attendee" -> Saying.OF.in(language, person());
            case "topic" -> Saying.OF_TOPIC.in(language, topic());
            case "agreement" -> ofAgreement();
            default -> Sentence.NOTHING;
        };
    }

    private Sentence places(NamedValue name) {
        ValueChange place = change(name);
        return Saying.FROM_PLACE.in(language, value(place, place.from()), value(place, place.to()));
    }

    private Sentence attendance() {
        ValueChange change = change(NamedValue.ATTENDANCE);
        return say(Saying.RECORDED_ATTENDANCE, person(), Saying.BEFORE.in(language,
                value(change, change.to()), value(change, change.from())));
    }

    private Sentence retitled() {
        ValueChange title = change(NamedValue.TOPIC_TITLE);
        return say(Saying.RETITLED_TOPIC, value(title, title.from()), value(title, title.to()));
    }

    private Sentence agreement() {
        return agreement(Saying.AGREEMENT, Saying.WITHDRAWN_AGREEMENT, Saying.SOME_AGREEMENT);
    }

    private Sentence ofAgreement() {
        return agreement(Saying.OF_AGREEMENT, Saying.OF_WITHDRAWN_AGREEMENT, Saying.OF_SOME_AGREEMENT);
    }

    private Sentence agreement(Saying numbered, Saying withdrawn, Saying unnumbered) {
        Integer number = names.number(entry.part());
        if (number == null) {
            return unnumbered.in(language);
        }
        boolean lostIt = find(NamedValue.NUMBER).isPresent();
        return (entry.number() == null && !lostIt ? withdrawn : numbered)
                .in(language, Sentence.ours(Roman.of(number)));
    }

    private Sentence assigned() {
        ValueChange change = change(NamedValue.RESPONSIBLE);
        List<String> before = people(change.from());
        List<String> after = people(change.to());
        if (after.isEmpty()) {
            return say(Saying.ASSIGNED_NOBODY, agreement(), values.people(before));
        }
        return before.isEmpty() ? say(Saying.ASSIGNED, agreement(), values.people(after))
                : say(Saying.ASSIGNED_ANEW, agreement(), values.people(after), values.people(before));
    }

    private static List<String> people(@Nullable Object value) {
        return value instanceof List<?> all
                ? all.stream().map(Responsible.class::cast).map(Responsible::name).toList() : List.of();
    }

    private Sentence due() {
        ValueChange change = change(NamedValue.DUE);
        if (change.from() == null) {
            return say(Saying.SET_DUE, ofAgreement(), value(change, change.to()));
        }
        return change.to() == null ? say(Saying.CLEARED_DUE, ofAgreement(), value(change, change.from()))
                : revised(change);
    }

    private Sentence movedAgreement() {
        return find(NamedValue.NUMBER)
                .map(number -> say(Saying.RENUMBERED, Saying.AGREEMENT.in(language, value(number, number.from())),
                        value(number, number.to())))
                .orElseGet(() -> say(Saying.MOVED_AGREEMENT, agreement(), places(NamedValue.AGREEMENT_PLACE)));
    }

    private Sentence withdrawn() {
        ValueChange reason = change(NamedValue.REASON);
        return say(Saying.WITHDREW, agreement(), value(reason, reason.to()));
    }

    private Sentence reinstated() {
        boolean wasFulfilled = change(NamedValue.STATUS).from() == AgreementStatus.FULFILLED;
        return say(wasFulfilled ? Saying.REOPENED_AGREEMENT : Saying.REINSTATED_AGREEMENT, agreement());
    }

    private Saying edit() {
        List<WordChange> changes = entry.words();
        if (changes.isEmpty()) {
            return entry.looks().isEmpty() ? Saying.LEFT_WORDS : Saying.REDRESSED;
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
        return entry.part().equals("notes") ? Saying.NOTES.in(language)
                : entry.part().startsWith("topic:") ? Saying.TOPIC_TEXT.in(language, topic()) : agreement();
    }

    private Sentence scheduled() {
        ValueChange change = change(NamedValue.FOLLOW_UP);
        return change.from() instanceof FollowUp
                ? say(Saying.RESCHEDULED, value(change, change.to()), value(change, change.from()))
                : say(Saying.SCHEDULED, value(change, change.to()));
    }

    private Sentence cancelled() {
        ValueChange change = change(NamedValue.FOLLOW_UP);
        return say(Saying.CANCELLED, value(change, change.from()));
    }

    private Sentence named() {
        Sentence revision = Sentence.ours(entry.part().substring(entry.part().indexOf(':') + 1));
        ValueChange name = change(NamedValue.REVISION_NAME);
        return name.from() == null ? say(Saying.NAMED, revision, value(name, name.to()))
                : say(Saying.RENAMED, revision, value(name, name.to()), value(name, name.from()));
    }

    /** Places come last: one thing that came back shifts all that stand behind it. Its own goes without saying. */
    private Telling restored() {
        Sentence revision = Sentence.ours(String.valueOf(entry.restored()));
        String name = names.label("revision:" + entry.restored());
        List<ValueChange> changes = entry.values().stream()
                .filter(one -> !isPlace(one) || one.from() != null && one.to() != null)
                .sorted(Comparator.comparing(Teller::isPlace)).toList();
        return new Telling(name == null ? say(Saying.RESTORED, revision)
                : say(Saying.RESTORED_NAMED, revision, values.quoted(name)), changes, false);
    }
}
