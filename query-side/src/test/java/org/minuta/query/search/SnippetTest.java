package org.minuta.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnippetTest {

    private static final List<String> PIECES = List.of("agua ", "presupuesto", " ", ". ", "\uD83D\uDE00", "ñ", "comité ",
            "reunión\n", "x".repeat(150));
    private static final List<Term> WATER = List.of(new Term.Single(Word.in("agua").getFirst()));

    @Test
    void endsWithTheWordThatEndsTheText() {
        String text = "agua " + "a ".repeat(95) + "presupuesto";

        assertThat(together(Snippet.of(text, WATER, Map.of()))).isEqualTo(text);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isAPieceOfTheTextWithWhatWasFound(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String text = words(random) + "agua" + (random.nextBoolean() ? " " + words(random) : "");

            List<Run> snippet = Snippet.of(text, WATER, Map.of());

            assertThat(text).contains(together(snippet).replace("…", ""));
            assertThat(snippet).as(text).filteredOn(run -> run.found() != null).isNotEmpty()
                    .allMatch(run -> run.text().equals("agua"));
        }
    }

    static LongStream seeds() {
        return LongStream.of(1, 2, 3, new Random().nextLong());
    }

    private static String words(Random random) {
        return random.ints(random.nextInt(80), 0, PIECES.size()).mapToObj(PIECES::get).collect(Collectors.joining())
                + " ";
    }

    private static String together(List<Run> snippet) {
        return snippet.stream().map(Run::text).collect(Collectors.joining());
    }
}
