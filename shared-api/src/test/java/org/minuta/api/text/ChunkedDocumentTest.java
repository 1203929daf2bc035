package org.minuta.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChunkedDocumentTest {

    private static final Attributes BOLD = Attributes.of(Map.of("bold", true));

    @Test
    void isInChunksOfTheGivenLength() {
        assertThat(ChunkedDocument.of(Delta.document("x".repeat(10)), 4).chunkCount()).isEqualTo(3);
        assertThat(ChunkedDocument.of(Delta.document("xxxx"), 4).chunkCount()).isEqualTo(1);
        assertThat(ChunkedDocument.EMPTY.chunkCount()).isZero();
    }

    @Test
    void doesNotCutACharacterInTwo() {
        var document = ChunkedDocument.of(Delta.document("abc\uD83D\uDE00d"), 4);
        Delta between = Delta.builder().retain(4).insert("x").build();
        assertThatThrownBy(() -> document.after(between)).isInstanceOf(MalformedDelta.class);
    }

    @Test
    void doesNotFallApartWhenManyTypeEverywhere() {
        var document = ChunkedDocument.of(Delta.document("x".repeat(1_000)), 100);
        for (int i = 0; i < 5_000; i++) {
            document = document.after(Delta.builder().retain(i * 7919 % document.length()).insert("y").build());
        }
        assertThat(document.length()).isEqualTo(6_000);
        assertThat(document.chunkCount()).isBetween(60, 120);
    }

    @Test
    void growsTogetherAgainWhenMostOfItIsDeleted() {
        var document = ChunkedDocument.of(Delta.document("x".repeat(1_000)), 100);
        for (int i = 0; i < 10; i++) {
            document = document.after(Delta.builder().retain(i * 2).delete(98).build());
        }
        assertThat(document.length()).isEqualTo(20);
        assertThat(document.chunkCount()).isEqualTo(1);
    }

    @Test
    void keepsWhatLooksDifferentApart() {
        var document = ChunkedDocument.of(Delta.document("abcdef"), 100)
                .after(Delta.builder().retain(2).retain(2, BOLD).build());
        assertThat(document.delta())
                .isEqualTo(Delta.builder().insert("ab").insert("cd", BOLD).insert("ef").build());
    }

    @Test
    void asksForADocument() {
        Delta change = Delta.builder().delete(1).build();
        assertThatThrownBy(() -> ChunkedDocument.of(change)).isInstanceOf(IllegalArgumentException.class);
    }
}
