package org.minuta.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minuta.api.text.Tie.OTHER_FIRST;
import static org.minuta.api.text.Tie.SELF_FIRST;

import org.junit.jupiter.api.Test;

class PositionTest {

    @Test
    void movesOnWithTextInsertedBeforeIt() {
        assertThat(Delta.positionAfter(3, insertAt(2, "xy"), SELF_FIRST)).isEqualTo(5);
        assertThat(Delta.positionAfter(3, insertAt(4, "xy"), OTHER_FIRST)).isEqualTo(3);
    }

    @Test
    void goesByTheTieAtTheInsert() {
        assertThat(Delta.positionAfter(3, insertAt(3, "xy"), OTHER_FIRST)).isEqualTo(5);
        assertThat(Delta.positionAfter(3, insertAt(3, "xy"), SELF_FIRST)).isEqualTo(3);
    }

    @Test
    void fallsBackToWhereTheTextAroundItWas() {
        Delta delete = Delta.builder().retain(2).delete(5).build();
        assertThat(Delta.positionAfter(4, delete, OTHER_FIRST)).isEqualTo(2);
        assertThat(Delta.positionAfter(9, delete, OTHER_FIRST)).isEqualTo(4);
        assertThat(Delta.positionAfter(1, delete, OTHER_FIRST)).isEqualTo(1);
    }

    @Test
    void staysAPositionHoweverFar() {
        assertThat(Delta.positionAfter(Integer.MAX_VALUE, Delta.document("xy"), OTHER_FIRST))
                .isEqualTo(Integer.MAX_VALUE);
        assertThatThrownBy(() -> Delta.positionAfter(-1, Delta.EMPTY, OTHER_FIRST))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Delta insertAt(int place, String text) {
        return Delta.builder().retain(place).insert(text).build();
    }
}
