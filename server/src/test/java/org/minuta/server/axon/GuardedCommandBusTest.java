package org.minuta.server.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesId;
import org.minuta.server.database.TestDatabase;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class GuardedCommandBusTest {

    private static RunningAxon axon;

    /** What is appended, and what goes wrong after it. */
    record Append(MinutesId minutes, long sequence, String fault) {
    }

    /** Cannot be written as JSON. */
    public static final class Bottomless {
        public String getDepth() {
            throw new StackOverflowError();
        }
    }

    @BeforeAll
    static void start() {
        axon = RunningAxon.on(TestDatabase.fresh());
        axon.teach("append", payload -> append((Append) payload));
    }

    @AfterAll
    static void stop() {
        axon.close();
    }

    private static void append(Append append) throws Exception {
        Map<String, Object> more = append.fault().equals("in the serializer")
                ? Map.of("bottomless", new Bottomless()) : Map.of();
        axon.append(append.minutes(), append.sequence(), new MinutesEvent.FollowUpCancelled(), more);
        switch (append.fault()) {
            case "in the handler" -> throw new StackOverflowError();
            case "before the commit" -> CurrentUnitOfWork.get().onPrepareCommit(unit -> {
                throw new StackOverflowError();
            });
            case "at the commit" -> CurrentUnitOfWork.get().onCommit(unit -> {
                throw new NoClassDefFoundError();
            });
            case "a checked exception" -> throw new java.io.IOException("checked");
            case "a unit left open" -> DefaultUnitOfWork.startAndGet(null);
            default -> { }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"in the handler", "in the serializer", "before the commit", "at the commit",
        "a checked exception", "a unit left open"})
    void failsTheCommandWithTheFaultAndKeepsTheNextHundredOnItsThread(String fault) {
        MinutesId broken = MinutesId.random();
        MinutesId healthy = MinutesId.random();

        assertThat(axon.dispatch("append", new Append(broken, 0, fault)).isExceptional()).isTrue();
        for (int i = 0; i < 100; i++) {
            assertThat(axon.dispatch("append", new Append(healthy, i, "none")).isExceptional()).isFalse();
        }

        assertThat(axon.stored(broken)).isZero();
        assertThat(axon.stored(healthy)).isEqualTo(100);
        assertThat(axon.recordPool().getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void refusesACommandOnAThreadWithATransactionOpenAndRollsThatBack() {
        MinutesId minutes = MinutesId.random();
        axon.bean(TransactionManager.class).startTransaction();
        axon.append(minutes, 0, new MinutesEvent.FollowUpCancelled(), Map.of());

        var answer = axon.dispatch("append", new Append(minutes, 1, "none"));

        assertThat(answer.optionalExceptionResult()).containsInstanceOf(UncleanThread.class);
        assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
        assertThat(axon.stored(minutes)).isZero();
        assertThat(axon.dispatch("append", new Append(minutes, 0, "none")).isExceptional()).isFalse();
    }

    @Test
    void refusesACommandOnAThreadWithAUnitOfWorkOpen() {
        DefaultUnitOfWork.startAndGet(null);

        var answer = axon.dispatch("append", new Append(MinutesId.random(), 0, "none"));

        assertThat(answer.optionalExceptionResult()).containsInstanceOf(UncleanThread.class);
        assertThat(CurrentUnitOfWork.isStarted()).isFalse();
    }
}
