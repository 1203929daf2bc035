package org.minuta.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.text.Delta;
import org.minuta.query.history.TraceForm.TurnsForm;
import org.minuta.query.history.TraceForm.WeaveForm;
import org.minuta.query.minutes.CheckpointsInMemory;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.RandomHistory;
import org.minuta.query.minutes.RecordInMemory;
import org.minuta.query.minutes.Scribe;

/** A kept past that does not hold together costs time, once, and never an answer. */
class BrokenPastTest {

    private static final int EVENTS = 700;
    private static final int KEPT = 600;
    private static final Scribe SCRIBE = RandomHistory.of(20_311_105, EVENTS);
    private static final TraceForm WHOLE = form(KEPT);

    private final RecordInMemory record = new RecordInMemory().holds(SCRIBE);
    private final TracesInMemory store = new TracesInMemory();

    private static TraceForm form(int revisions) {
        var past = new Past(SCRIBE.minutes());
        SCRIBE.record().subList(0, revisions).forEach(past::tell);
        return TraceForms.of(past.trace());
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("an author that is not among the people", by(100)),
                broken("fewer events that set values", values(WHOLE.values().subList(1, WHOLE.values().size()))),
                broken("one event that sets values twice", values(twice(WHOLE.values()))),
                broken("an edit of a text that is not there", texts(WHOLE.weaves().size() + 1)),
                broken("fewer times than revisions", new TraceForm(WHOLE.minutes(), WHOLE.people(), WHOLE.by(),
                        Arrays.copyOf(WHOLE.nanos(), 7), WHOLE.texts(), WHOLE.values(), WHOLE.weaves())),
                broken("the same text twice", weaves(weave -> new WeaveForm(WHOLE.weaves().getFirst().text(),
                        weave.words(), weave.lengths(), weave.written(), weave.turns(), weave.dresses()))),
                broken("strands longer than the words", weaves(weave -> new WeaveForm(weave.text(), Delta.EMPTY,
                        weave.lengths(), weave.written(), weave.turns(), weave.dresses()))),
                broken("words written later than the end", weaves(weave -> new WeaveForm(weave.text(), weave.words(),
                        weave.lengths(), later(weave.written()), weave.turns(), weave.dresses()))),
                broken("a strand that went before it was written", weaves(weave -> new WeaveForm(weave.text(),
                        weave.words(), weave.lengths(), weave.written(), List.of(new TurnsForm(0, new long[] {0})),
                        weave.dresses()))),
                broken("texts too short for the edits that follow", weaves(weave -> new WeaveForm(weave.text(),
                        Delta.EMPTY, new int[0], new long[0], List.of(), List.of()))));
    }

    private static Arguments broken(String how, TraceForm form) {
        return Arguments.of(how, form);
    }

    private static TraceForm by(int person) {
        int[] by = WHOLE.by().clone();
        by[9] = person;
        return new TraceForm(WHOLE.minutes(), WHOLE.people(), by, WHOLE.nanos(), WHOLE.texts(), WHOLE.values(),
                WHOLE.weaves());
    }

    private static TraceForm texts(int text) {
        int[] texts = Arrays.stream(WHOLE.texts()).map(place -> place == 0 ? 0 : text).toArray();
        return new TraceForm(WHOLE.minutes(), WHOLE.people(), WHOLE.by(), WHOLE.nanos(), texts, WHOLE.values(),
                WHOLE.weaves());
    }

    private static TraceForm values(List<RecordedEvent> values) {
        return new TraceForm(WHOLE.minutes(), WHOLE.people(), WHOLE.by(), WHOLE.nanos(), WHOLE.texts(), values,
                WHOLE.weaves());
    }

    private static List<RecordedEvent> twice(List<RecordedEvent> values) {
        List<RecordedEvent> twice = new ArrayList<>(values);
        twice.set(values.size() - 1, values.get(values.size() - 2));
        return twice;
    }

    private static TraceForm weaves(UnaryOperator<WeaveForm> change) {
        return new TraceForm(WHOLE.minutes(), WHOLE.people(), WHOLE.by(), WHOLE.nanos(), WHOLE.texts(),
                WHOLE.values(), WHOLE.weaves().stream().map(change).toList());
    }

    private static long[] later(long[] written) {
        return Arrays.stream(written).map(revision -> revision + KEPT).toArray();
    }

    private HistoryReader reader(TraceStore from) {
        return new HistoryReader(record, new MinutesReader(record, new CheckpointsInMemory()), from);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void isWorkedOutAnewAndReplaced(String how, TraceForm form) {
        store.keep(form);
        var minutes = SCRIBE.minutes();
        HistoryReader anew = reader(new TracesInMemory());

        HistoryReader mended = reader(store);

        assertThat(mended.history(minutes, HistoryFilter.NONE, null, 200))
                .isEqualTo(anew.history(minutes, HistoryFilter.NONE, null, 200));
        assertThat(mended.attribution(minutes, new Asked.Now())).isEqualTo(anew.attribution(minutes, new Asked.Now()));
        assertThat(store.of(minutes).orElseThrow().revision()).isEqualTo(EVENTS);
    }
}
