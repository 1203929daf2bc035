package org.minuta.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minuta.api.text.Tie.OTHER_FIRST;
import static org.minuta.api.text.Tie.SELF_FIRST;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AfterTest {

    private static final Attributes BOLD = Attributes.of(Map.of("bold", true));
    private static final Attributes ORDERED = Attributes.of(Map.of("list", "ordered"));
    private static final Attributes BULLET = Attributes.of(Map.of("list", "bullet"));
    private static final Attributes BOLD_BULLET = Attributes.of(Map.of("list", "bullet", "bold", true));

    @Test
    void insertAfterInsertAtTheSamePlaceGoesByTheTie() {
        assertThat(Delta.document("b").after(Delta.document("aa"), OTHER_FIRST)).isEqualTo(insertAt(2, "b"));
        assertThat(Delta.document("b").after(Delta.document("aa"), SELF_FIRST)).isEqualTo(insertAt(0, "b"));
    }

    @Test
    void insertAfterInsertElsewhereHasNoTie() {
        for (Tie tie : Tie.values()) {
            assertThat(insertAt(3, "b").after(insertAt(1, "aa"), tie)).isEqualTo(insertAt(5, "b"));
            assertThat(insertAt(1, "b").after(insertAt(3, "aa"), tie)).isEqualTo(insertAt(1, "b"));
        }
    }

    @Test
    void insertAfterTheTextAroundItWentStays() {
        assertThat(insertAt(2, "b").after(Delta.builder().delete(4).build(), OTHER_FIRST)).isEqualTo(insertAt(0, "b"));
    }

    @Test
    void deleteAfterInsertInsideItSparesTheNewText() {
        assertThat(Delta.builder().delete(2).build().after(insertAt(1, "nuevo"), OTHER_FIRST))
                .isEqualTo(Delta.builder().delete(1).retain(5).delete(1).build());
    }

    @Test
    void deleteAfterTheSameDeleteIsNothing() {
        Delta delete = Delta.builder().retain(1).delete(2).build();
        assertThat(delete.after(delete, OTHER_FIRST)).isEqualTo(Delta.EMPTY);
    }

    @Test
    void lookAfterTheSameAttributeGoesByTheTie() {
        Delta numbered = Delta.builder().retain(1, ORDERED).build();
        Delta marked = Delta.builder().retain(1, BOLD_BULLET).build();
        assertThat(marked.after(numbered, OTHER_FIRST)).isEqualTo(Delta.builder().retain(1, BOLD).build());
        assertThat(marked.after(numbered, SELF_FIRST)).isEqualTo(marked);
        assertThat(Delta.builder().retain(1, BULLET).build().after(numbered, OTHER_FIRST)).isEqualTo(Delta.EMPTY);
    }

    @Test
    void lookAfterDeleteIsNothing() {
        assertThat(Delta.builder().retain(2, BOLD).build().after(Delta.builder().delete(1).build(), OTHER_FIRST))
                .isEqualTo(Delta.builder().retain(1, BOLD).build());
    }

    /** Why a rebase goes one by one: in the composition the deleted letter no longer parts the two inserts. */
    @Test
    void aCompositionOfTwoIsNotTheTwo() {
        Delta text = Delta.document("ab");
        Delta first = insertAt(1, "T");
        Delta second = Delta.builder().delete(1).build();
        Delta mine = insertAt(0, "m");

        Delta oneByOne = mine.after(first, OTHER_FIRST).after(second, OTHER_FIRST);
        Delta overBoth = mine.after(first.compose(second), OTHER_FIRST);

        Delta accepted = text.compose(first).compose(second);
        assertThat(oneByOne.applyTo(accepted).text()).isEqualTo("mTb");
        assertThat(overBoth.applyTo(accepted).text()).isEqualTo("Tmb");
    }

    private static Delta insertAt(int place, String text) {
        return Delta.builder().retain(place).insert(text).build();
    }
}
