package org.minuta.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FitsTest {

    private static final Attributes BOLD = Attributes.of(Map.of("bold", true));
    private static final String FACE = "\uD83D\uDE00";

    @Test
    void refusesAReachPastTheEnd() {
        Delta document = Delta.document("acta");
        assertThat(Delta.builder().retain(4).insert("s").build().applyTo(document).text()).isEqualTo("actas");
        refuses("Operation 1: reaches past the end of the text, which has 4 UTF-16 units",
                Delta.builder().retain(4).delete(1).build(), document);
        refuses("Operation 0: reaches past the end", Delta.builder().retain(5).insert("s").build(), document);
        refuses("Operation 0: reaches past the end", Delta.builder().retain(Integer.MAX_VALUE, BOLD).build(), document);
        refuses("Operation 1: reaches past the end", Delta.builder().insert("x").delete(1).build(), Delta.EMPTY);
    }

    @Test
    void refusesEveryOperationThatPartsACharacter() {
        Delta document = Delta.builder().insert("ab").insert(FACE + "c", BOLD).build();
        refuses("Operation 0: ends inside a surrogate pair", Delta.builder().retain(3).insert("x").build(), document);
        refuses("Operation 0: ends inside a surrogate pair", Delta.builder().delete(3).build(), document);
        refuses("Operation 1: ends inside a surrogate pair", Delta.builder().retain(2).delete(1).build(), document);
        refuses("Operation 0: ends inside a surrogate pair", Delta.builder().retain(3, BOLD).build(), document);
        refuses("Operation 0: ends inside a surrogate pair", Delta.builder().retain(3).delete(1).build(), document);
        assertThat(Delta.builder().retain(2).delete(2).build().applyTo(document).text()).isEqualTo("abc");
    }

    @Test
    void asksForADocument() {
        Delta change = Delta.builder().delete(1).build();
        assertThatThrownBy(() -> change.applyTo(change)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Each cut of a long text must not copy it: 2,000 cuts of 200,000 units would be 400 million. */
    @Test
    void cutsALongTextInManyPlacesAtOnce() {
        var cuts = Delta.builder();
        for (int i = 0; i < 1_000; i++) {
            cuts.retain(199).insert("·");
        }
        Delta change = cuts.build();
        Delta document = Delta.document("x".repeat(200_000));
        assertTimeout(Duration.ofSeconds(2), () -> {
            Delta cut = document;
            for (int i = 0; i < 100; i++) {
                cut = change.applyTo(document);
            }
            assertThat(cut.resultLength()).isEqualTo(201_000);
        });
    }

    private static void refuses(String reason, Delta change, Delta document) {
        assertThatThrownBy(() -> change.applyTo(document)).isInstanceOf(MalformedDelta.class)
                .hasMessageContaining(reason);
        assertThatThrownBy(() -> ChunkedDocument.of(document, 2).after(change)).isInstanceOf(MalformedDelta.class)
                .hasMessageContaining(reason);
    }
}
