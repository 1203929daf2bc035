package org.minuta.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.query.history.Asked;
import org.minuta.query.history.Comparison;
import org.minuta.query.history.HistoryReader;
import org.minuta.query.history.TracesInMemory;
import org.minuta.query.minutes.CheckpointsInMemory;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.RandomHistory;
import org.minuta.query.minutes.RecordInMemory;
import org.minuta.query.minutes.Scribe;

/** What must hold of every marked-up comparison, in invented records. A failure names the seed. */
class ComparisonLawsTest {

    private static final int EVENTS = 600;
    private static final int PAIRS = 60;

    static LongStream seeds() {
        return LongStream.of(1, 2, 3, System.nanoTime());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void withoutWhatIsStruckOutItIsTheDocumentAfter(long seed) {
        for (Comparison comparison : comparisons(seed)) {
            Document page = marked(comparison);
            page.select("del").remove();
            assertThat(words(page)).as(named(seed, comparison)).isEqualTo(words(plain(comparison.to().content())));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void withoutWhatIsUnderlinedItHasAllOfTheDocumentBefore(long seed) {
        for (Comparison comparison : comparisons(seed)) {
            Document page = marked(comparison);
            page.select("ins").remove();
            assertThat(parts(page)).as(named(seed, comparison)).containsExactlyInAnyOrderElementsOf(
                    parts(plain(comparison.from().content())));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void marksNothingBetweenARevisionAndItself(long seed) {
        Comparison same = comparison(past(RandomHistory.of(seed, EVENTS)), RandomHistory.of(seed, EVENTS), 300, 300);
        Document page = Jsoup.parse(MinutesDocument.comparison(same));
        assertThat(page.select("del, ins, sup, .redressed")).isEmpty();
        assertThat(page.select("aside").text()).contains("No hay diferencias.");
    }

    private static List<Comparison> comparisons(long seed) {
        Scribe scribe = RandomHistory.of(seed, EVENTS);
        HistoryReader past = past(scribe);
        var random = new Random(seed);
        var comparisons = new ArrayList<Comparison>();
        for (int i = 0; i < PAIRS; i++) {
            long from = 1 + random.nextInt(EVENTS);
            long to = i % 2 == 0 ? 1 + random.nextInt(EVENTS) : Math.min(EVENTS, from + random.nextInt(30));
            comparisons.add(comparison(past, scribe, from, to));
        }
        return comparisons;
    }

    private static HistoryReader past(Scribe scribe) {
        var record = new RecordInMemory().holds(scribe);
        return new HistoryReader(record, new MinutesReader(record, new CheckpointsInMemory()), new TracesInMemory());
    }

    private static Comparison comparison(HistoryReader past, Scribe scribe, long from, long to) {
        return past.comparison(scribe.minutes(), new Asked.Revision(from), new Asked.Revision(to)).orElseThrow();
    }

    private static String named(long seed, Comparison comparison) {
        return "seed %d, from %d to %d".formatted(seed, comparison.from().revision(), comparison.to().revision());
    }

    /** The page without what only a comparison says; a marked newline shows as a sign of its own. */
    private static Document marked(Comparison comparison) {
        Document page = Jsoup.parse(MinutesDocument.comparison(comparison));
        page.select("aside, sup, .moved, section:has(h2:containsOwn(OTROS CAMBIOS))").remove();
        page.select("del, ins, .redressed").forEach(mark -> mark.textNodes().stream()
                .filter(text -> text.text().equals(TextLine.PILCROW)).forEach(Node::remove));
        return page;
    }

    private static Document plain(MinutesContent content) {
        return Jsoup.parse(MinutesDocument.html(content));
    }

    /** What is read aloud, without headings and labels, which stand as long as there is anything below them. */
    private static String words(Document page) {
        return String.join("", parts(page));
    }

    private static List<String> parts(Document page) {
        page.select("h2").remove();
        return page.select("header > *, .facts dd, .attendees > li, .items > li, section:not(:has(.attendees, .items))")
                .stream().map(part -> part.wholeText().replaceAll("\\s", "")).filter(text -> !text.isEmpty()).toList();
    }
}
