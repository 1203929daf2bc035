package org.minuta.query.documents;

import java.util.List;
import java.util.Set;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.FollowUp;
import org.minuta.query.history.Entry;
import org.minuta.query.history.EntryKind;
import org.minuta.query.history.NamesThen;
import org.minuta.query.history.ValueChange;

/** Tells one entry of the history in the words of a language. */
final class Teller {

    private final EntryWords its;
    private final AgreementTeller agreement;

    private Teller(EntryWords its) {
        this.its = its;
        this.agreement = new AgreementTeller(its);
    }

    static Telling tell(Entry entry, NamesThen names, DocumentWords words) {
        return new Teller(new EntryWords(entry, names, words)).tell();
    }

    /** No event of ours leaves all as it was, but nothing forbids a record to hold one. */
    private boolean changedNothing() {
        EntryKind kind = its.entry().kind();
        return its.entry().values().isEmpty() && kind != EntryKind.TEXT_EDITED && kind != EntryKind.REVISION_RESTORED;
    }

    private Telling tell() {
        if (changedNothing()) {
            return Telling.of(its.say(Saying.CHANGED_NOTHING, its.owner()));
        }
        return switch (its.entry().kind()) {
            case MINUTES_OPENED -> begun(Saying.OPENED, Saying.OPENED_UNTITLED);
            case DOCUMENT_READ -> begun(Saying.READ, Saying.READ_UNTITLED);
            case HEADING_REVISED -> revised();
            case ATTENDEE_ADDED -> described(its.say(Saying.ADDED_ATTENDEE, its.person()));
            case ATTENDEE_REMOVED -> described(its.say(Saying.REMOVED_ATTENDEE, its.person()));
            case ATTENDEE_REINSTATED -> Telling.of(its.say(Saying.REINSTATED_ATTENDEE, its.person()));
            case ATTENDEE_REVISED -> revised();
            case ATTENDEE_MOVED -> Telling.of(
                    its.say(Saying.MOVED_ATTENDEE, its.person(), its.places(NamedValue.ATTENDEE_PLACE)));
            case ATTENDANCE_RECORDED -> Telling.of(attendance());
            case TOPIC_ADDED -> Telling.of(its.say(Saying.ADDED_TOPIC, its.topic()));
            case TOPIC_RETITLED -> Telling.of(retitled());
            case TOPIC_MOVED ->
                    Telling.of(its.say(Saying.MOVED_TOPIC, its.topic(), its.places(NamedValue.TOPIC_PLACE)));
            case TOPIC_REMOVED -> Telling.of(its.say(Saying.REMOVED_TOPIC, its.topic()));
            case TOPIC_REINSTATED -> Telling.of(its.say(Saying.REINSTATED_TOPIC, its.topic()));
            case AGREEMENT_RECORDED -> described(its.say(Saying.RECORDED_AGREEMENT, its.agreement()));
            case AGREEMENT_CLASSIFIED -> revised();
            case AGREEMENT_ASSIGNED -> Telling.of(agreement.assigned());
            case DUE_DATE_SET -> Telling.of(agreement.due());
            case AGREEMENT_MOVED -> Telling.of(agreement.moved());
            case AGREEMENT_FULFILLED -> Telling.of(its.say(Saying.FULFILLED, its.agreement()));
            case AGREEMENT_WITHDRAWN -> Telling.of(agreement.withdrawn());
            case AGREEMENT_REINSTATED -> Telling.of(agreement.reinstated());
            case TEXT_EDITED -> Telling.of(new TextTeller(its).edited());
            case FOLLOW_UP_SCHEDULED -> Telling.of(scheduled());
            case FOLLOW_UP_CANCELLED -> Telling.of(cancelled());
            case REVISION_NAMED -> Telling.of(named());
            case REVISION_RESTORED -> restored();
        };
    }

    private List<ValueChange> without(Set<NamedValue> told) {
        return its.entry().values().stream().filter(one -> !told.contains(NamedValue.of(one.value()))).toList();
    }

    private Telling begun(Saying titled, Saying untitled) {
        Sentence sentence = its.find(NamedValue.TITLE).map(title -> its.say(titled, its.value(title, title.to())))
                .orElseGet(() -> its.say(untitled));
        return new Telling(sentence, without(Set.of(NamedValue.TITLE)), true);
    }

    /** A thing that came or went, with what it holds beyond what everybody expects. */
    private Telling described(Sentence sentence) {
        return new Telling(sentence, its.entry().values().stream().filter(one -> !isExpected(one)).toList(), true);
    }

    private static boolean isExpected(ValueChange one) {
        Object value = one.to() == null ? one.from() : one.to();
        NamedValue name = NamedValue.of(one.value());
        return name.isPlace() || name == NamedValue.NAME || value == Attendance.PRESENT
                || value == AgreementStatus.OPEN || List.of().equals(value);
    }

    private Telling revised() {
        List<ValueChange> changes = its.entry().values();
        if (changes.size() == 1) {
            return Telling.of(its.revised(changes.getFirst()));
        }
        Sentence all = its.values().listed(changes.stream().map(its::noun).toList());
        return new Telling(its.say(Saying.CHANGED_SEVERAL, all, its.owner()), changes, false);
    }

    private Sentence attendance() {
        ValueChange change = its.change(NamedValue.ATTENDANCE);
        Sentence now = its.value(change, change.to());
        return its.say(Saying.RECORDED_ATTENDANCE, its.person(), change.from() == null ? now
                : Saying.BEFORE.in(its.language(), now, its.value(change, change.from())));
    }

    private Sentence retitled() {
        ValueChange title = its.change(NamedValue.TOPIC_TITLE);
        return its.say(Saying.RETITLED_TOPIC, its.value(title, title.from()), its.value(title, title.to()));
    }

    private Sentence scheduled() {
        ValueChange change = its.change(NamedValue.FOLLOW_UP);
        return change.from() instanceof FollowUp
                ? its.say(Saying.RESCHEDULED, its.value(change, change.to()), its.value(change, change.from()))
                : its.say(Saying.SCHEDULED, its.value(change, change.to()));
    }

    private Sentence cancelled() {
        ValueChange change = its.change(NamedValue.FOLLOW_UP);
        return its.say(Saying.CANCELLED, its.value(change, change.from()));
    }

    private Sentence named() {
        Sentence revision = Sentence.ours(its.entry().part().substring(its.entry().part().indexOf(':') + 1));
        ValueChange name = its.change(NamedValue.REVISION_NAME);
        return name.from() == null ? its.say(Saying.NAMED, revision, its.value(name, name.to()))
                : its.say(Saying.RENAMED, revision, its.value(name, name.to()), its.value(name, name.from()));
    }

    private Telling restored() {
        Sentence revision = Sentence.ours(String.valueOf(its.entry().restored()));
        String name = its.names().label("revision:" + its.entry().restored());
        return new Telling(name == null ? its.say(Saying.RESTORED, revision)
                : its.say(Saying.RESTORED_NAMED, revision, its.values().quoted(name)), RestoredValues.of(its.entry()),
                false);
    }
}
