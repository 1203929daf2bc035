package org.minuta.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreFailuresTest {

    private final StoreFailures failures = new StoreFailures();

    @ParameterizedTest(name = "SQL state {0}")
    @NullSource
    @ValueSource(strings = {"08006", "25P03", "25P04", "40001", "40P01", "53100", "53300", "57014", "57P01", "58030"})
    void passWithTime(String state) {
        assertThat(failures.test(wrapped(state))).isTrue();
    }

    @ParameterizedTest(name = "SQL state {0}")
    @ValueSource(strings = {"22P02", "23505", "25P02", "42601", "54000", "XX000"})
    void areToldFromMistakes(String state) {
        assertThat(failures.test(wrapped(state))).isFalse();
    }

    private static RuntimeException wrapped(String state) {
        return new IllegalStateException(new SQLException("invented", state));
    }
}
