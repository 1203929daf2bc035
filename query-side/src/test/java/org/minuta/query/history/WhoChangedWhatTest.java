package org.minuta.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.HeadingRevised;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesEvent.TopicAdded;
import org.minuta.api.minutes.MinutesEvent.TopicReinstated;
import org.minuta.api.minutes.MinutesEvent.TopicRemoved;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Delta;
import org.minuta.query.minutes.CheckpointsInMemory;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.RecordInMemory;
import org.minuta.query.minutes.Scribe;

/** Words that come and go with the topic they belong to; some of them were struck out and restored long before. */
class WhoChangedWhatTest {

    private static final Topic TOPIC = new Topic(TopicId.random(), "La fuente", Delta.document("Se habló del agua."));
    private static final TextId TEXT = new TextId.Discussion(TOPIC.id());

    private final Scribe scribe = Scribe.opens(MinutesId.random());
    private HistoryReader past;

    @BeforeEach
    void aTopicThatWentAndCameBack() {
        does("Ana", new TopicAdded(TOPIC, 1));
        does("Beto", new TextEdited(TEXT, Delta.builder().retain(9).delete(8).build(), null));
        does("Carla", new RevisionRestored(2, scribe.at(2).content(), List.of()));
        does("Ana", new HeadingRevised(HeadingChanges.title("Minuta del agua")));
        does("Dora", new TopicRemoved(TOPIC.id()));
        does("Elia", new TopicReinstated(TOPIC, 1));
        var record = new RecordInMemory().holds(scribe);
        past = new HistoryReader(record, new MinutesReader(record, new CheckpointsInMemory()), new TracesInMemory());
    }

    private void does(String who, MinutesEvent what) {
        scribe.writes(new Author(UUID.nameUUIDFromBytes(who.getBytes()), who), Duration.ofMinutes(1), what);
    }

    /** The words of each run that differs, the revision that wrote it and the one that changed it. */
    private List<String> changed(long from, long to) {
        List<String> told = new ArrayList<>();
        Difference difference = past.difference(scribe.minutes(), new Asked.Revision(from), new Asked.Revision(to))
                .orElseThrow();
        for (TextDifference text : difference.texts()) {
            text.passages().stream().flatMap(passage -> passage instanceof Passage.Changed(var went, var came)
                            ? Stream.concat(went.stream(), came.stream()) : Stream.of())
                    .forEach(run -> told.add("%s/%d/%s".formatted(run.text(), run.revision(),
                            run.changed() == null ? "-" : run.changed().revision())));
        }
        return told;
    }

    @Test
    void wordsThatWentWithTheirTopicWentWithItsRemoval() {
        assertThat(changed(5, 6)).containsExactly("Se habló del agua./2/6");
    }

    @Test
    void wordsThatCameBackWithTheirTopicCameWithItsReinstatement() {
        assertThat(changed(6, 7)).containsExactly("Se habló del agua./2/7");
    }

    @Test
    void aComparisonBackwardsNamesTheSameEvents() {
        assertThat(changed(6, 5)).containsExactly("Se habló del agua./2/6");
        assertThat(changed(7, 6)).containsExactly("Se habló del agua./2/7");
    }

    @Test
    void wordsWrittenAlongWithTheirTopicWereChangedByNothing() {
        assertThat(changed(1, 2)).containsExactly("Se habló del agua./2/-");
    }

    @Test
    void wordsThatWereStruckOutBeforeTheirTopicWentWentWithThatEdit() {
        assertThat(changed(2, 3)).containsExactly("del agua/2/3");
    }
}
