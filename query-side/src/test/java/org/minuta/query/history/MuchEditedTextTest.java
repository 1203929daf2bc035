package org.minuta.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.MinutesEvent.AgreementRecorded;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Delta;
import org.minuta.query.minutes.CheckpointsInMemory;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.RecordInMemory;
import org.minuta.query.minutes.Scribe;

/** An entry costs what its own edits did, not all that was ever written in the text. */
class MuchEditedTextTest {

    /** What it takes to go through the text for each entry is several times as much. */
    private static final Duration SOON = Duration.ofMillis(100);
    private static final int ENTRIES = 200;
    private static final int EDITS = 60;
    /** So many letters are typed one behind the other. */
    private static final int PASSAGE = 20;
    private static final Author ANA = new Author(UUID.nameUUIDFromBytes("Ana".getBytes()), "Ana");

    private final Agreement agreement = new Agreement(AgreementId.random(), Delta.document("barda ".repeat(2_000)),
            null, List.of(), null, AgreementStatus.OPEN, null, null);
    private final Scribe scribe = Scribe.opens(MinutesId.random());
    private HistoryReader past;

    @BeforeEach
    void aTextThatWasWorkedOnForLong() {
        var random = new Random(20_310_514);
        var wording = new TextId.Wording(agreement.id());
        scribe.writes(new AgreementRecorded(agreement, 1));
        for (int entry = 0; entry < ENTRIES; entry++) {
            int place = 0;
            for (int edit = 0; edit < EDITS; edit++) {
                place = edit % PASSAGE == 0 ? random.nextInt(12_000) : place + 1;
                scribe.writes(ANA, edit == 0 ? Duration.ofHours(1) : Duration.ofSeconds(1), new TextEdited(wording,
                        Delta.builder().retain(place).insert("x").build(), null));
            }
        }
        var record = new RecordInMemory().holds(scribe);
        past = new HistoryReader(record, new MinutesReader(record, new CheckpointsInMemory()), new TracesInMemory());
        past.prepare(scribe.minutes());
    }

    @Test
    void aPageOfItsHistoryComesSoon() {
        assertThat(quickest(() -> past.history(scribe.minutes(), HistoryFilter.NONE, null, ENTRIES).orElseThrow()
                .entries())).isLessThan(SOON);
    }

    @Test
    void theLifeOfItsAgreementComesSoon() {
        assertThat(quickest(() -> past.biography(scribe.minutes(), agreement.id()).orElseThrow().entries()))
                .isLessThan(SOON);
    }

    /** The least of several, so that it does not matter what else the machine does meanwhile. */
    private static Duration quickest(Supplier<List<Entry>> question) {
        Duration quickest = Duration.ofDays(1);
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            assertThat(question.get()).hasSizeGreaterThanOrEqualTo(ENTRIES);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            quickest = took.compareTo(quickest) < 0 ? took : quickest;
        }
        return quickest;
    }
}
