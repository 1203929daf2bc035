package org.minuta.server.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.query.minutes.Checkpoints;
import org.minuta.query.minutes.CheckpointsContract;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.PostgresCheckpoints;
import org.minuta.query.minutes.RandomHistory;
import org.minuta.query.minutes.RecordInMemory;
import org.minuta.query.minutes.Scribe;
import org.minuta.query.minutes.StateFormat;
import org.minuta.server.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PostgresCheckpointsTest extends CheckpointsContract {

    private static final DataSource DATABASE = Connections.to(TestDatabase.fresh());
    private static final TransactionTemplate TRANSACTION =
            new TransactionTemplate(new JdbcTransactionManager(DATABASE));

    private final JdbcClient sql = JdbcClient.create(DATABASE);
    private final Checkpoints checkpoints = kept(new StateJson());

    @Override
    protected Checkpoints checkpoints() {
        return checkpoints;
    }

    @BeforeEach
    void forgetAll() {
        execute("delete from checkpoint");
    }

    @Test
    void neverFindsAStateAFractionOfAMicrosecondTooEarly() {
        keep(200);
        var then = scribe.at(200).at();

        assertThat(then.getNano() % 1_000).isNotZero();
        assertThat(checkpoints.latestUpTo(minutes, then.truncatedTo(ChronoUnit.MICROS))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "update checkpoint set state = set_byte(state, 90, get_byte(state, 90) # 1) where revision = 200",
            "update checkpoint set state = substring(state for 100) where revision = 200",
            "update checkpoint set state = '' where revision = 200",
            "update checkpoint set state = (select state from checkpoint where revision = 100) where revision = 200",
            "update checkpoint set digest = '' where revision = 200"})
    void takesTheOneBeforeABrokenOneAndForgetsTheBroken(String damage) {
        keep(100, 200);
        execute(damage);

        assertThat(checkpoints.latestUpTo(minutes, 250)).contains(scribe.at(100));
        assertThat(sql.sql("select revision from checkpoint").query(Long.class).list()).containsExactly(100L);
        assertThat(checkpoints.latestUpTo(minutes, scribe.at(250).at())).contains(scribe.at(100));
    }

    @Test
    void leavesAnotherShapeUnreadAndReplacesIt() {
        keep(100, 200);
        execute("update checkpoint set shape = 'json-0' where revision = 200");

        assertThat(checkpoints.latestUpTo(minutes, 250)).contains(scribe.at(100));
        keep(200);
        assertThat(checkpoints.latestUpTo(minutes, 250)).contains(scribe.at(200));
    }

    @Test
    void forgetsBytesThatNeverWereAState() {
        kept(new Scrambled()).keep(scribe.at(200));

        assertThat(checkpoints.latestUpTo(minutes, 250)).isEmpty();
    }

    @Test
    void doesWithoutWhatCannotBeWritten() {
        kept(new Unwritable()).keep(scribe.at(200));

        assertThat(checkpoints.latestUpTo(minutes, 250)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void giveTheSameAnswersHoweverManyAreBroken(long seed) {
        var random = new Random(seed);
        Scribe other = RandomHistory.of(seed, 1_300);
        var record = new RecordInMemory().holds(other);
        new MinutesReader(record, checkpoints).now(other.minutes());
        for (int round = 0; round < 12; round++) {
            damage(random, 200L * (1 + random.nextInt(6)));
            long revision = 1 + random.nextInt(1_300);
            MinutesState then = other.at(revision);
            var reader = new MinutesReader(record, checkpoints);

            assertThat(reader.at(other.minutes(), revision)).contains(then);
            assertThat(reader.at(other.minutes(), then.at())).contains(other.at(then.at()));
            assertThat(reader.now(other.minutes())).contains(other.now());
        }
    }

    static LongStream seeds() {
        return new Random().longs(5);
    }

    private void damage(Random random, long revision) {
        String change = random.nextBoolean() ? "shape = 'yesterday'"
                : "state = set_byte(state, abs(%d) %% length(state), %d)"
                        .formatted(random.nextInt(1_000_000), random.nextInt(256));
        execute("update checkpoint set %s where revision = %d".formatted(change, revision));
    }

    private void execute(String change) {
        TRANSACTION.executeWithoutResult(transaction -> sql.sql(change).update());
    }

    private static Checkpoints kept(StateFormat format) {
        return new PostgresCheckpoints(JdbcClient.create(DATABASE), TRANSACTION, format);
    }

    private static final class Scrambled implements StateFormat {

        @Override
        public String shape() {
            return new StateJson().shape();
        }

        @Override
        public byte[] write(MinutesState state) {
            return "{\"revision\":".getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public MinutesState read(byte[] bytes) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Unwritable implements StateFormat {

        @Override
        public String shape() {
            return "none";
        }

        @Override
        public byte[] write(MinutesState state) {
            throw new IllegalStateException("cannot be written");
        }

        @Override
        public MinutesState read(byte[] bytes) {
            throw new UnsupportedOperationException();
        }
    }
}
