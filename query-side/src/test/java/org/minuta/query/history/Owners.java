package org.minuta.query.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent.AgreementRecorded;
import org.minuta.api.minutes.MinutesEvent.AgreementReinstated;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesEvent.TopicAdded;
import org.minuta.api.minutes.MinutesEvent.TopicReinstated;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Delta;
import org.minuta.api.text.Op;

/** Who wrote each character, worked out plainly: one revision per UTF-16 unit, copied with every event. */
final class Owners {

    /** A text, unit by unit, and the revision that wrote each. */
    record Owned(String text, List<Long> revisions) {

        static final Owned NOTHING = new Owned("", List.of());
    }

    private final List<Map<TextId, Owned>> byRevision = new ArrayList<>(List.of(Map.of()));
    /** As each text reads and looks: what comes back with other looks is written anew. */
    private final List<Map<TextId, Delta>> documents = new ArrayList<>(List.of(Map.of()));

    static Owners of(List<RecordedEvent> record) {
        var owners = new Owners();
        record.forEach(owners::tell);
        return owners;
    }

    Owned at(TextId text, long revision) {
        return byRevision.get((int) revision).getOrDefault(text, Owned.NOTHING);
    }

    private void tell(RecordedEvent next) {
        byRevision.add(new HashMap<>(byRevision.getLast()));
        documents.add(new HashMap<>(documents.getLast()));
        long revision = next.revision();
        switch (next.event()) {
            case TextEdited edited -> changes(edited.text(), edited.delta(), revision);
            case TopicAdded(var topic, int _) ->
                    reads(new TextId.Discussion(topic.id()), topic.discussion(), revision);
            case TopicReinstated(var topic, int _) ->
                    reads(new TextId.Discussion(topic.id()), topic.discussion(), revision);
            case AgreementRecorded(var agreement, int _) ->
                    reads(new TextId.Wording(agreement.id()), agreement.wording(), revision);
            case AgreementReinstated(var agreement, int _) ->
                    reads(new TextId.Wording(agreement.id()), agreement.wording(), revision);
            case RevisionRestored(long earlier, MinutesContent content, var _) ->
                    Differences.texts(content).forEach(text -> restores(text, earlier));
            default -> { }
        }
    }

    private void changes(TextId text, Delta change, long revision) {
        byRevision.getLast().compute(text, (_, before) ->
                edited(before == null ? Owned.NOTHING : before, change, revision));
        documents.getLast().merge(text, change, (before, _) -> before.compose(change));
    }

    private void restores(TextId text, long earlier) {
        byRevision.getLast().put(text, at(text, earlier));
        documents.getLast().put(text, documents.get((int) earlier).getOrDefault(text, Delta.EMPTY));
    }

    private void reads(TextId text, Delta document, long revision) {
        if (!document.equals(documents.getLast().getOrDefault(text, Delta.EMPTY))) {
            byRevision.getLast().put(text, edited(Owned.NOTHING, document, revision));
            documents.getLast().put(text, document);
        }
    }

    private static Owned edited(Owned before, Delta change, long revision) {
        var text = new StringBuilder();
        List<Long> revisions = new ArrayList<>();
        int at = 0;
        for (Op op : change.ops()) {
            switch (op) {
                case Op.Insert insert -> {
                    text.append(insert.text());
                    for (int i = 0; i < insert.length(); i++) {
                        revisions.add(revision);
                    }
                }
                case Op.Retain retain -> {
                    text.append(before.text(), at, at + retain.length());
                    revisions.addAll(before.revisions().subList(at, at + retain.length()));
                    at += retain.length();
                }
                case Op.Delete delete -> at += delete.length();
            }
        }
        text.append(before.text().substring(at));
        revisions.addAll(before.revisions().subList(at, before.revisions().size()));
        return new Owned(text.toString(), revisions);
    }
}
