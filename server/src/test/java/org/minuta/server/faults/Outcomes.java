package org.minuta.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Refusal;

/** Short words for answers. */
final class Outcomes {

    private static final long PATIENCE_SECONDS = 60;

    private Outcomes() {
    }

    static List<Answer> await(CompletableFuture<List<Answer>> answers) {
        return answers.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** The revision, whether accepted now or before. */
    static long revision(Answer answer) {
        return switch (answer) {
            case Answer.Accepted accepted -> accepted.revision();
            case Answer.Repeated repeated -> repeated.revision();
            case Answer.Refused refused -> throw new AssertionError(refused);
        };
    }

    static Refusal refusal(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).refusal();
    }

    /** Minutes that this person opened on the node. */
    static MinutesId opened(Node node, Person person) {
        MinutesId minutes = MinutesId.random();
        assertThat(revision(await(node.submit(minutes, person.opens())).getFirst())).isEqualTo(1);
        return minutes;
    }
}
