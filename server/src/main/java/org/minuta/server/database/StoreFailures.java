package org.minuta.server.database;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.transaction.TransactionException;

/** Tells a database that cannot be reached or is short of means from a mistake in what it was asked. */
public final class StoreFailures implements Predicate<Throwable> {

    /** Connection, transaction rollback, insufficient resources, operator intervention, system error. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");
    /** Sessions that the database ended, as their transaction stood still or took too long: this process was frozen. */
    private static final Set<String> GIVEN_UP = Set.of("25P03", "25P04");

    @Override
    public boolean test(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionException || cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
        }
        return false;
    }

    /** Without a state it comes from the pool or the driver, not from the database. */
    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || GIVEN_UP.contains(state)
                || PASSING.contains(state.substring(0, Math.min(2, state.length())));
    }
}
