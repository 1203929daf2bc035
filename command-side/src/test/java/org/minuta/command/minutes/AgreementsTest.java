package org.minuta.command.minutes;

import static org.minuta.command.minutes.Scene.given;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Answer.Conflict;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.MinutesCommand.AssignAgreement;
import org.minuta.api.minutes.MinutesCommand.ClassifyAgreement;
import org.minuta.api.minutes.MinutesCommand.FulfilAgreement;
import org.minuta.api.minutes.MinutesCommand.MoveAgreement;
import org.minuta.api.minutes.MinutesCommand.RecordAgreement;
import org.minuta.api.minutes.MinutesCommand.ReinstateAgreement;
import org.minuta.api.minutes.MinutesCommand.SetDueDate;
import org.minuta.api.minutes.MinutesCommand.WithdrawAgreement;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent.AgreementAssigned;
import org.minuta.api.minutes.MinutesEvent.AgreementClassified;
import org.minuta.api.minutes.MinutesEvent.AgreementFulfilled;
import org.minuta.api.minutes.MinutesEvent.AgreementMoved;
import org.minuta.api.minutes.MinutesEvent.AgreementRecorded;
import org.minuta.api.minutes.MinutesEvent.AgreementReinstated;
import org.minuta.api.minutes.MinutesEvent.AgreementWithdrawn;
import org.minuta.api.minutes.MinutesEvent.DueDateSet;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.text.Delta;

class AgreementsTest extends Table {

    private static final List<Responsible> ROSA_DOES_IT = List.of(new Responsible("Rosa", ROSA.id()));
    private static final List<Responsible> A_STRANGER = List.of(new Responsible("Rosa", NOBODY));

    private final Person.Deed pump = recorded(PUMP, 1);
    private final Person.Deed withdrawn = anna.did(new AgreementWithdrawn(PUMP.id(), "No money"));
    private final Person.Deed fulfilled = anna.did(new AgreementFulfilled(PUMP.id()));

    @Accepts(RecordAgreement.class)
    void areRecordedLastUnlessAPlaceIsNamed() {
        given(opened, pump).when(ben.wishes(record(SIGN, null))).becomes(new AgreementRecorded(SIGN, 2));
    }

    @Accepts(RecordAgreement.class)
    void areRecordedWithAllTheirValuesAfterAnother() {
        Agreement lamp = new Agreement(LAMP.id(), LAMP.wording(), AgreementKind.COMMITMENT, ROSA_DOES_IT, MAY,
                AgreementStatus.OPEN, null, WATER.id());
        given(opened, added(ROSA, 1), added(WATER, 1), pump, recorded(SIGN, 2))
                .when(ben.wishes(new RecordAgreement(LAMP.id(), LAMP.wording(), AgreementKind.COMMITMENT, WATER.id(),
                        ROSA_DOES_IT, MAY, PUMP.id())))
                .becomes(new AgreementRecorded(lamp, 2));
    }

    @Test
    void areRecordedWithoutWordsToo() {
        given(opened).when(ben.wishes(new RecordAgreement(LAMP.id(), null, null, null, null, null, null)))
                .becomes(new AgreementRecorded(LAMP.worded(Delta.EMPTY), 1));
    }

    @Refuses(value = RecordAgreement.class, as = Refusal.ALREADY_EXISTS)
    void areRecordedOnce() {
        given(opened, pump).when(ben.wishes(record(PUMP, null))).isRefusedAs(Refusal.ALREADY_EXISTS);
    }

    @Refuses(value = RecordAgreement.class, as = Refusal.UNKNOWN_PART)
    void areNotRecordedUnderATopicThatNeverWas() {
        given(opened).when(ben.wishes(new RecordAgreement(LAMP.id(), null, null, NO_TOPIC, null, null, null)))
                .isRefusedAs(Refusal.UNKNOWN_PART);
    }

    @Test
    void areNotRecordedForAnAttendeeOrAfterAnAgreementThatNeverWas() {
        given(opened).when(ben.wishes(new RecordAgreement(LAMP.id(), null, null, null, A_STRANGER, null, null)))
                .isRefusedAs(Refusal.UNKNOWN_PART);
        given(opened).when(ben.wishes(record(LAMP, NO_AGREEMENT))).isRefusedAs(Refusal.UNKNOWN_PART);
    }

    @Refuses(value = RecordAgreement.class, as = Refusal.MALFORMED)
    void areNotRecordedWithAControlCharacter() {
        given(opened).when(ben.wishes(new RecordAgreement(LAMP.id(), Delta.document("a\u0007b"), null, null, null,
                null, null))).isRefusedAs(Refusal.MALFORMED);
    }

    @Refuses(value = RecordAgreement.class, as = Refusal.TOO_MUCH)
    void areNotMoreThanTheLimitWithWithdrawnOnesCounted() {
        given(opened, pump, withdrawn).within(new Limits(Limits.DEFAULT.text(), 1_000, 500, 500, 1))
                .when(ben.wishes(record(SIGN, null))).isRefusedAs(Refusal.TOO_MUCH);
    }

    @Accepts(ClassifyAgreement.class)
    void areClassified() {
        given(opened, added(WATER, 1), pump)
                .when(ben.wishes(new ClassifyAgreement(PUMP.id(), Change.to(AgreementKind.DECISION),
                        Change.to(WATER.id()))))
                .becomes(new AgreementClassified(PUMP.id(), Change.to(AgreementKind.DECISION),
                        Change.to(WATER.id())));
    }

    @Refuses(value = ClassifyAgreement.class, as = Refusal.CHANGED_MEANWHILE)
    void areNotClassifiedByTwoAtOnce() {
        given(opened, pump, anna.did(new AgreementClassified(PUMP.id(), Change.to(AgreementKind.NOTE), null)))
                .when(ben.having(2, classify(PUMP.id(), AgreementKind.DECISION)))
                .isRefusedFor(new Conflict(name(PUMP, "kind"), AgreementKind.NOTE, AgreementKind.DECISION, 3));
    }

    @Refuses(value = ClassifyAgreement.class, as = Refusal.NO_CHANGE)
    void areNotClassifiedAsNothingIfNobodySaidAnything() {
        given(opened, pump).when(ben.wishes(classify(PUMP.id(), null))).isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = ClassifyAgreement.class, as = Refusal.GONE)
    void areNotClassifiedOnceWithdrawn() {
        given(opened, pump, withdrawn).when(ben.wishes(classify(PUMP.id(), AgreementKind.NOTE)))
                .isRefusedAs(Refusal.GONE);
    }

    @Refuses(value = ClassifyAgreement.class, as = Refusal.UNKNOWN_PART)
    void areNotClassifiedUnderATopicThatNeverWas() {
        given(opened, pump).when(ben.wishes(new ClassifyAgreement(PUMP.id(), null, Change.to(NO_TOPIC))))
                .isRefusedAs(Refusal.UNKNOWN_PART);
    }

    @Accepts(AssignAgreement.class)
    void areAssigned() {
        given(opened, added(ROSA, 1), pump).when(ben.wishes(new AssignAgreement(PUMP.id(), ROSA_DOES_IT)))
                .becomes(new AgreementAssigned(PUMP.id(), ROSA_DOES_IT));
    }

    @Refuses(value = AssignAgreement.class, as = Refusal.CHANGED_MEANWHILE)
    void areNotAssignedByTwoAtOnce() {
        List<Responsible> ivan = List.of(new Responsible("Iván", null));
        given(opened, added(ROSA, 1), pump, anna.did(new AgreementAssigned(PUMP.id(), ivan)))
                .when(ben.having(3, new AssignAgreement(PUMP.id(), ROSA_DOES_IT)))
                .isRefusedFor(new Conflict(name(PUMP, "responsible"), ivan, ROSA_DOES_IT, 4));
    }

    @Refuses(value = AssignAgreement.class, as = Refusal.NO_CHANGE)
    void areNotAssignedToTheSameAgain() {
        given(opened, pump).when(ben.wishes(new AssignAgreement(PUMP.id(), List.of())))
                .isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = AssignAgreement.class, as = Refusal.GONE)
    void areNotAssignedOnceWithdrawn() {
        given(opened, added(ROSA, 1), pump, withdrawn).when(ben.wishes(new AssignAgreement(PUMP.id(), ROSA_DOES_IT)))
                .isRefusedAs(Refusal.GONE);
    }

    @Refuses(value = AssignAgreement.class, as = Refusal.UNKNOWN_PART)
    void areNotAssignedToAnAttendeeThatNeverWas() {
        given(opened, pump).when(ben.wishes(new AssignAgreement(PUMP.id(), A_STRANGER)))
                .isRefusedAs(Refusal.UNKNOWN_PART);
    }

    @Refuses(value = AssignAgreement.class, as = Refusal.MALFORMED)
    void areNotAssignedToACrowd() {
        given(opened, pump).when(ben.wishes(new AssignAgreement(PUMP.id(),
                Collections.nCopies(101, new Responsible("All", null))))).isRefusedAs(Refusal.MALFORMED);
    }

    @Accepts(SetDueDate.class)
    void getADueDate() {
        given(opened, pump).when(ben.wishes(new SetDueDate(PUMP.id(), MAY))).becomes(new DueDateSet(PUMP.id(), MAY));
    }

    @Test
    void loseTheirDueDate() {
        given(opened, pump, anna.did(new DueDateSet(PUMP.id(), MAY))).when(ben.wishes(new SetDueDate(PUMP.id(), null)))
                .becomes(new DueDateSet(PUMP.id(), null));
    }

    @Refuses(value = SetDueDate.class, as = Refusal.CHANGED_MEANWHILE)
    void areNotDueOnTwoDays() {
        given(opened, pump, anna.did(new DueDateSet(PUMP.id(), MAY)))
                .when(ben.having(2, new SetDueDate(PUMP.id(), JUNE)))
                .isRefusedFor(new Conflict(name(PUMP, "due"), MAY, JUNE, 3));
    }

    @Refuses(value = SetDueDate.class, as = Refusal.NO_CHANGE)
    void areNotDueOnTheSameDayTwice() {
        given(opened, pump).when(ben.wishes(new SetDueDate(PUMP.id(), null))).isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = SetDueDate.class, as = Refusal.GONE)
    void areNotDueOnceWithdrawn() {
        given(opened, pump, withdrawn).when(ben.wishes(new SetDueDate(PUMP.id(), MAY))).isRefusedAs(Refusal.GONE);
    }

    @Refuses(value = SetDueDate.class, as = Refusal.UNKNOWN_PART)
    void areNotDueIfTheyNeverWere() {
        given(opened).when(ben.wishes(new SetDueDate(NO_AGREEMENT, MAY))).isRefusedAs(Refusal.UNKNOWN_PART);
    }

    @Refuses(value = SetDueDate.class, as = Refusal.MALFORMED)
    void areNotDueInTheYear20202() {
        given(opened, pump).when(ben.wishes(new SetDueDate(PUMP.id(), MAY.withYear(20202))))
                .isRefusedAs(Refusal.MALFORMED);
    }

    @Accepts(MoveAgreement.class)
    void moveEvenIfWithdrawn() {
        given(opened, pump, recorded(SIGN, 2), withdrawn).when(ben.wishes(new MoveAgreement(PUMP.id(), SIGN.id())))
                .becomes(new AgreementMoved(PUMP.id(), 2));
    }

    @Refuses(value = MoveAgreement.class, as = Refusal.CHANGED_MEANWHILE)
    void areNotMovedByTwoAtOnce() {
        given(opened, pump, recorded(SIGN, 2), recorded(LAMP, 3), anna.did(new AgreementMoved(LAMP.id(), 1)))
                .when(ben.having(4, new MoveAgreement(LAMP.id(), PUMP.id())))
                .isRefusedFor(new Conflict(name(LAMP, "place"), 1, 2, 5));
    }

    @Refuses(value = MoveAgreement.class, as = Refusal.NO_CHANGE)
    void areNotMovedToWhereTheyStand() {
        given(opened, pump).when(ben.wishes(new MoveAgreement(PUMP.id(), null))).isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = MoveAgreement.class, as = Refusal.GONE)
    void areNotMovedIfARestoredRevisionLacksThem() {
        given(opened, pump, emptyAgain()).when(ben.wishes(new MoveAgreement(PUMP.id(), null)))
                .isRefusedAs(Refusal.GONE);
    }

    @Refuses(value = MoveAgreement.class, as = Refusal.UNKNOWN_PART)
    void areNotMovedIfTheyNeverWere() {
        given(opened).when(ben.wishes(new MoveAgreement(NO_AGREEMENT, null))).isRefusedAs(Refusal.UNKNOWN_PART);
    }

    @Refuses(value = MoveAgreement.class, as = Refusal.MALFORMED)
    void areNotMovedAfterThemselves() {
        given(opened, pump).when(ben.wishes(new MoveAgreement(PUMP.id(), PUMP.id()))).isRefusedAs(Refusal.MALFORMED);
    }

    @Accepts(FulfilAgreement.class)
    void areFulfilled() {
        given(opened, pump).when(ben.wishes(new FulfilAgreement(PUMP.id())))
                .becomes(new AgreementFulfilled(PUMP.id()));
    }

    @Refuses(value = FulfilAgreement.class, as = Refusal.CHANGED_MEANWHILE)
    void areNotFulfilledIfReopenedMeanwhile() {
        given(opened, pump, fulfilled, anna.did(new AgreementReinstated(PUMP, 1)))
                .when(ben.having(2, new FulfilAgreement(PUMP.id())))
                .isRefusedFor(new Conflict(name(PUMP, "status"), AgreementStatus.OPEN, AgreementStatus.FULFILLED, 4));
    }

    @Refuses(value = FulfilAgreement.class, as = Refusal.NO_CHANGE)
    void areFulfilledOnce() {
        given(opened, pump, fulfilled).when(ben.having(2, new FulfilAgreement(PUMP.id())))
                .isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = FulfilAgreement.class, as = Refusal.GONE)
    void areNotFulfilledOnceWithdrawn() {
        given(opened, pump, withdrawn).when(ben.wishes(new FulfilAgreement(PUMP.id()))).isRefusedAs(Refusal.GONE);
    }

    @Refuses(value = FulfilAgreement.class, as = Refusal.UNKNOWN_PART)
    void areNotFulfilledIfTheyNeverWere() {
        given(opened).when(ben.wishes(new FulfilAgreement(NO_AGREEMENT))).isRefusedAs(Refusal.UNKNOWN_PART);
    }

    @Accepts(WithdrawAgreement.class)
    void areWithdrawnForAReason() {
        given(opened, pump).when(ben.wishes(new WithdrawAgreement(PUMP.id(), "No money")))
                .becomes(new AgreementWithdrawn(PUMP.id(), "No money"));
    }

    @Refuses(value = WithdrawAgreement.class, as = Refusal.CHANGED_MEANWHILE)
    void areNotWithdrawnIfFulfilledMeanwhile() {
        given(opened, pump, fulfilled).when(ben.having(2, new WithdrawAgreement(PUMP.id(), "No money")))
                .isRefusedFor(new Conflict(name(PUMP, "status"), AgreementStatus.FULFILLED, AgreementStatus.WITHDRAWN,
                        3));
    }

    @Refuses(value = WithdrawAgreement.class, as = Refusal.NO_CHANGE)
    void areWithdrawnOnce() {
        given(opened, pump, withdrawn).when(ben.having(2, new WithdrawAgreement(PUMP.id(), "Too late")))
                .isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = WithdrawAgreement.class, as = Refusal.GONE)
    void areNotWithdrawnIfARestoredRevisionLacksThem() {
        given(opened, pump, emptyAgain()).when(ben.wishes(new WithdrawAgreement(PUMP.id(), "Too late")))
                .isRefusedAs(Refusal.GONE);
    }

    @Refuses(value = WithdrawAgreement.class, as = Refusal.UNKNOWN_PART)
    void areNotWithdrawnIfTheyNeverWere() {
        given(opened).when(ben.wishes(new WithdrawAgreement(NO_AGREEMENT, "No"))).isRefusedAs(Refusal.UNKNOWN_PART);
    }

    @Refuses(value = WithdrawAgreement.class, as = Refusal.MALFORMED)
    void areNotWithdrawnWithoutAReason() {
        given(opened, pump).when(ben.wishes(new WithdrawAgreement(PUMP.id(), ""))).isRefusedAs(Refusal.MALFORMED);
    }

    @Accepts(ReinstateAgreement.class)
    void areOpenAgainAtTheirPlace() {
        given(opened, recorded(SIGN, 1), recorded(PUMP, 1), withdrawn)
                .when(ben.wishes(new ReinstateAgreement(PUMP.id()))).becomes(new AgreementReinstated(PUMP, 1));
    }

    @Accepts(ReinstateAgreement.class)
    void comeBackIfARestoredRevisionLacksThem() {
        given(opened, pump, emptyAgain()).when(ben.wishes(new ReinstateAgreement(PUMP.id())))
                .becomes(new AgreementReinstated(PUMP, 1));
    }

    @Refuses(value = ReinstateAgreement.class, as = Refusal.CHANGED_MEANWHILE)
    void areNotReopenedIfWithdrawnMeanwhile() {
        given(opened, pump, fulfilled, withdrawn).when(ben.having(3, new ReinstateAgreement(PUMP.id())))
                .isRefusedFor(new Conflict(name(PUMP, "status"), AgreementStatus.WITHDRAWN, AgreementStatus.OPEN, 4));
    }

    @Refuses(value = ReinstateAgreement.class, as = Refusal.NO_CHANGE)
    void areNotReopenedIfOpen() {
        given(opened, pump).when(ben.wishes(new ReinstateAgreement(PUMP.id()))).isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = ReinstateAgreement.class, as = Refusal.UNKNOWN_PART)
    void areNotReopenedIfTheyNeverWere() {
        given(opened).when(ben.wishes(new ReinstateAgreement(NO_AGREEMENT))).isRefusedAs(Refusal.UNKNOWN_PART);
    }

    private Person.Deed emptyAgain() {
        MinutesContent empty = MinutesContent.opened(Heading.EMPTY.with(HeadingChanges.title(TITLE)));
        return anna.did(new RevisionRestored(1, empty, List.of()));
    }

    private static RecordAgreement record(Agreement agreement, AgreementId after) {
        return new RecordAgreement(agreement.id(), agreement.wording(), null, null, null, null, after);
    }

    private static ClassifyAgreement classify(AgreementId agreement, AgreementKind kind) {
        return new ClassifyAgreement(agreement, Change.to(kind), null);
    }
}
