package org.minuta.query.readmodels;

import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Rows that go to the database in one round trip. */
public record WrittenTogether(NamedParameterJdbcOperations database) {

    /** Carries out a statement once for each row, in their order; without any, asks nothing of the database. */
    public void write(String sql, List<SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            database.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }
}
