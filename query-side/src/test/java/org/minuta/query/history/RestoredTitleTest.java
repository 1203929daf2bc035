package org.minuta.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesEvent.TopicAdded;
import org.minuta.api.minutes.MinutesEvent.TopicRetitled;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Delta;
import org.minuta.query.minutes.CheckpointsInMemory;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.RecordInMemory;
import org.minuta.query.minutes.Scribe;

/** A title that came back with a revision is what its topic is called from then on. */
class RestoredTitleTest {

    private static final TopicId TOPIC = TopicId.random();

    @Test
    void editsAfterTheRestorationCarryTheRestoredTitle() {
        Scribe scribe = Scribe.opens(MinutesId.random()).writes(
                new TopicAdded(new Topic(TOPIC, "La fuente", Delta.EMPTY), 1), new TopicRetitled(TOPIC, "El agua"));
        scribe.writes(new RevisionRestored(2, scribe.at(2).content(), List.of()),
                new TextEdited(new TextId.Discussion(TOPIC), Delta.document("Gotea."), null));
        var record = new RecordInMemory().holds(scribe);
        var past = new HistoryReader(record,
                new MinutesReader(record, new CheckpointsInMemory()), new TracesInMemory());

        Entry edit = past.history(scribe.minutes(), HistoryFilter.NONE, null, 1).orElseThrow().entries().getFirst();

        assertThat(edit.kind()).isEqualTo(EntryKind.TEXT_EDITED);
        assertThat(edit.label()).isEqualTo("La fuente");
    }
}
