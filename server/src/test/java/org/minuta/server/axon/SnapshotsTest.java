package org.minuta.server.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Submission;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Delta;
import org.minuta.command.minutes.WriteMinutes;
import org.minuta.command.minutes.Written;
import org.minuta.server.database.TestDatabase;
import org.minuta.server.json.Samples;

class SnapshotsTest {

    private static final int EVENTS = 601;
    private final TestDatabase database = TestDatabase.fresh();
    private final MinutesId minutes = MinutesId.random();

    @Test
    void areMadeInTheBackgroundUnderAShortName() {
        try (RunningAxon axon = RunningAxon.on(database)) {
            writeUntilThereIsASnapshot(axon);

            assertThat(axon.sql().queryForObject("select payload_type from snapshot_event", String.class))
                    .isEqualTo("Minutes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"payload_revision = payload_revision", "payload = 'x'::bytea", "payload_revision = '0'",
        "payload_type = 'java.util.HashMap'"})
    void giveTheSameAnswersWhetherReadOrBrokenOrOfAnOlderShape(String fate) {
        try (RunningAxon axon = RunningAxon.on(database)) {
            writeUntilThereIsASnapshot(axon);
        }
        try (RunningAxon restarted = RunningAxon.on(database)) {
            assertThat(restarted.change("update snapshot_event set " + fate)).isOne();

            Written written = write(restarted, List.of(edit(EVENTS - 1), edit(EVENTS)));

            assertThat(written.answers()).containsExactly(
                    new Answer.Repeated(Samples.CLIENT, EVENTS - 1, EVENTS - 1),
                    new Answer.Accepted(Samples.CLIENT, EVENTS, EVENTS));
        }
    }

    private void writeUntilThereIsASnapshot(RunningAxon axon) {
        write(axon, List.of(submission(1, 0, new MinutesCommand.OpenMinutes(HeadingChanges.title("Minuta")))));
        for (int from = 2; from < EVENTS; from += 100) {
            write(axon, IntStream.range(from, Math.min(from + 100, EVENTS)).mapToObj(this::edit).toList());
        }
        await().untilAsserted(() -> assertThat(axon.sql().queryForObject("select count(*) from snapshot_event",
                Long.class)).isOne());
    }

    private Written write(RunningAxon axon, List<Submission> submissions) {
        var answer = axon.dispatch(new WriteMinutes(minutes, submissions, Instant.parse("2024-02-28T23:00:00Z"),
                false));
        answer.optionalExceptionResult().ifPresent(failure -> {
            throw new AssertionError(failure);
        });
        return (Written) answer.getPayload();
    }

    private Submission edit(int number) {
        return submission(number, number - 1,
                new MinutesCommand.EditText(TextId.NOTES, Delta.document(Integer.toString(number % 10))));
    }

    private static Submission submission(int number, long base, MinutesCommand command) {
        return new Submission(Samples.ANNA, Samples.CLIENT, number, base, command, "fingerprint-" + number);
    }
}
