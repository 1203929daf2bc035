package org.minuta.query.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent.AgreementRecorded;
import org.minuta.api.minutes.MinutesEvent.AgreementReinstated;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.MinutesEvent.TopicAdded;
import org.minuta.api.minutes.MinutesEvent.TopicReinstated;
import org.minuta.api.minutes.MinutesEvent.TopicRemoved;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.TextId;

/**
 * Which events made texts come and go as wholes, because what they belong to did. The weave of a text knows nothing of
 * that.
 */
final class ComingsAndGoings {

    private final Set<TextId> present;
    private final Map<TextId, Long> last = new HashMap<>();

    /** @param earlier the content at {@code after} */
    ComingsAndGoings(Trace trace, MinutesContent earlier, long after, long upTo) {
        present = new HashSet<>(Differences.texts(earlier));
        for (RecordedEvent event : trace.values()) {
            if (event.revision() > after && event.revision() <= upTo) {
                tell(event);
            }
        }
    }

    /** The revision in which a text last came or went; missing if it did neither. */
    @Nullable Long last(TextId text) {
        return last.get(text);
    }

    private void tell(RecordedEvent event) {
        switch (event.event()) {
            case TopicAdded(var topic, int _) -> comes(new TextId.Discussion(topic.id()), event.revision());
            case TopicReinstated(var topic, int _) -> comes(new TextId.Discussion(topic.id()), event.revision());
            case TopicRemoved(var topic) -> goes(new TextId.Discussion(topic), event.revision());
            case AgreementRecorded(var agreement, int _) ->
                    comes(new TextId.Wording(agreement.id()), event.revision());
            case AgreementReinstated(var agreement, int _) ->
                    comes(new TextId.Wording(agreement.id()), event.revision());
            case RevisionRestored restored -> {
                Set<TextId> now = Differences.texts(restored.content());
                Set.copyOf(present).stream().filter(text -> !now.contains(text))
                        .forEach(text -> goes(text, event.revision()));
                now.forEach(text -> comes(text, event.revision()));
            }
            default -> {
                // Nothing else brings or takes a text.
            }
        }
    }

    private void comes(TextId text, long revision) {
        if (present.add(text)) {
            last.put(text, revision);
        }
    }

    private void goes(TextId text, long revision) {
        if (present.remove(text)) {
            last.put(text, revision);
        }
    }
}
