package org.minuta.command.minutes;

import static org.minuta.command.minutes.Scene.given;

import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.Answer.Conflict;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesCommand.ReviseHeading;
import org.minuta.api.minutes.MinutesEvent.HeadingRevised;
import org.minuta.api.minutes.Refusal;

class HeadingTest extends Table {

    @Accepts(ReviseHeading.class)
    void takesTheValuesThatChange() {
        given(opened).when(ben.wishes(new ReviseHeading(titleAndVenue(TITLE, "Town hall"))))
                .becomes(new HeadingRevised(venue("Town hall")));
    }

    @Accepts(ReviseHeading.class)
    void canClearAValue() {
        given(opened).when(ben.wishes(new ReviseHeading(HeadingChanges.title(null))))
                .becomes(new HeadingRevised(HeadingChanges.title(null)));
    }

    @Test
    void mergesAnotherValueThatWasSetMeanwhile() {
        given(opened, anna.did(new HeadingRevised(venue("School"))))
                .when(ben.having(1, new ReviseHeading(HeadingChanges.title("Minutes"))))
                .becomes(new HeadingRevised(HeadingChanges.title("Minutes")));
    }

    @Refuses(value = ReviseHeading.class, as = Refusal.CHANGED_MEANWHILE)
    void showsBothValuesIfTheSameWasSetMeanwhile() {
        given(opened, anna.did(new HeadingRevised(HeadingChanges.title("Anna's"))))
                .when(ben.having(1, new ReviseHeading(HeadingChanges.title("Ben's"))))
                .isRefusedFor(new Conflict("heading.title", "Anna's", "Ben's", 2));
    }

    @Test
    void letsNothingThroughIfOneOfTwoValuesIsInConflict() {
        given(opened, anna.did(new HeadingRevised(venue("School"))))
                .when(ben.having(1, new ReviseHeading(titleAndVenue("Minutes", null))))
                .isRefusedFor(new Conflict("heading.venue", "School", null, 2));
    }

    @Test
    void letsAPageSetAgainWhatItSetItself() {
        given(opened, ben.did(new HeadingRevised(venue("School"))))
                .when(ben.having(1, new ReviseHeading(venue("Church"))))
                .becomes(new HeadingRevised(venue("Church")));
    }

    @Test
    void letsAPersonChangeWhatAnotherSetOnceItWasSeen() {
        given(opened, anna.did(new HeadingRevised(venue("School"))))
                .when(ben.having(2, new ReviseHeading(venue("Church"))))
                .becomes(new HeadingRevised(venue("Church")));
    }

    @Refuses(value = ReviseHeading.class, as = Refusal.NO_CHANGE)
    void saysSoIfBothSetTheSame() {
        given(opened, anna.did(new HeadingRevised(venue("School"))))
                .when(ben.having(1, new ReviseHeading(venue("School")))).isRefusedAs(Refusal.NO_CHANGE);
    }

    @Test
    void saysSoIfNothingIsNamed() {
        given(opened).when(ben.wishes(new ReviseHeading(HeadingChanges.NONE))).isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = ReviseHeading.class, as = Refusal.MALFORMED)
    void refusesATitleTooLong() {
        given(opened).when(ben.wishes(new ReviseHeading(HeadingChanges.title("x".repeat(1_001)))))
                .isRefusedAs(Refusal.MALFORMED);
    }

    private static HeadingChanges venue(String venue) {
        return new HeadingChanges(null, null, null, null, null, null, null, null, null, Change.to(venue), null, null);
    }

    private static HeadingChanges titleAndVenue(String title, String venue) {
        return new HeadingChanges(null, Change.to(title), null, null, null, null, null, null, null, Change.to(venue),
                null, null);
    }
}
