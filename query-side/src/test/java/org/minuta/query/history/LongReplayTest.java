package org.minuta.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.MinutesEvent.AgreementFulfilled;
import org.minuta.api.minutes.MinutesEvent.AgreementRecorded;
import org.minuta.api.minutes.MinutesEvent.AgreementWithdrawn;
import org.minuta.api.minutes.MinutesEvent.FollowUpScheduled;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Delta;
import org.minuta.query.minutes.CheckpointsInMemory;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.RecordInMemory;
import org.minuta.query.minutes.Scribe;

/** A replay writes each changed text out at each step; of long texts a thousand times would be too much to hold. */
class LongReplayTest {

    private static final int LONG = 200_000;
    private static final int EDITS = 900;

    private final Scribe scribe = Scribe.opens(MinutesId.random());

    private Replay replay(int length, Replay.Pace pace) {
        scribe.writes(new TextEdited(TextId.NOTES, Delta.document("á".repeat(length)), null));
        for (int i = 0; i < EDITS; i++) {
            scribe.writes(new TextEdited(TextId.NOTES, Delta.document("x"), null));
        }
        var record = new RecordInMemory().holds(scribe);
        var past = new HistoryReader(
                record, new MinutesReader(record, new CheckpointsInMemory()), new TracesInMemory());
        return past.replay(scribe.minutes(), new Asked.Revision(1), new Asked.Now(), pace, 1_000).orElseThrow();
    }

    private static long written(Replay replay) {
        return replay.steps().stream().filter(step -> step.content().notes() != null)
                .mapToLong(step -> step.content().notes().resultLength()).sum();
    }

    @Test
    void aLongTextIsShownInFewerSteps() {
        Replay replay = replay(LONG, Replay.Pace.EVENT);

        assertThat(written(replay)).isBetween(Player.MOST_UNITS / 2L, (long) Player.MOST_UNITS);
        assertThat(replay.steps().getLast().to().revision()).isEqualTo(EDITS + 2L);
        assertThat(replay.steps().getLast().content().notes()).isEqualTo(scribe.now().content().notes());
    }

    @Test
    void theSameHoldsForStepsByTime() {
        assertThat(written(replay(LONG, Replay.Pace.TIME))).isLessThanOrEqualTo(Player.MOST_UNITS);
    }

    @Test
    void aTextThatIsLongOnlyForATimeCountsAsLong() {
        scribe.writes(new TextEdited(TextId.NOTES, Delta.document("ó".repeat(LONG)), null));
        for (int i = 0; i < EDITS; i++) {
            scribe.writes(new TextEdited(TextId.NOTES, Delta.document("x"), null));
        }
        scribe.writes(new TextEdited(TextId.NOTES, Delta.builder().delete(LONG + EDITS).build(), null));

        assertThat(written(replay(3, Replay.Pace.EVENT))).isLessThanOrEqualTo(Player.MOST_UNITS);
    }

    @Test
    void aLongListIsShownInFewerSteps() {
        List<Agreement> agreements = Stream.generate(() -> new Agreement(AgreementId.random(), Delta.document("Barrer."),
                null, List.of(), null, AgreementStatus.OPEN, null, null)).limit(1_000).toList();
        agreements.forEach(agreement -> scribe.writes(new AgreementRecorded(agreement, 1)));
        agreements.forEach(agreement -> scribe.writes(new AgreementFulfilled(agreement.id())));

        assertThat(replay(3, Replay.Pace.EVENT).steps()).hasSizeBetween(50, 200);
    }

    @Test
    void longReasonsCountToo() {
        List<AgreementId> agreements = Stream.generate(AgreementId::random).limit(1_000).toList();
        agreements.forEach(agreement -> scribe.writes(new AgreementRecorded(new Agreement(agreement,
                Delta.document("Barrer."), null, List.of(), null, AgreementStatus.OPEN, null, null), 1)));
        agreements.forEach(agreement -> scribe.writes(new AgreementWithdrawn(agreement, "é".repeat(1_000))));
        Replay replay = replay(3, Replay.Pace.EVENT);

        assertThat(replay.steps().stream().filter(step -> step.content().agreements() != null)
                .flatMap(step -> step.content().agreements().stream()).map(Agreement::withdrawnBecause)
                .filter(Objects::nonNull).mapToLong(String::length).sum()).isBetween(1L, (long) Player.MOST_UNITS);
    }

    @Test
    void aLongFollowUpCountsToo() {
        for (int i = 0; i < 900; i++) {
            scribe.writes(new FollowUpScheduled(new FollowUp(LocalDate.EPOCH.plusDays(i), null, "í".repeat(100_000))));
        }

        assertThat(replay(3, Replay.Pace.EVENT).steps().stream().map(step -> step.content().followUp())
                .filter(Objects::nonNull).count() * 100_000L).isBetween(1L, (long) Player.MOST_UNITS);
    }

    @Test
    void aShortTextIsShownInAsManyStepsAsWereAskedFor() {
        assertThat(replay(2_000, Replay.Pace.EVENT).steps()).hasSize(EDITS + 1);
    }
}
