package org.minuta.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class FramesTest {

    private static final String ANA = "5f0c9a52-65a1-4a6c-8a4f-0f6f1f0b7a01";
    private static final String BEN = "5f0c9a52-65a1-4a6c-8a4f-0f6f1f0b7a02";
    private static final String FRAME = """
            {"minutes":"9a","first":42,"events":[
            {"revision":42,"type":"TextEdited","by":{"id":"c3"},"client":"%s","number":7,"data":{"text":"notes"}},
            {"revision":43,"type":"TextEdited","by":{"id":"c4"},"client":"%s","number":18,"data":{"text":"notes"}}]}"""
            .formatted(ANA, BEN);

    @Test
    void tellTheirFirstRevisionAndWhoWroteEachEvent() {
        var seen = new ArrayList<String>();
        assertThat(Frames.first(FRAME)).isEqualTo(42);
        assertThat(Frames.visit(FRAME, (client, number) -> seen.add(client + " " + number))).isEqualTo(2);
        assertThat(seen).containsExactly(ANA + " 7", BEN + " 18");
        assertThat(Frames.count(FRAME, "\"text\":\"notes\"")).isEqualTo(2);
    }

    @Test
    void tellTheHeadOfAQuietTopic() {
        var quiet = "{\"minutes\":\"9a\",\"head\":1234}";
        assertThat(Frames.head(quiet)).isEqualTo(1234);
        assertThat(Frames.first(quiet)).isEqualTo(-1);
    }
}
