package org.minuta.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.Language;
import org.minuta.query.history.Entry;
import org.minuta.query.history.HistoryFilter;
import org.minuta.query.history.HistoryReader;
import org.minuta.query.history.ToldHistory;
import org.minuta.query.minutes.RandomHistory;
import org.minuta.query.minutes.Scribe;

/** What must hold of every printed history, in invented records. A failure names the seed. */
class HistoryLawsTest {

    private static final int EVENTS = 600;
    private static final int LIMIT = 50;

    static LongStream seeds() {
        return new Random().longs(6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tellsEachEntryByWhoeverMadeItInBothLanguages(long seed) {
        Scribe scribe = RandomHistory.of(seed, EVENTS);
        HistoryReader past = Fountain.past(scribe);
        Long before = null;
        do {
            ToldHistory told = past.told(scribe.minutes(), HistoryFilter.NONE, before, LIMIT).orElseThrow();
            for (Language language : Language.values()) {
                tellsEachEntry(in(language, told));
            }
            before = told.page().before();
        } while (before != null);
    }

    private static void tellsEachEntry(ToldHistory told) {
        Document page = Jsoup.parse(MinutesDocument.history(told, null));
        List<String> sentences = page.select(".told").eachText();
        List<Entry> entries = told.page().entries();
        assertThat(sentences).hasSameSizeAs(entries);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(sentences.get(i)).startsWith(entries.get(i).by().name() + " ").doesNotContain("{}", "null", "%");
        }
        assertThat(page.select("dd").eachText()).noneMatch(String::isBlank);
    }

    private static ToldHistory in(Language language, ToldHistory told) {
        Heading heading = told.heading();
        return new ToldHistory(told.page(), told.filter(), told.asked(), told.people(),
                new Heading(language, heading.title(), null, null, null, null, null, null, heading.zone(), null, null,
                        null), told.names(), told.texts());
    }
}
