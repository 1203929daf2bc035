package org.minuta.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComposeTest {

    private static final Attributes BOLD = Attributes.of(Map.of("bold", true));
    private static final Attributes ITALIC = Attributes.of(Map.of("italic", true));
    private static final Attributes BOTH = Attributes.of(Map.of("bold", true, "italic", true));
    private static final Attributes NOT_BOLD = Attributes.of(Collections.singletonMap("bold", null));

    @Test
    void insertThenInsert() {
        assertThat(insert("A").compose(insert("B"))).isEqualTo(insert("BA"));
    }

    @Test
    void insertThenRetainWithALook() {
        assertThat(insert("ab").compose(Delta.builder().retain(1, BOLD).build()))
                .isEqualTo(Delta.builder().insert("a", BOLD).insert("b").build());
    }

    @Test
    void insertThenRetainThatClears() {
        assertThat(Delta.builder().insert("a", BOLD).build().compose(Delta.builder().retain(1, NOT_BOLD).build()))
                .isEqualTo(insert("a"));
    }

    @Test
    void insertThenDelete() {
        assertThat(insert("abc").compose(Delta.builder().retain(1).delete(1).build())).isEqualTo(insert("ac"));
    }

    @Test
    void retainThenRetainAddsLooksAndKeepsClears() {
        assertThat(Delta.builder().retain(2, BOLD).build().compose(Delta.builder().retain(1, ITALIC).build()))
                .isEqualTo(Delta.builder().retain(1, BOTH).retain(1, BOLD).build());
        assertThat(Delta.builder().retain(1, BOLD).build().compose(Delta.builder().retain(1, NOT_BOLD).build()))
                .isEqualTo(Delta.builder().retain(1, NOT_BOLD).build());
    }

    @Test
    void retainThenDelete() {
        assertThat(Delta.builder().retain(2, BOLD).build().compose(Delta.builder().delete(3).build()))
                .isEqualTo(Delta.builder().delete(3).build());
    }

    @Test
    void deleteThenAnything() {
        Delta delete = Delta.builder().delete(2).build();
        assertThat(delete.compose(insert("a"))).isEqualTo(Delta.builder().insert("a").delete(2).build());
        assertThat(delete.compose(Delta.builder().retain(1, BOLD).build()))
                .isEqualTo(Delta.builder().delete(2).retain(1, BOLD).build());
        assertThat(delete.compose(Delta.builder().delete(1).build())).isEqualTo(Delta.builder().delete(3).build());
    }

    @Test
    void aReplacementInTheMiddleOfALine() {
        assertThat(insert("Se acuerda hoy").compose(Delta.builder().retain(3).insert("acordó").delete(7).build()))
                .isEqualTo(insert("Se acordó hoy"));
    }

    @Test
    void nothingChangesNothing() {
        Delta change = Delta.builder().retain(3).insert("a").build();
        assertThat(change.compose(Delta.EMPTY)).isSameAs(change);
        assertThat(Delta.EMPTY.compose(change)).isSameAs(change);
    }

    private static Delta insert(String text) {
        return Delta.document(text);
    }
}
