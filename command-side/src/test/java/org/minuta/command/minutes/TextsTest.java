package org.minuta.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minuta.command.minutes.Scene.given;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.MinutesCommand.EditText;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.MinutesEvent.AgreementWithdrawn;
import org.minuta.api.minutes.MinutesEvent.Rebased;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.MinutesEvent.TextChange;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesEvent.TopicRemoved;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.api.text.DeltaLimits;

class TextsTest extends Table {

    private static final Delta BOLD_WORD = Delta.builder().retain(3, Attributes.of(Map.of("bold", true)))
            .build();

    @Accepts(EditText.class)
    void takeAnEdit() {
        given(opened).when(ben.wishes(edit(insert(0, "Ayer")))).becomes(edited(insert(0, "Ayer")));
    }

    @Accepts(EditText.class)
    void shiftAnEditByWhatOthersWroteBeforeIt() {
        given(opened, anna.did(edited(insert(0, "abc"))), carla.did(edited(insert(0, ">> "))))
                .when(ben.having(2, edit(insert(3, "!"))))
                .becomes(edited(insert(6, "!"), 2, insert(3, "!")));
    }

    @Test
    void letTheAcceptedGoFirstOnATie() {
        given(opened, carla.did(edited(insert(0, "C")))).when(ben.having(1, edit(insert(0, "B"))))
                .becomes(edited(insert(1, "B"), 1, insert(0, "B")));
    }

    @Test
    void takeSeveralEditsOfOneAuthorBeforeTheFirstIsAnswered() {
        given(opened, carla.did(edited(insert(0, "C"))))
                .when(ben.having(1, edit(insert(0, "B"))), ben.having(1, edit(insert(1, "B"))))
                .becomes(edited(insert(1, "B"), 1, insert(0, "B")), edited(insert(2, "B"), 1, insert(1, "B")));
    }

    @Test
    void keepAnEditThatOthersMadeUselessSoThatTheNextFindsItsPlace() {
        Delta deletesX = Delta.builder().retain(1).delete(1).build();
        given(opened, anna.did(edited(insert(0, "axb"))), carla.did(edited(deletesX)))
                .when(ben.having(2, edit(deletesX)), ben.having(2, edit(insert(2, "!"))))
                .becomes(edited(Delta.EMPTY, 2, deletesX), edited(insert(2, "!"), 2, insert(2, "!")));
    }

    @Test
    void areToldApart() {
        TextId discussion = new TextId.Discussion(WATER.id());
        given(opened, added(WATER, 1), carla.did(edited(insert(0, "C"))))
                .when(ben.having(2, new EditText(discussion, insert(0, "B"))))
                .becomes(new TextEdited(discussion, insert(0, "B"), null));
    }

    @Test
    void shiftAnEditByWhatARestoredRevisionChanged() {
        MinutesContent back = new MinutesContent(Heading.EMPTY, List.of(), List.of(), List.of(),
                Delta.document("bc"), null);
        Delta deletesA = Delta.builder().delete(1).build();
        given(opened, anna.did(edited(insert(0, "abc"))),
                anna.did(new RevisionRestored(1, back, List.of(new TextChange(TextId.NOTES, deletesA)))))
                .when(ben.having(2, edit(insert(3, "d")))).becomes(edited(insert(2, "d"), 2, insert(3, "d")));
    }

    @Refuses(value = EditText.class, as = Refusal.UNKNOWN_PART)
    void areNotWrittenIfTheyNeverWere() {
        given(opened).when(ben.wishes(new EditText(new TextId.Discussion(NO_TOPIC), insert(0, "B"))))
                .isRefusedAs(Refusal.UNKNOWN_PART);
        given(opened).when(ben.wishes(new EditText(new TextId.Wording(NO_AGREEMENT), insert(0, "B"))))
                .isRefusedAs(Refusal.UNKNOWN_PART);
    }

    @Refuses(value = EditText.class, as = Refusal.GONE)
    void areNotWrittenOnceTheirPartIsGone() {
        given(opened, added(WATER, 1), anna.did(new TopicRemoved(WATER.id())))
                .when(ben.having(2, new EditText(new TextId.Discussion(WATER.id()), insert(0, "B"))))
                .isRefusedAs(Refusal.GONE);
        given(opened, recorded(PUMP, 1), anna.did(new AgreementWithdrawn(PUMP.id(), "No")))
                .when(ben.having(2, new EditText(new TextId.Wording(PUMP.id()), insert(0, "B"))))
                .isRefusedAs(Refusal.GONE);
    }

    @Refuses(value = EditText.class, as = Refusal.NO_CHANGE)
    void areNotChangedByNothing() {
        given(opened).when(ben.wishes(edit(Delta.EMPTY))).isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = EditText.class, as = Refusal.MALFORMED)
    void areNotWrittenBeyondTheirEnd() {
        given(opened, anna.did(edited(insert(0, "abc")))).when(ben.wishes(edit(insert(4, "x"))))
                .isRefusedAs(Refusal.MALFORMED);
        given(opened, anna.did(edited(insert(0, "abc")))).when(ben.wishes(edit(Delta.builder().delete(4).build())))
                .isRefusedAs(Refusal.MALFORMED);
    }

    @Refuses(value = EditText.class, as = Refusal.MALFORMED)
    void areNotCutInsideACharacter() {
        Person.Deed smile = anna.did(edited(insert(0, "a😀b")));
        given(opened, smile).when(ben.wishes(edit(insert(2, "x")))).isRefusedAs(Refusal.MALFORMED);
        given(opened, smile).when(ben.wishes(edit(Delta.builder().retain(2).delete(1).build())))
                .isRefusedAs(Refusal.MALFORMED);
        given(opened, smile).when(ben.wishes(edit(insert(0, "\ud83d")))).isRefusedAs(Refusal.MALFORMED);
    }

    @Refuses(value = EditText.class, as = Refusal.TOO_MUCH)
    void areNotLongerThanTheLimitThoughEachEditIs() {
        Limits narrow = new Limits(new DeltaLimits(5, 10), 1_000, 500, 500, 1_000);
        given(opened, anna.did(edited(insert(0, "abc")))).within(narrow).when(ben.wishes(edit(insert(3, "def"))))
                .isRefusedAs(Refusal.TOO_MUCH);
        given(opened, anna.did(edited(insert(0, "abc")))).within(narrow).when(ben.wishes(edit(insert(3, "de"))))
                .becomes(edited(insert(3, "de")));
    }

    @Refuses(value = EditText.class, as = Refusal.HISTORY_TOO_SHORT)
    void tellAnAuthorWhoWasAwayTooLongToCatchUp() {
        List<Person.Deed> many = IntStream.range(0, 1_001).mapToObj(i -> carla.did(edited(insert(0, "x")))).toList();
        given(opened).and(many).when(ben.having(1, edit(insert(0, "B")))).isRefusedAs(Refusal.HISTORY_TOO_SHORT);
        given(opened).and(many).when(ben.having(1_001, edit(insert(0, "B"))))
                .becomes(edited(insert(1, "B"), 1_001, insert(0, "B")));
    }

    @Test
    void takeTheLookOfAWordFromTheAccepted() {
        given(opened, anna.did(edited(insert(0, "abc"))), carla.did(edited(BOLD_WORD)))
                .when(ben.having(2, edit(BOLD_WORD))).becomes(edited(Delta.EMPTY, 2, BOLD_WORD));
    }

    @Test
    void areNoDifferentForAnAuthorWithTwoPages() {
        Person annasPhone = new Person("anna's phone");
        var outcome = given(opened, anna.did(edited(insert(0, "A")))).when(annasPhone.having(1, edit(insert(0, "B"))));
        outcome.becomes(edited(insert(1, "B"), 1, insert(0, "B")));
        assertThat(outcome.written().events().getFirst().client()).isEqualTo(annasPhone.client());
    }

    private static EditText edit(Delta delta) {
        return new EditText(TextId.NOTES, delta);
    }

    private static TextEdited edited(Delta delta) {
        return new TextEdited(TextId.NOTES, delta, null);
    }

    private static TextEdited edited(Delta delta, long base, Delta submitted) {
        return new TextEdited(TextId.NOTES, delta, new Rebased(base, submitted));
    }

    private static Delta insert(int place, String words) {
        return Delta.builder().retain(place).insert(words).build();
    }
}
