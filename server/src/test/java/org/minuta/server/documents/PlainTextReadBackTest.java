package org.minuta.server.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.command.imports.ForeignDocument;
import org.minuta.query.documents.MinutesDocument;

class PlainTextReadBackTest {

    private static final int PER_SEED = 2_000;

    static LongStream seeds() {
        return LongStream.of(1, 2, 3, RandomGenerator.getDefault().nextLong());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void givesTheSameMinutes(long seed) {
        for (int i = 0; i < PER_SEED; i++) {
            MinutesContent content = new RandomContent(seed + i).next();
            String document = MinutesDocument.text(content);
            assertThat(ReadBack.said(ReadBack.read(document))).as("seed %d, document:%n%s", seed + i, document)
                    .isEqualTo(ReadBack.said(content));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void warnsOfNothing(long seed) {
        byte[] document = MinutesDocument.text(new RandomContent(seed).next()).getBytes(StandardCharsets.UTF_8);
        assertThat(ForeignDocument.read(document, UUID::randomUUID).warnings()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void givesTheSameMinutesWithTheLineEndsOfWindows(long seed) {
        for (int i = 0; i < 200; i++) {
            MinutesContent content = new RandomContent(seed + i).next();
            assertThat(ReadBack.said(ReadBack.read(MinutesDocument.text(content).replace("\n", "\r\n"))))
                    .as("seed %d", seed + i).isEqualTo(ReadBack.said(content));
        }
    }
}
