package org.minuta.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.text.Delta;

class PassagesTest {

    private static final String[] PIECES = {" ", "\n", "acuerdo ", "x", "\uD83D\uDE00", "presupuesto", ". ",
        "y".repeat(900), "\uD83D\uDE00".repeat(700), "una palabra ".repeat(150), "\n".repeat(40), "-".repeat(1_200)};

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areTheSameHoweverTheTextCameAbout(long seed) {
        var random = new Random(seed);
        String text = words(random, 30);
        var passages = new Passages(text);
        for (int i = 0; i < 300; i++) {
            Delta change = change(random, text);
            text = change.applyTo(Delta.builder().insert(text).build()).text();
            passages.change(change);

            assertThat(passages.byDigest()).as("after change %d", i)
                    .containsExactlyEntriesOf(new Passages(text).byDigest());
        }
    }

    @Test
    void areTheWholeText() {
        String text = words(new Random(3), 200);

        assertThat(String.join("", new Passages(text + "end").byDigest().values())).endsWith("end");
        assertThat(new Passages("ñ".repeat(10_000)).byDigest().values()).allMatch(words -> words.length() <= 2_000);
    }

    @Test
    void leaveOutWhatSaysNothing() {
        assertThat(new Passages(" \n.- ").byDigest()).isEmpty();
        assertThat(new Passages("").byDigest()).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 30), LongStream.of(new Random().nextLong()));
    }

    private static Delta change(Random random, String text) {
        int at = whole(text, random.nextInt(text.length() + 1));
        int until = random.nextInt(4) > 0 ? at
                : whole(text, Math.min(text.length(), at + random.nextInt(random.nextBoolean() ? 10 : 3_000)));
        var change = Delta.builder();
        change.retain(at).delete(until - at);
        if (random.nextInt(3) > 0) {
            change.insert(PIECES[random.nextInt(PIECES.length)]);
        }
        int again = whole(text, until + random.nextInt(text.length() - until + 1));
        change.retain(again - until);
        return random.nextInt(4) > 0 ? change.build() : change.insert("segundo ").build();
    }

    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static String words(Random random, int pieces) {
        var words = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            words.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return words.toString();
    }
}
