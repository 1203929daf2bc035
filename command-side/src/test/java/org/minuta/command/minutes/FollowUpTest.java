package org.minuta.command.minutes;

import static org.minuta.command.minutes.Scene.given;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.Answer.Conflict;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.MinutesCommand.CancelFollowUp;
import org.minuta.api.minutes.MinutesCommand.ScheduleFollowUp;
import org.minuta.api.minutes.MinutesEvent.FollowUpCancelled;
import org.minuta.api.minutes.MinutesEvent.FollowUpScheduled;
import org.minuta.api.minutes.Refusal;

class FollowUpTest extends Table {

    private static final FollowUp IN_MAY = new FollowUp(MAY, LocalTime.of(17, 0), "Town hall");
    private static final FollowUp IN_JUNE = new FollowUp(JUNE, null, null);

    private final Person.Deed inMay = anna.did(new FollowUpScheduled(IN_MAY));

    @Accepts(ScheduleFollowUp.class)
    void isScheduled() {
        given(opened).when(ben.wishes(new ScheduleFollowUp(IN_MAY))).becomes(new FollowUpScheduled(IN_MAY));
    }

    @Test
    void isScheduledAnew() {
        given(opened, inMay).when(ben.wishes(new ScheduleFollowUp(IN_JUNE))).becomes(new FollowUpScheduled(IN_JUNE));
    }

    @Refuses(value = ScheduleFollowUp.class, as = Refusal.CHANGED_MEANWHILE)
    void isNotScheduledByTwoAtOnce() {
        given(opened, inMay).when(ben.having(1, new ScheduleFollowUp(IN_JUNE)))
                .isRefusedFor(new Conflict("followUp", IN_MAY, IN_JUNE, 2));
    }

    @Refuses(value = ScheduleFollowUp.class, as = Refusal.NO_CHANGE)
    void isNotScheduledForTheSameTwice() {
        given(opened, inMay).when(ben.having(1, new ScheduleFollowUp(IN_MAY))).isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = ScheduleFollowUp.class, as = Refusal.MALFORMED)
    void isNotScheduledInTheYear20202() {
        given(opened).when(ben.wishes(new ScheduleFollowUp(new FollowUp(MAY.withYear(20202), null, null))))
                .isRefusedAs(Refusal.MALFORMED);
    }

    @Accepts(CancelFollowUp.class)
    void isCancelled() {
        given(opened, inMay).when(ben.wishes(new CancelFollowUp())).becomes(new FollowUpCancelled());
    }

    @Refuses(value = CancelFollowUp.class, as = Refusal.CHANGED_MEANWHILE)
    void isNotCancelledIfScheduledAnewMeanwhile() {
        given(opened, inMay, anna.did(new FollowUpScheduled(IN_JUNE))).when(ben.having(2, new CancelFollowUp()))
                .isRefusedFor(new Conflict("followUp", IN_JUNE, null, 3));
    }

    @Refuses(value = CancelFollowUp.class, as = Refusal.NO_CHANGE)
    void isNotCancelledIfThereIsNone() {
        given(opened).when(ben.wishes(new CancelFollowUp())).isRefusedAs(Refusal.NO_CHANGE);
    }
}
