package org.minuta.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.query.history.TextComparison.Fate;

/** Telling of a change with what stands around it says the same as going through all of the text. */
class TouchedTest {

    private static final int REVISIONS = 300;
    private static final long FRESH = System.nanoTime();
    private static final Attributes BOLD = Attributes.of(Map.of("bold", true));
    private static final String[] SAID = {"fuente ", "a", ", ", ".\n", "…", "¡¡¡!!!", "x".repeat(90),
        "el agua de la plaza ", "😀", " ".repeat(200), ".".repeat(100), "de ".repeat(80)};

    static LongStream seeds() {
        return LongStream.of(1, 2, 3, 20_310_514, FRESH);
    }

    private static Weave invented(long seed) {
        var random = new Random(seed);
        var weave = new Weave();
        for (long revision = 1; revision <= REVISIONS; revision++) {
            int length = (int) weave.length(revision);
            int at = length == 0 ? 0 : random.nextInt(length);
            int most = Math.min(length - at, 1 + random.nextInt(30));
            switch (most == 0 ? 0 : random.nextInt(12)) {
                case 0, 1, 2, 3, 4, 5, 6 -> weave.edit(Delta.builder().retain(at)
                        .insert(SAID[random.nextInt(SAID.length)]).build(), revision);
                case 7, 8 -> weave.edit(Delta.builder().retain(at).delete(most).build(), revision);
                case 9, 10 -> weave.edit(Delta.builder().retain(at).retain(most, BOLD).build(), revision);
                default -> weave.restore(1 + random.nextInt((int) revision - 1), revision);
            }
        }
        return weave;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatARevisionChangedIsToldAsOfTheWholeText(long seed) {
        Weave weave = invented(seed);
        var touched = new Touched(weave);
        for (long last = 1; last <= REVISIONS; last++) {
            long revision = last;
            TextComparison.Judge judge = strand -> Fate.of(strand.shows(revision - 1), strand.shows(revision));
            int[] places = touched.places(revision, revision, any -> true);

            assertThat(WordChange.of(TextComparison.of(
                    touched.withSurroundings(places, strand -> strand.shows(revision)), judge)))
                    .as("seed %d, revision %d", seed, revision)
                    .isEqualTo(WordChange.of(TextComparison.of(weave, judge)));
        }
    }

    @Test
    void aStrandIsFoundByAllThatTouchedItAndByNothingElse() {
        var weave = new Weave();
        weave.edit(Delta.document("agua"), 1);
        weave.edit(Delta.builder().retain(4).insert(" clara").build(), 2);
        weave.edit(Delta.builder().retain(4, BOLD).build(), 3);
        weave.edit(Delta.builder().delete(4).build(), 5);
        var touched = new Touched(weave);

        assertThat(List.of(1L, 2L, 3L, 4L, 5L)).extracting(revision ->
                touched.places(revision, revision, any -> true)).containsExactly(
                new int[] {0}, new int[] {1}, new int[] {0}, new int[] {}, new int[] {0});
        assertThat(touched.places(1, 5, revision -> revision != 2)).containsExactly(0);
    }

    /** Which of them are taken in by the change is not known until both ends are. */
    @Test
    void lettersThatAChangeTakesInAreNoneThatPartItFromTheNext() {
        var weave = new Weave();
        weave.edit(Delta.document("fuente" + ".".repeat(100)), 1);
        weave.edit(Delta.builder().retain(106).insert("El agua de la plaza.").build(), 2);
        weave.edit(Delta.builder().retain(126).insert(".".repeat(100)).build(), 3);
        weave.edit(Delta.builder().insert("la").retain(226).insert("!").build(), 4);
        var touched = new Touched(weave);
        TextComparison.Judge judge = strand -> Fate.of(strand.shows(3), strand.shows(4));

        assertThat(WordChange.of(TextComparison.of(touched.withSurroundings(
                touched.places(4, 4, any -> true), Strand::shows), judge)))
                .isEqualTo(WordChange.of(TextComparison.of(weave, judge))).hasSize(2);
    }

    @Test
    void littleIsReadOfALongTextBesideAChange() {
        var weave = new Weave();
        for (int revision = 1; revision <= 5_000; revision++) {
            weave.edit(Delta.document("a"), revision);
        }
        var touched = new Touched(weave);

        assertThat(touched.withSurroundings(touched.places(2_500, 2_500, any -> true), Strand::shows))
                .hasSizeLessThan(1_000);
    }
}
