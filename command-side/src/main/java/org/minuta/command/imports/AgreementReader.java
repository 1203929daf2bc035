package org.minuta.command.imports;

import java.util.ArrayList;
import java.util.List;
import org.minuta.api.minutes.Limits;

/** Reads the agreements with what is said below each: who, until when, of which kind. */
final class AgreementReader {

    private final Draft draft;
    private final Margin margin;
    private final Limits limits;
    private final DateHints hints;
    private final Wrapping wrapping;
    private int last;

    /** @param draft with the attendees and topics that agreements point at, and the day of the meeting */
    AgreementReader(Draft draft, Margin margin, Limits limits, DateHints hints, Wrapping wrapping) {
        this.draft = draft;
        this.margin = margin;
        this.limits = limits;
        this.hints = hints;
        this.wrapping = wrapping;
    }

    void take(Passage passage) {
        var list = new ItemList(passage.lines(), ItemList.Content.AGREEMENTS, wrapping, last);
        last = list.lastNumber();
        Draft.requireRoom("agreements", list.items().size(), limits.agreements());
        list.warn(margin);
        margin.keep(list.unplaced());
        var details = new AgreementDetails(draft.attendees.stream().map(Draft.Person::name).toList(),
                draft.topics.size(), hints.near(draft.heading.heldOn));
        list.items().forEach(item -> take(item, details));
    }

    private void take(ItemList.Item item, AgreementDetails details) {
        if (NothingListed.says(item.first()) && item.more().isEmpty()) {
            margin.keep(List.of(item.line()));
            return;
        }
        Draft.Pact pact = Draft.Pact.of("");
        // As wide as it was printed, so that it can be seen whether the line was full.
        var wording = new ArrayList<>(List.of(item.line().saying(
                " ".repeat(Math.max(0, item.line().raw().stripTrailing().length() - item.first().length()))
                        + item.first())));
        if (!draft.agreements.isEmpty() && details.read(item.first(), draft.agreements.getLast()) instanceof Draft.Pact
                same) {
            draft.agreements.set(draft.agreements.size() - 1, same);
            item.more().forEach(margin::keep);
            return;
        }
        for (Line line : item.more()) {
            Draft.Pact detailed = details.read(line.text(), pact);
            if (detailed == null) {
                wording.add(line);
            } else {
                pact = detailed;
            }
        }
        String words = wrapping.text(wording);
        if (!words.isBlank()) {
            draft.agreements.add(new Draft.Pact(words, pact.kind(), pact.responsible(),
                    pact.due(), pact.topic(), pact.status(), pact.reason()));
        }
    }
}
