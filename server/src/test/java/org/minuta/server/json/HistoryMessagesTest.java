package org.minuta.server.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minuta.query.history.Asked;
import org.minuta.query.history.Attribution;
import org.minuta.query.history.Biography;
import org.minuta.query.history.ComparedRun;
import org.minuta.query.history.Difference;
import org.minuta.query.history.Entry;
import org.minuta.query.history.HistoryFilter;
import org.minuta.query.history.HistoryPage;
import org.minuta.query.history.HistoryReader;
import org.minuta.query.history.ListDifference;
import org.minuta.query.history.LookChange;
import org.minuta.query.history.Moment;
import org.minuta.query.history.Passage;
import org.minuta.query.history.Replay;
import org.minuta.query.history.TextDifference;
import org.minuta.query.history.TracesInMemory;
import org.minuta.query.history.ValueChange;
import org.minuta.query.history.WordChange;
import org.minuta.query.minutes.CheckpointsInMemory;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.RecordInMemory;
import org.minuta.query.minutes.Scribe;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The messages of {@code docs/messages/history} are answers about {@link SamplePast}, and show each member there is. */
class HistoryMessagesTest {

    private static final Path MESSAGES = Path.of("../docs/messages/history");

    private final JsonMapper json = MinutesJson.mapper();
    private final Scribe scribe = SamplePast.told();
    private final RecordInMemory record = new RecordInMemory().holds(scribe);
    private final HistoryReader past = new HistoryReader(
            record, new MinutesReader(record, new CheckpointsInMemory()), new TracesInMemory());

    @Test
    void showAPageOfTheHistory() {
        assertShows("history", past.history(scribe.minutes(), HistoryFilter.NONE, null, 14), HistoryPage.class,
                Entry.class, ValueChange.class, WordChange.class, LookChange.class);
    }

    @Test
    void showADifference() {
        assertShows("difference", past.difference(scribe.minutes(), new Asked.Revision(SamplePast.RECORDED),
                        new Asked.Revision(SamplePast.NAMED)),
                Difference.class, Moment.class, ValueChange.class, ListDifference.class, ListDifference.Placed.class,
                ListDifference.Moved.class, TextDifference.class, Passage.Kept.class, Passage.Changed.class,
                ComparedRun.class, ComparedRun.ChangedBy.class);
    }

    @Test
    void showAnAttribution() {
        assertShows("attribution", past.attribution(scribe.minutes(), new Asked.Now()), Attribution.class,
                Attribution.AttributedText.class);
    }

    @Test
    void showTheLifeOfAnAgreement() {
        assertShows("biography", past.biography(scribe.minutes(), SamplePast.QUOTES), Biography.class);
    }

    @Test
    void showAReplay() {
        assertShows("replay", past.replay(scribe.minutes(), new Asked.Revision(SamplePast.NAMED - 2), new Asked.Now(),
                        Replay.Pace.ENTRY, 100),
                Replay.class, Replay.Step.class, Replay.ChangedContent.class, Replay.ChangedText.class);
    }

    private void assertShows(String file, Optional<?> answer, Class<?>... shapes) {
        JsonNode sent = json.readTree(json.writeValueAsBytes(answer.orElseThrow()));
        assertThat(json.readTree(MESSAGES.resolve(file + ".json"))).isEqualTo(sent);
        assertThat(members(sent)).containsAll(Arrays.stream(shapes).flatMap(HistoryMessagesTest::components).toList());
    }

    private static Stream<String> components(Class<?> shape) {
        return Arrays.stream(shape.getRecordComponents()).map(RecordComponent::getName);
    }

    private static Set<String> members(JsonNode message) {
        Set<String> names = new TreeSet<>(message.propertyNames());
        message.forEach(part -> names.addAll(members(part)));
        return names;
    }
}
