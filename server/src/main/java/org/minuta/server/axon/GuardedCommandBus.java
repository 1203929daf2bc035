package org.minuta.server.axon;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Carries out commands on the calling thread and reports success only if nothing is left open on it. Whatever a
 * command throws, an {@link Error} included, comes as its result; the commands after it are as safe as the first.
 */
final class GuardedCommandBus implements CommandBus {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedCommandBus.class);

    private final CommandBus bus;
    private final DataSource database;

    GuardedCommandBus(CommandBus bus, DataSource database) {
        this.bus = bus;
        this.database = database;
        bus.registerHandlerInterceptor((unit, chain) -> {
            try {
                return chain.proceed();
            } catch (Error error) {
                // The unit of work would not roll back on an Error.
                throw new CommandExecutionException("A command ended in " + error.getClass().getSimpleName(), error);
            }
        });
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, (sent, ignored) -> { });
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        callback.onResult(command, this.<C, R>carryOut(command));
    }

    private <C, R> CommandResultMessage<? extends R> carryOut(CommandMessage<C> command) {
        if (isUnclean()) {
            clean();
            return asCommandResultMessage(new UncleanThread("Something was open on the thread before the command"));
        }
        var result = new AtomicReference<CommandResultMessage<? extends R>>();
        try {
            bus.<C, R>dispatch(command, (sent, answer) -> result.set(answer));
        } catch (Throwable failure) {
            result.set(asCommandResultMessage(new CommandExecutionException("A command could not be carried out",
                    failure)));
        }
        if (isUnclean()) {
            clean();
            var unclean = new UncleanThread("Something was left open on the thread by the command");
            CommandResultMessage<? extends R> answer = result.get();
            if (answer != null && answer.isExceptional()) {
                unclean.initCause(answer.exceptionResult());
            }
            return asCommandResultMessage(unclean);
        }
        CommandResultMessage<? extends R> answer = result.get();
        return answer != null ? answer : asCommandResultMessage(
                new CommandExecutionException("The command was not carried out on the calling thread", null));
    }

    private static boolean isUnclean() {
        return CurrentUnitOfWork.isStarted() || TransactionSynchronizationManager.isActualTransactionActive();
    }

    /** What is open belongs to nobody any more: nothing of it may be committed, and its connection must go back. */
    private void clean() {
        LOG.error("A thread that carries out commands was unclean; rolling back what was open");
        while (CurrentUnitOfWork.isStarted()) {
            rollBackUnit();
        }
        if (TransactionSynchronizationManager.unbindResourceIfPossible(database) instanceof ConnectionHolder holder) {
            giveBack(holder);
        }
        TransactionSynchronizationManager.clear();
    }

    private static void rollBackUnit() {
        var unit = CurrentUnitOfWork.get();
        try {
            // Without a cause a unit that has its result already refuses, and keeps what it locked.
            unit.rollback(new UncleanThread("A unit of work was left open on the thread"));
        } catch (RuntimeException inconsistent) {
            LOG.warn("A unit of work could not be rolled back", inconsistent);
            if (CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get() == unit) {
                CurrentUnitOfWork.clear(unit);
            }
        }
    }

    private static void giveBack(ConnectionHolder holder) {
        try (Connection connection = holder.getConnection()) {
            connection.rollback();
        } catch (SQLException broken) {
            LOG.warn("The connection of an abandoned transaction could not be rolled back", broken);
        }
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return bus.subscribe(commandName, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerDispatchInterceptor(interceptor);
    }
}
