package org.minuta.server.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.postgresql.jdbc.PgConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The real database, behind connections that break where a test says so. */
final class FragileDatabase extends DelegatingDataSource {

    private final Map<String, Cut> cuts = new ConcurrentHashMap<>();
    private final Map<String, Stall> stalls = new ConcurrentHashMap<>();
    private final Map<String, Poison> poisons = new ConcurrentHashMap<>();

    FragileDatabase(DataSource real) {
        super(real);
    }

    /** Where a fault strikes what holds the poisonous words. */
    enum Moment {
        APPENDING, COMMITTING
    }

    private record Poison(Moment moment, Supplier<? extends Throwable> failure) {
    }

    /** A commit that stands still; {@code reached} says that it does. */
    record Stall(CountDownLatch reached, CountDownLatch released) {
    }

    /** The next commit on these minutes loses its connection. */
    void cutNextCommit(MinutesId minutes, Cut cut) {
        cuts.put("lane-" + minutes, cut);
    }

    boolean stillToCut(MinutesId minutes) {
        return cuts.containsKey("lane-" + minutes);
    }

    /** The next commit on these minutes waits. */
    Stall stallNextCommit(MinutesId minutes) {
        var stall = new Stall(new CountDownLatch(1), new CountDownLatch(1));
        stalls.put("lane-" + minutes, stall);
        return stall;
    }

    /** Whatever holds these words fails, each time. */
    void poison(String words, Moment moment, Supplier<? extends Throwable> failure) {
        poisons.put(words, new Poison(moment, failure));
    }

    @Override
    public Connection getConnection() throws SQLException {
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
                new FragileConnection(super.getConnection()));
    }

    private final class FragileConnection implements InvocationHandler {

        private final Connection real;
        private @Nullable Poison swallowed;

        private FragileConnection(Connection real) {
            this.real = real;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            return switch (method.getName()) {
                case "prepareStatement" -> watched((PreparedStatement) call(real, method, arguments));
                case "commit" -> commit(method);
                case "rollback" -> {
                    swallowed = null;
                    yield call(real, method, arguments);
                }
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> call(real, method, arguments);
            };
        }

        private PreparedStatement watched(PreparedStatement statement) {
            InvocationHandler handler = (proxy, method, arguments) -> {
                if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
                    swallow(arguments[1]);
                }
                return call(statement, method, arguments);
            };
            return (PreparedStatement) Proxy.newProxyInstance(getClass().getClassLoader(),
                    new Class<?>[] {PreparedStatement.class}, handler);
        }

        private void swallow(@Nullable Object value) throws Throwable {
            String words = value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8)
                    : String.valueOf(value);
            for (var poison : poisons.entrySet()) {
                if (words.contains(poison.getKey())) {
                    swallowed = poison.getValue();
                    if (swallowed.moment() == Moment.APPENDING) {
                        throw swallowed.failure().get();
                    }
                }
            }
        }

        private @Nullable Object commit(Method method) throws Throwable {
            String lane = Thread.currentThread().getName();
            if (swallowed != null) {
                Poison poison = swallowed;
                swallowed = null;
                throw poison.failure().get();
            }
            Stall stall = stalls.remove(lane);
            if (stall != null) {
                stall.reached().countDown();
                stall.released().await();
            }
            switch (cuts.remove(lane)) {
                case null -> call(real, method, null);
                case BEFORE_THE_COMMIT -> {
                    cut();
                    call(real, method, null);
                }
                case AFTER_THE_COMMIT -> {
                    call(real, method, null);
                    cut();
                    throw new SQLException("The connection is gone", "08006");
                }
            }
            return null;
        }

        private void cut() throws SQLException {
            real.unwrap(PgConnection.class).abort(Runnable::run);
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
