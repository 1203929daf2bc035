package org.minuta.server.readmodels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Which generations of read models there are, for all servers on this database. Of two that want to do the same at the
 * same time, one does it.
 */
public final class Generations {

    private static final String ALL = "select * from read_model_generation order by model, number";
    private static final String LIVE =
            "select number from read_model_generation where model = :model and state = 'LIVE'";
    private static final String FIRST = """
            insert into read_model_generation (model, number, state)
            select :model, 1, 'LIVE' where not exists (select from read_model_generation where model = :model)
            on conflict do nothing""";
    private static final String BUILD = """
            insert into read_model_generation (model, number, state)
            select :model, max(number) + 1, 'BUILDING' from read_model_generation where model = :model
            having max(number) is not null
            on conflict do nothing""";
    private static final String LOCK = """
            select state from read_model_generation where model = :model and number = :number for update""";
    private static final String RETIRE = """
            update read_model_generation set state = 'RETIRED', since = now() where model = :model and state = 'LIVE'""";
    private static final String GO_LIVE = """
            update read_model_generation set state = 'LIVE', since = now() where model = :model and number = :number""";
    private static final String GIVE_UP = """
            update read_model_generation set state = 'RETIRED', since = now() where model = :model and state = 'BUILDING'""";
    private static final String RETIRED = """
            select * from read_model_generation
            where state = 'RETIRED' and since <= now() - :millis * interval '1 millisecond' order by model, number""";
    private static final String FORGET = """
            delete from read_model_generation where model = :model and number = :number and state = 'RETIRED'""";
    private static final int FIRST_NUMBER = 1;

    private final JdbcClient database;
    private final TransactionOperations transactions;

    public Generations(JdbcClient database, TransactionOperations transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** What a generation is there for. */
    public enum State {
        /** Readers read it. */
        LIVE,
        /** It is filled beside the live one, to take its place. */
        BUILDING,
        /** Nobody reads it any more; it is going to be deleted. */
        RETIRED
    }

    /** @param since when it came into this state */
    public record Known(String model, int number, State state, Instant since) {

        /** Under which name its events and dead letters are kept. */
        public String processor() {
            return Generations.processor(model, number);
        }
    }

    static String processor(String model, int number) {
        return model + "-" + number;
    }

    public List<Known> all() {
        return database.sql(ALL).query(Generations::known).list();
    }

    /** Which generation of this read model is to be read; asks the database each time. */
    public IntSupplier live(String model) {
        return () -> database.sql(LIVE).param("model", model).query(Integer.class).optional().orElse(FIRST_NUMBER);
    }

    /** Sees to it that this read model has a live generation. */
    void ensureLive(String model) {
        change(FIRST, model);
    }

    /** Begins another generation; false if one is being built already. */
    boolean build(String model) {
        return change(BUILD, model) > 0;
    }

    /** Ends the building of another generation; false if none is being built. */
    boolean giveUp(String model) {
        return change(GIVE_UP, model) > 0;
    }

    /**
     * Lets a generation take the live one's place; false if it may not, or if it has been done.
     *
     * @param mayLive is asked within the transaction that does it
     */
    boolean swap(Known built, BooleanSupplier mayLive) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            Optional<String> state = database.sql(LOCK).param("model", built.model()).param("number", built.number())
                    .query(String.class).optional();
            if (!state.equals(Optional.of(State.BUILDING.name())) || !mayLive.getAsBoolean()) {
                return false;
            }
            database.sql(RETIRE).param("model", built.model()).update();
            database.sql(GO_LIVE).param("model", built.model()).param("number", built.number()).update();
            return true;
        }));
    }

    /** Those that have been retired for at least this long. */
    List<Known> retired(Duration time) {
        return database.sql(RETIRED).param("millis", time.toMillis()).query(Generations::known).list();
    }

    void forget(Known retired) {
        transactions.executeWithoutResult(transaction -> database.sql(FORGET).param("model", retired.model())
                .param("number", retired.number()).update());
    }

    private int change(String sql, String model) {
        Integer changed = transactions.execute(transaction -> database.sql(sql).param("model", model).update());
        return changed == null ? 0 : changed;
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(row.getString("model"), row.getInt("number"), State.valueOf(row.getString("state")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
