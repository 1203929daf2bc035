package org.minuta.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent.AgreementReinstated;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesEvent.TopicReinstated;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Delta;
import org.minuta.query.minutes.CheckpointsInMemory;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.PrintedNumbers;
import org.minuta.query.minutes.RecordInMemory;

/** What must hold of every past, in records of 2,100 events each. A failure names the seed. */
public abstract class LawsOfThePast {

    private static final int EVENTS = 2_100;
    private static final int SAMPLES = 60;
    private static final long FRESH = System.nanoTime();
    private static final Map<String, Told> TOLD = new ConcurrentHashMap<>();

    static LongStream seeds() {
        return LongStream.of(1, 2, 3, 20_310_514, 7_539_906_896_739L, FRESH);
    }

    /** A record of so many events; the same seed gives the same record. */
    protected abstract List<RecordedEvent> record(long seed, int events);

    private Told told(long seed) {
        return TOLD.computeIfAbsent(getClass().getName() + seed, _ -> Told.of(seed, record(seed, EVENTS)));
    }

    /** A record with every state it went through, and who looks back on it. */
    private record Told(long seed, List<RecordedEvent> record, List<MinutesState> states, HistoryReader past) {

        static Told of(long seed, List<RecordedEvent> record) {
            List<MinutesState> states = new ArrayList<>(List.of(MinutesState.opened(record.getFirst())));
            record.stream().skip(1).forEach(event -> states.add(states.getLast().after(event)));
            var events = new RecordInMemory().holds(states.getFirst().minutes(), record);
            return new Told(seed, record, states, new HistoryReader(events,
                    new MinutesReader(events, new CheckpointsInMemory()), new TracesInMemory()));
        }

        MinutesId minutes() {
            return states.getFirst().minutes();
        }

        MinutesState at(long revision) {
            return states.get((int) revision - 1);
        }

        Difference difference(long from, long to) {
            return past.difference(minutes(), new Asked.Revision(from), new Asked.Revision(to)).orElseThrow();
        }

        /** Pairs of revisions in either order, the ends and neighbours among them. */
        List<long[]> pairs() {
            var random = new Random(seed);
            List<long[]> pairs = new ArrayList<>(List.of(new long[] {1, EVENTS}, new long[] {EVENTS, 1},
                    new long[] {EVENTS, EVENTS}));
            for (int i = 0; i < SAMPLES; i++) {
                long from = 1 + random.nextInt(EVENTS);
                pairs.add(new long[] {from, 1 + random.nextInt(EVENTS)});
                pairs.add(new long[] {from, Math.min(EVENTS, from + random.nextInt(20))});
            }
            return pairs;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDifferenceAppliedToTheFirstGivesTheSecond(long seed) {
        Told told = told(seed);
        for (long[] pair : told.pairs()) {
            assertThat(Flat.of(told.at(pair[0])).after(told.difference(pair[0], pair[1])))
                    .as("seed %d, from %d to %d", seed, pair[0], pair[1]).isEqualTo(Flat.of(told.at(pair[1])));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasKeptAndWhatWentIsTheTextBefore(long seed) {
        Told told = told(seed);
        for (long[] pair : told.pairs()) {
            Map<String, ?> before = Flat.of(told.at(pair[0])).texts();
            for (TextDifference text : told.difference(pair[0], pair[1]).texts()) {
                if (before.containsKey(text.text().toString())) {
                    assertThat(Flat.before(text.passages())).as("seed %d, from %d to %d", seed, pair[0], pair[1])
                            .isEqualTo(before.get(text.text().toString()));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingDiffersFromItself(long seed) {
        Told told = told(seed);
        Difference none = told.difference(EVENTS / 2, EVENTS / 2);
        assertThat(none.values()).isEmpty();
        assertThat(none.texts()).isEmpty();
        assertThat(none.attendees().isEmpty() && none.topics().isEmpty() && none.agreements().isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyRunBelongsToTheEventThatWroteIt(long seed) {
        Told told = told(seed);
        Owners owners = Owners.of(told.record());
        var random = new Random(seed);
        for (int i = 0; i < SAMPLES; i++) {
            long revision = i == 0 ? EVENTS : 1 + random.nextInt(EVENTS);
            Attribution attribution = told.past().attribution(told.minutes(), new Asked.Revision(revision))
                    .orElseThrow();
            for (Attribution.AttributedText text : attribution.texts()) {
                assertThat(owned(text, attribution, told)).as("seed %d, revision %d, %s", seed, revision, text.text())
                        .isEqualTo(owners.at(text.text(), revision));
            }
        }
    }

    private static Owners.Owned owned(Attribution.AttributedText text, Attribution attribution, Told told) {
        var words = new StringBuilder();
        List<Long> revisions = new ArrayList<>();
        for (ComparedRun run : text.runs()) {
            words.append(run.text());
            for (int i = 0; i < run.text().length(); i++) {
                revisions.add(run.revision());
            }
            assertThat(attribution.people().get(run.by()))
                    .isEqualTo(told.record().get((int) run.revision() - 1).by());
        }
        return new Owners.Owned(words.toString(), revisions);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyEventIsInExactlyOneEntry(long seed) {
        Told told = told(seed);
        var covered = new BitSet();
        Long before = null;
        do {
            HistoryPage page = told.past().history(told.minutes(), HistoryFilter.NONE, before, 37)
                    .orElseThrow();
            for (Entry entry : page.entries()) {
                int count = 0;
                for (long revision = entry.first(); revision <= entry.last(); revision++) {
                    if (isPartOf(entry, told, revision)) {
                        assertThat(covered.get((int) revision)).as("seed %d, revision %d", seed, revision).isFalse();
                        covered.set((int) revision);
                        count++;
                    }
                }
                assertThat(count).as("seed %d, entry %d", seed, entry.first()).isEqualTo(entry.count());
            }
            before = page.before();
        } while (before != null);
        assertThat(covered.cardinality()).as("seed %d", seed).isEqualTo(EVENTS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theWordsOfAnEntryAreWhatItsOwnEditsWroteAndStruckOut(long seed) {
        Told told = told(seed);
        var edits = new HistoryFilter(null, null, null, EntryKind.TEXT_EDITED, null, null);
        Long before = null;
        do {
            HistoryPage page = told.past().history(told.minutes(), edits, before, 200).orElseThrow();
            for (Entry entry : page.entries()) {
                List<RecordedEvent> events = told.record().subList((int) entry.first() - 1, (int) entry.last());
                if (isWholeIn(entry, events)) {
                    Delta text = Flat.of(told.at(entry.first() - 1)).texts().get(entry.part());
                    assertThat(Doings.of(entry.words())).as("seed %d, entry %d", seed, entry.first())
                            .isEqualTo(Doings.of(text, events.stream().filter(event -> edits(event, entry)).toList(),
                                    revision -> isPartOf(entry, told, revision)));
                }
            }
            before = page.before();
        } while (before != null);
    }

    /** Nothing was cut off, and nothing but edits changed the text meanwhile. */
    private static boolean isWholeIn(Entry entry, List<RecordedEvent> events) {
        return entry.words().stream().allMatch(words -> words.came().length() + words.went().length() < 1_000)
                && events.stream().noneMatch(event -> event.event() instanceof TopicReinstated
                || event.event() instanceof AgreementReinstated || event.event() instanceof RevisionRestored);
    }

    private static boolean edits(RecordedEvent event, Entry entry) {
        return event.event() instanceof TextEdited edited && edited.text().toString().equals(entry.part());
    }

    private static boolean isPartOf(Entry entry, Told told, long revision) {
        var event = told.record().get((int) revision - 1);
        return entry.first() == entry.last() || entry.kind() == EntryKind.DOCUMENT_READ
                || event.by().id().equals(entry.by().id())
                && event.event() instanceof TextEdited edited
                && edited.text().toString().equals(entry.part());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eachStepOfAReplayIsTheStateThen(long seed) {
        Told told = told(seed);
        for (Replay.Pace pace : Replay.Pace.values()) {
            Replay replay = told.past().replay(told.minutes(), new Asked.Revision(17), new Asked.Now(), pace,
                    90).orElseThrow();
            MinutesContent content = replay.start().content();
            assertThat(replay.start()).isEqualTo(told.at(17));
            assertThat(replay.steps().size()).isBetween(2, 90);
            long last = 17;
            for (Replay.Step step : replay.steps()) {
                assertThat(step.first()).isEqualTo(last + 1);
                last = step.to().revision();
                for (Replay.ChangedText changed : step.texts()) {
                    String text = changed.text().toString();
                    assertThat(changed.delta().applyTo(Flat.of(told.at(step.first() - 1)).texts().get(text)))
                            .as("seed %d, %s, revision %d, %s", seed, pace, last, text)
                            .isEqualTo(Flat.of(told.at(last)).texts().get(text));
                }
                content = after(content, step.content());
                assertThat(content).as("seed %d, %s, revision %d", seed, pace, last)
                        .isEqualTo(told.at(last).content());
                assertThat(step.to().at()).isEqualTo(told.at(last).at());
            }
            assertThat(last).isEqualTo(EVENTS);
        }
    }

    private static MinutesContent after(MinutesContent before, Replay.ChangedContent changed) {
        return new MinutesContent(or(changed.heading(), before.heading()), or(changed.attendees(), before.attendees()),
                or(changed.topics(), before.topics()), or(changed.agreements(), before.agreements()),
                or(changed.notes(), before.notes()), Change.apply(changed.followUp(), before.followUp()));
    }

    private static <T> T or(@Nullable T changed, T before) {
        return changed == null ? before : changed;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theStateAtAnInstantIsTheLastOneOfThatInstant(long seed) {
        Told told = told(seed);
        var record = new RecordInMemory().holds(told.minutes(), told.record());
        var reader = new MinutesReader(record, new CheckpointsInMemory());
        var random = new Random(seed);
        for (int i = 0; i < SAMPLES; i++) {
            Instant instant = told.record().get(random.nextInt(EVENTS)).at()
                    .plusMillis(random.nextBoolean() ? 0 : random.nextInt(3_000));
            long known = told.record().stream().filter(event -> !event.at().isAfter(instant)).count();
            assertThat(reader.at(told.minutes(), instant)).as("seed %d, at %s", seed, instant)
                    .contains(told.at(known));
            assertThat(told.past().difference(told.minutes(), new Asked.At(instant), new Asked.Now()).orElseThrow()
                    .from().revision()).as("seed %d, at %s", seed, instant).isEqualTo(known);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPastThatWasKeptAnswersLikeOneThatWasWorkedOut(long seed) {
        Told told = told(seed);
        var record = new RecordInMemory().holds(told.minutes(), told.record());
        var store = new TracesInMemory();
        Past half = new Past(told.minutes());
        told.record().subList(0, EVENTS / 2).forEach(half::tell);
        store.keep(TraceForms.of(half.trace()));
        HistoryReader again = new HistoryReader(record, new MinutesReader(record, new CheckpointsInMemory()), store);
        var minutes = told.minutes();

        assertThat(again.history(minutes, HistoryFilter.NONE, null, 200))
                .isEqualTo(told.past().history(minutes, HistoryFilter.NONE, null, 200));
        assertThat(again.attribution(minutes, new Asked.Now()))
                .isEqualTo(told.past().attribution(minutes, new Asked.Now()));
        assertThat(again.difference(minutes, new Asked.Revision(3), new Asked.Now()))
                .contains(told.difference(3, EVENTS));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theLivesOfAgreementsEndAsTheyStandNow(long seed) {
        Told told = told(seed);
        MinutesContent now = told.at(EVENTS).content();
        Map<?, Integer> numbers = PrintedNumbers.of(now.agreements());
        for (var agreement : now.agreements()) {
            Biography life = told.past().biography(told.minutes(), agreement.id()).orElseThrow();
            assertThat(last(life, "agreement:" + agreement.id() + ".number")).as("seed %d", seed)
                    .isEqualTo(numbers.get(agreement.id()));
            assertThat(last(life, "agreement:" + agreement.id() + ".place")).as("seed %d", seed)
                    .isEqualTo(now.agreements().indexOf(agreement) + 1);
            assertThat(last(life, "agreement:" + agreement.id() + ".due")).as("seed %d", seed)
                    .isEqualTo(agreement.due());
            assertThat(last(life, "agreement:" + agreement.id() + ".status")).as("seed %d", seed)
                    .isEqualTo(agreement.status());
            assertThat(life.entries()).extracting(Entry::first).isSorted();
            assertThat(new TextId.Wording(agreement.id()).toString()).isEqualTo(life.entries().getFirst().part());
        }
    }

    private static @Nullable Object last(Biography life, String value) {
        Object last = null;
        for (Entry entry : life.entries()) {
            for (ValueChange change : entry.values()) {
                if (change.value().equals(value)) {
                    assertThat(change.from()).as(value + " in entry " + entry.first()).isEqualTo(last);
                    last = change.to();
                }
            }
        }
        return last;
    }
}
