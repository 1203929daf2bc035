package org.minuta.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minuta.command.minutes.Acceptances.Outcome;
import org.minuta.command.minutes.Acceptances.Standing;

/** What is known of clients at hand, and when the record has to be read for it. */
class AcceptancesTest {

    private static final int CROWD = 1_000;
    private static final int MULTITUDE = 10_000;
    private static final Outcome FIRST = new Outcome(1, 1, "first");

    private final Acceptances acceptances = new Acceptances();
    private final ReadRecord record = new ReadRecord();

    /** The record of a client that was accepted once, of which it counts how often it is read. */
    private static final class ReadRecord implements Acceptances.Record {

        private int times;

        @Override
        public @Nullable Outcome outcome(String client, long number) {
            times++;
            return client.equals("anna") && number == 1 ? FIRST : null;
        }

        @Override
        public long lastNumber(String client) {
            times++;
            return client.equals("anna") ? 1 : 0;
        }
    }

    @Test
    void tellANewClientFromTheManyBeforeIt() {
        crowd(CROWD);

        assertThat(standing("ben", 1)).isEqualTo(new Standing.New());
        assertThat(record.times).isZero();
    }

    @Test
    void tellTheNextNumberOfAClientWhoseOutcomesAreForgotten() {
        acceptances.accepted("anna", FIRST);
        crowd(CROWD);

        assertThat(standing("anna", 2)).isEqualTo(new Standing.New());
        assertThat(record.times).isZero();
    }

    @Test
    void tellTheNextNumberOfAClientThatCameBack() {
        acceptances.accepted("anna", FIRST);
        crowd(CROWD);
        acceptances.accepted("anna", new Outcome(2, CROWD + 2, "second"));

        assertThat(standing("anna", 3)).isEqualTo(new Standing.New());
        assertThat(record.times).isZero();
        assertThat(standing("anna", 1)).isEqualTo(new Standing.AcceptedAs(FIRST));
    }

    @Test
    void findAForgottenOutcomeInTheRecord() {
        acceptances.accepted("anna", FIRST);
        crowd(CROWD);

        assertThat(standing("anna", 1)).isEqualTo(new Standing.AcceptedAs(FIRST));
    }

    @Test
    void findAClientForgottenAltogetherInTheRecord() {
        acceptances.accepted("anna", FIRST);
        crowd(MULTITUDE);

        assertThat(standing("anna", 1)).isEqualTo(new Standing.AcceptedAs(FIRST));
        assertThat(standing("anna", 2)).isEqualTo(new Standing.New());
        assertThat(standing("ben", 1)).isEqualTo(new Standing.New());
    }

    private Standing standing(String client, long number) {
        return acceptances.standing(client, number, record);
    }

    private void crowd(int many) {
        IntStream.range(0, many).forEach(i -> acceptances.accepted("guest " + i, new Outcome(1, i + 2, "x")));
    }
}
