package org.minuta.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.MinutesEvent.TextChange;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesEvent.TopicAdded;
import org.minuta.api.minutes.MinutesEvent.TopicReinstated;
import org.minuta.api.minutes.MinutesEvent.TopicRemoved;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Delta;
import org.minuta.query.minutes.Scribe;

/** A past in memory holds words once, and weighs what it holds. */
class WeightOfAPastTest {

    private static final Delta LONG = Delta.document("á".repeat(100_000));

    private final Scribe scribe = Scribe.opens(MinutesId.random());

    private Past past() {
        var past = new Past(scribe.minutes());
        scribe.record().forEach(past::tell);
        return past;
    }

    @Test
    void noWordsOfARestoredRevisionAreHeldByWhatIsToldOfIt() {
        Topic topic = new Topic(TopicId.random(), "La fuente", LONG);
        scribe.writes(new TopicAdded(topic, 1), new TextEdited(TextId.NOTES, LONG, null));
        scribe.writes(new RevisionRestored(2, scribe.at(2).content(),
                List.of(new TextChange(TextId.NOTES, Delta.builder().delete(100_000).build()))));

        MinutesEvent told = past().deeds().told().getLast().event().event();
        MinutesContent held = ((RevisionRestored) told).content();
        assertThat(held.topics()).containsExactly(topic.discussed(Delta.EMPTY));
        assertThat(((RevisionRestored) told).texts()).containsExactly(new TextChange(TextId.NOTES, Delta.EMPTY));
    }

    @Test
    void whatIsHeldOfAThingThatCameBackWeighsAsMuchAsItsWords() {
        Topic topic = new Topic(TopicId.random(), "La fuente", LONG);
        scribe.writes(new TopicAdded(topic, 1));
        int before = past().weight();
        for (int i = 0; i < 10; i++) {
            scribe.writes(new TopicRemoved(topic.id()), new TopicReinstated(topic, 1));
        }

        assertThat(past().weight() - before).isGreaterThan(10 * 2 * 100_000);
    }
}
