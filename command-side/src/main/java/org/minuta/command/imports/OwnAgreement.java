package org.minuta.command.imports;

import java.time.LocalDate;
import java.util.List;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.documents.OneLine;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.AgreementStatus;

/** The lines below an agreement that add a value to it, as we write them. */
final class OwnAgreement {

    private final DocumentWords words;
    private final Draft draft;

    /** @param draft with the attendees and topics that agreements point at */
    OwnAgreement(DocumentWords words, Draft draft) {
        this.words = words;
        this.draft = draft;
    }

    Draft.Pact with(Draft.Pact so, String label, String value) {
        DocumentWords.Labels labels = words.labels();
        AgreementKind kind = so.kind();
        List<Draft.Doer> doers = so.responsible();
        LocalDate due = so.due();
        int topic = so.topic();
        AgreementStatus status = so.status();
        String reason = so.reason();
        if (label.equals(labels.kind())) {
            kind = OffLayout.meaning(words.kinds(), value);
        } else if (label.equals(labels.responsible())) {
            doers = OneLine.split(value, "; ").stream().map(this::doer).toList();
        } else if (label.equals(labels.due())) {
            due = OffLayout.required(OwnMoment.of(value, words.language()).day());
        } else if (label.equals(labels.topic())) {
            topic = OffLayout.place(value, draft.topics.size());
        } else if (label.equals(labels.status()) && value.equals(words.fulfilled())) {
            status = AgreementStatus.FULFILLED;
        } else if (label.equals(labels.reason()) && status == AgreementStatus.WITHDRAWN) {
            reason = OneLine.read(value);
        } else {
            throw new OffLayout();
        }
        return new Draft.Pact(so.wording(), kind, doers, due, topic, status, reason);
    }

    private Draft.Doer doer(String value) {
        List<String> pieces = OneLine.split(value, " [");
        String name = OneLine.read(pieces.getFirst());
        if (pieces.size() == 1) {
            List<String> names = draft.attendees.stream().map(Draft.Person::name).toList();
            return new Draft.Doer(name, names.indexOf(name));
        }
        String mark = pieces.get(1);
        if (mark.equals(words.notAnAttendee() + "]")) {
            return new Draft.Doer(name, -1);
        }
        String before = words.attendeeNumber() + " ";
        if (pieces.size() > 2 || !mark.startsWith(before) || !mark.endsWith("]")) {
            throw new OffLayout();
        }
        return new Draft.Doer(name, OffLayout.place(mark.substring(before.length(), mark.length() - 1),
                draft.attendees.size()));
    }
}
