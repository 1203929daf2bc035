package org.minuta.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.api.text.Op;

class ReplacementTest {

    private static final String[] WORDS = {"a", "b", "ab", "😀", "😁", "👀", "\n"};

    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 10), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void makesOneDocumentOfTheOther(long seed) {
        Random chance = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Delta from = document(chance);
            Delta to = chance.nextInt(10) == 0 ? from : document(chance);
            Delta change = Replacement.of(from, to);
            // Applying refuses to cut inside a surrogate pair.
            assertThat(change.applyTo(from)).isEqualTo(to);
            assertThat(change.isEmpty()).isEqualTo(from.equals(to));
        }
    }

    @Test
    void touchesNeitherTheCommonBeginningNorTheCommonEnd() {
        assertThat(Replacement.of(Delta.document("The old wording."), Delta.document("The new, long wording.")))
                .isEqualTo(Delta.builder().retain(4).insert("new, long").delete(3).build());
    }

    @Test
    void takesCharactersWholeThatShareOneHalf() {
        assertThat(Replacement.of(Delta.document("x😀y"), Delta.document("x😁y")))
                .isEqualTo(Delta.builder().retain(1).insert("😁").delete(2).build());
        String sameLowHalf = new String(new char[] {'\ud83e', '\ude00'});
        assertThat(Replacement.of(Delta.document("x😀y"), Delta.document("x" + sameLowHalf + "y")))
                .isEqualTo(Delta.builder().retain(1).insert(sameLowHalf).delete(2).build());
    }

    @Test
    void writesAnewWhatLooksOtherwise() {
        Attributes bold = Attributes.of(Map.of("bold", true));
        Delta to = Delta.builder().insert("a").insert("b", bold).insert("c").build();
        Delta change = Replacement.of(Delta.document("abc"), to);
        assertThat(change.applyTo(Delta.document("abc"))).isEqualTo(to);
        assertThat(change.ops()).filteredOn(Op.Insert.class::isInstance).hasSize(1);
    }

    private static Delta document(Random chance) {
        Delta.Builder document = Delta.builder();
        for (int i = chance.nextInt(8); i > 0; i--) {
            document.insert(WORDS[chance.nextInt(WORDS.length)],
                    chance.nextInt(4) == 0 ? Attributes.of(Map.of("bold", true)) : Attributes.NONE);
        }
        return document.build();
    }
}
