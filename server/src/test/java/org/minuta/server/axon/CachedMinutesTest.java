package org.minuta.server.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.MinutesCommand.OpenMinutes;
import org.minuta.api.minutes.MinutesCommand.ReviseHeading;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Submission;
import org.minuta.command.minutes.WriteMinutes;
import org.minuta.command.minutes.Written;
import org.minuta.server.database.TestDatabase;
import org.minuta.server.json.Samples;

/** Minutes kept in memory, after a command on them went wrong where Axon does not look. */
class CachedMinutesTest {

    private static RunningAxon axon;

    private final MinutesId minutes = MinutesId.random();

    /** What goes wrong once the command is decided, so that nothing of it is stored. */
    enum Fault {
        ERROR_BEFORE_THE_COMMIT {
            @Override
            void strike(UnitOfWork<?> unit) {
                unit.onPrepareCommit(work -> {
                    throw new StackOverflowError("injected");
                });
            }
        },
        ERROR_AT_THE_COMMIT {
            @Override
            void strike(UnitOfWork<?> unit) {
                unit.onCommit(work -> {
                    throw new NoClassDefFoundError("injected");
                });
            }
        },
        UNIT_LEFT_OPEN {
            @Override
            void strike(UnitOfWork<?> unit) {
                DefaultUnitOfWork.startAndGet(null);
            }
        };

        abstract void strike(UnitOfWork<?> unit);
    }

    @BeforeAll
    static void start() {
        axon = RunningAxon.on(TestDatabase.fresh());
    }

    @AfterAll
    static void stop() {
        axon.close();
    }

    @BeforeEach
    void open() {
        assertThat(answer(write(1, 0, new OpenMinutes(HeadingChanges.NONE)))).isInstanceOf(Answer.Accepted.class);
    }

    @ParameterizedTest
    @EnumSource
    void holdNothingThatWasNotStored(Fault fault) {
        try (Registration _ = spoiling(fault::strike)) {
            assertThat(title("Junta").isExceptional()).isTrue();
        }
        assertThat(axon.stored(minutes)).isEqualTo(1);

        assertThat(answer(title("Junta"))).isEqualTo(new Answer.Accepted(Samples.CLIENT, 2, 2));
        assertThat(axon.stored(minutes)).isEqualTo(2);
    }

    /** The lane of the next commands is a thread of its own. */
    @ParameterizedTest
    @EnumSource
    void areFreeForTheNextThread(Fault fault) {
        try (Registration _ = spoiling(fault::strike)) {
            title("Junta");
        }

        var next = CompletableFuture.supplyAsync(() -> answer(title("Junta"))).orTimeout(10, TimeUnit.SECONDS);

        assertThat(next.join()).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void knowWhatWasStoredThoughItsThreadWasLeftUnclean() {
        var transactions = axon.bean(TransactionManager.class);
        try (Registration _ = spoiling(unit -> unit.onCleanup(done -> transactions.startTransaction()))) {
            assertThat(title("Junta").optionalExceptionResult()).containsInstanceOf(UncleanThread.class);
        }
        assertThat(axon.stored(minutes)).isEqualTo(2);

        assertThat(answer(title("Junta"))).isEqualTo(new Answer.Repeated(Samples.CLIENT, 2, 2));
    }

    @Test
    void stayInMemoryOnceTheyAreCommitted() {
        title("Junta");

        assertThat(axon.bean(Cache.class).containsKey(minutes.toString())).isTrue();
    }

    private interface Spoiler {
        void strike(UnitOfWork<?> unit);
    }

    private static Registration spoiling(Spoiler spoiler) {
        return axon.bus().registerHandlerInterceptor((unit, chain) -> {
            Object written = chain.proceed();
            spoiler.strike(unit);
            return written;
        });
    }

    private CommandResultMessage<?> title(String title) {
        return write(2, 1, new ReviseHeading(HeadingChanges.title(title)));
    }

    private CommandResultMessage<?> write(long number, long base, MinutesCommand command) {
        var submission = new Submission(Samples.ANNA, Samples.CLIENT, number, base, command, command.toString());
        return axon.dispatch(new WriteMinutes(minutes, List.of(submission), Instant.EPOCH, false));
    }

    private static Answer answer(CommandResultMessage<?> result) {
        return ((Written) result.getPayload()).answers().getFirst();
    }
}
