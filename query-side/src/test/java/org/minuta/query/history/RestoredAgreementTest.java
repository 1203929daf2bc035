package org.minuta.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.MinutesEvent.AgreementFulfilled;
import org.minuta.api.minutes.MinutesEvent.AgreementMoved;
import org.minuta.api.minutes.MinutesEvent.AgreementRecorded;
import org.minuta.api.minutes.MinutesEvent.AgreementWithdrawn;
import org.minuta.api.minutes.MinutesEvent.DueDateSet;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.MinutesEvent.TextChange;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.query.minutes.CheckpointsInMemory;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.RecordInMemory;
import org.minuta.query.minutes.Scribe;

/** What happens to an agreement along with other things is part of its history. */
class RestoredAgreementTest {

    private static final Agreement PAINT = agreement("Pintar el quiosco.");
    private static final Agreement SWEEP = agreement("Barrer la plaza.");
    private static final TextId WORDING = new TextId.Wording(PAINT.id());

    private static Agreement agreement(String wording) {
        return new Agreement(AgreementId.random(), Delta.document(wording), null, List.of(), null,
                AgreementStatus.OPEN, null, null);
    }

    private static HistoryReader looking(Scribe scribe) {
        var record = new RecordInMemory().holds(scribe);
        return new HistoryReader(record, new MinutesReader(record, new CheckpointsInMemory()), new TracesInMemory());
    }

    private static List<Long> firsts(Scribe scribe, Agreement agreement) {
        var filter = new HistoryFilter(null, null, agreement.id(), null, null, null);
        return looking(scribe).history(scribe.minutes(), filter, null, 50).orElseThrow().entries().stream()
                .map(Entry::first).toList();
    }

    private static Scribe recorded() {
        return Scribe.opens(MinutesId.random())
                .writes(new AgreementRecorded(PAINT, 1), new AgreementRecorded(SWEEP, 2));
    }

    @Test
    void theFilterFindsARestorationThatSetItsValues() {
        Scribe scribe = recorded().writes(new DueDateSet(PAINT.id(), LocalDate.of(2031, 7, 1)));
        scribe.writes(new RevisionRestored(3, scribe.at(3).content(), List.of()));

        assertThat(firsts(scribe, PAINT)).containsExactly(5L, 4L, 2L);
        assertThat(firsts(scribe, SWEEP)).containsExactly(3L);
    }

    @Test
    void theFilterFindsARestorationThatRewordedIt() {
        Scribe scribe = recorded().writes(new TextEdited(WORDING, Delta.document("No "), null));
        scribe.writes(new RevisionRestored(3, scribe.at(3).content(),
                List.of(new TextChange(WORDING, Delta.builder().delete(3).build()))));

        assertThat(firsts(scribe, PAINT)).containsExactly(5L, 4L, 2L);
    }

    @Test
    void aRestorationThatOnlyChangedItsLookIsPartOfItsLife() {
        Attributes bold = Attributes.of(Map.of("bold", true));
        Scribe scribe = recorded().writes(new TextEdited(WORDING, Delta.builder().retain(6, bold).build(), null));
        scribe.writes(new RevisionRestored(3, scribe.at(3).content(), List.of(
                new TextChange(WORDING, Delta.builder().retain(6, bold.changeTo(Attributes.NONE)).build()))));

        assertThat(life(scribe, PAINT).getLast().looks()).containsExactly(new LookChange("Pintar", bold, null));
        assertThat(life(scribe, SWEEP)).hasSize(1);
    }

    @Test
    void itsPlaceChangesWithWhatIsDoneToOthers() {
        Agreement first = agreement("Medir la barda.");
        Scribe scribe = recorded().writes(new AgreementWithdrawn(PAINT.id(), "Repetido"), new AgreementRecorded(first, 1),
                new AgreementMoved(SWEEP.id(), 1), new DueDateSet(SWEEP.id(), LocalDate.of(2031, 7, 1)));

        assertThat(life(scribe, PAINT)).extracting(Entry::first).containsExactly(2L, 4L, 5L, 6L);
        assertThat(life(scribe, PAINT).get(2).values()).containsExactly(
                new ValueChange("agreement:" + PAINT.id() + ".place", 1, 2));
        assertThat(life(scribe, PAINT).get(3).values()).containsExactly(
                new ValueChange("agreement:" + PAINT.id() + ".place", 2, 3));
    }

    private static List<Entry> life(Scribe scribe, Agreement agreement) {
        return looking(scribe).biography(scribe.minutes(), agreement.id()).orElseThrow().entries();
    }

    @Test
    void theEntryOfItsRecordingInADocumentCountsAllItsEvents() {
        Scribe scribe = Scribe.reads(MinutesId.random(), Heading.EMPTY, 3)
                .writes(new AgreementRecorded(PAINT, 1), new AgreementFulfilled(PAINT.id()));

        Entry recorded = looking(scribe).biography(scribe.minutes(), PAINT.id()).orElseThrow().entries().getFirst();

        assertThat(recorded.first()).isEqualTo(2);
        assertThat(recorded.last()).isEqualTo(3);
        assertThat(recorded.count()).isEqualTo(2);
    }

    @Test
    void aDocumentThatBroughtItWasDoneToAllElseThatItBroughtToo() {
        Scribe scribe = Scribe.reads(MinutesId.random(), Heading.EMPTY, 3)
                .writes(new AgreementRecorded(PAINT, 1), new AgreementRecorded(SWEEP, 2));
        var filter = new HistoryFilter(null, "minutes", PAINT.id(), null, null, null);
        var other = new HistoryFilter(null, "topic", PAINT.id(), null, null, null);

        assertThat(looking(scribe).history(scribe.minutes(), filter, null, 50).orElseThrow().entries())
                .extracting(Entry::kind).containsExactly(EntryKind.DOCUMENT_READ);
        assertThat(looking(scribe).history(scribe.minutes(), other, null, 50).orElseThrow().entries()).isEmpty();
    }
}
