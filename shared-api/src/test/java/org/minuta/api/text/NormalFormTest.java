package org.minuta.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NormalFormTest {

    private static final Attributes BOLD = Attributes.of(Map.of("bold", true));

    @Test
    void joinsNeighboursAlike() {
        assertThat(Delta.of(List.of(new Op.Insert("ac"), new Op.Insert("ta"), new Op.Retain(2, BOLD),
                new Op.Retain(1, BOLD), new Op.Delete(1), new Op.Delete(4))).ops())
                .containsExactly(new Op.Insert("acta"), new Op.Retain(3, BOLD), new Op.Delete(5));
    }

    @Test
    void keepsNeighboursThatLookDifferentApart() {
        assertThat(Delta.builder().insert("a").insert("b", BOLD).retain(1).retain(1, BOLD).build().ops())
                .containsExactly(new Op.Insert("a"), new Op.Insert("b", BOLD), new Op.Retain(1), new Op.Retain(1, BOLD));
    }

    @Test
    void putsAnInsertBeforeADeleteAndJoinsItAcross() {
        assertThat(Delta.builder().retain(1).insert("a").delete(2).insert("b").delete(1).insert("c", BOLD).build().ops())
                .containsExactly(new Op.Retain(1), new Op.Insert("ab"), new Op.Insert("c", BOLD), new Op.Delete(3));
    }

    @Test
    void dropsAPlainRetainAtTheEndOnly() {
        assertThat(Delta.builder().insert("a").retain(3).build()).isEqualTo(Delta.document("a"));
        assertThat(Delta.builder().retain(3, BOLD).build().ops()).containsExactly(new Op.Retain(3, BOLD));
        assertThat(Delta.builder().retain(3).build()).isEqualTo(Delta.EMPTY);
    }

    @Test
    void dropsStepsOfNoLength() {
        assertThat(Delta.builder().insert("").retain(0).delete(0).build()).isSameAs(Delta.EMPTY);
        assertThat(Delta.document("")).isSameAs(Delta.EMPTY);
    }

    @Test
    void clearsNothingOnNewText() {
        var cleared = Attributes.of(Collections.singletonMap("bold", null));
        assertThat(new Op.Insert("a", cleared)).isEqualTo(new Op.Insert("a"));
    }

    @Test
    void countsItsLengths() {
        Delta change = Delta.builder().retain(2).insert("abc").delete(4).retain(9).build();
        assertThat(change.baseLength()).isEqualTo(6);
        assertThat(change.lengthChange()).isEqualTo(-1);
        assertThat(change.resultLength()).isEqualTo(5);
    }

    @Test
    void knowsADocument() {
        Delta document = Delta.builder().insert("Ac").insert("ta", BOLD).build();
        assertThat(document.isDocument()).isTrue();
        assertThat(document.text()).isEqualTo("Acta");
        Delta change = Delta.builder().insert("Ac").delete(1).build();
        assertThat(change.isDocument()).isFalse();
        assertThatThrownBy(change::text).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isReadable() {
        Delta delta = Delta.builder().retain(5, BOLD).insert("una \"a\"\n").delete(3).build();
        assertThat(delta).hasToString("[retain 5 {bold=true}, insert \"una \\\"a\\\"\\n\", delete 3]");
    }

    @Test
    void refusesLengthsThatAddUpBeyondAnyText() {
        List<Op> ops = List.of(new Op.Retain(Integer.MAX_VALUE), new Op.Delete(1));
        assertThatThrownBy(() -> Delta.of(ops)).isInstanceOf(MalformedDelta.class).hasMessageContaining("add up");
        Delta far = Delta.builder().retain(Integer.MAX_VALUE - 1).delete(1).build();
        assertThatThrownBy(() -> far.after(Delta.document("a"), Tie.OTHER_FIRST)).isInstanceOf(MalformedDelta.class);
        assertThatThrownBy(() -> far.compose(far)).isInstanceOf(MalformedDelta.class);
    }
}
