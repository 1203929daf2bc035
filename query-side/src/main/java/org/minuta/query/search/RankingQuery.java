package org.minuta.query.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.readmodels.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A question as the database is asked it.
 *
 * @param terms as queries of PostgreSQL; without any, all minutes are found
 */
record RankingQuery(JdbcClient database, int generation, Asked asked, List<String> terms) {

    /** One of {@link SearchQueries}, with what it has to know of the question. */
    StatementSpec of(String sql) {
        StatementSpec query = database.sql(sql).param("generation", generation).param("at", Columns.written(asked.at()))
                .param("status", asked.status() == null ? null : asked.status().name());
        for (int term = 0; term < terms.size(); term++) {
            query = query.param("t" + term, terms.get(term));
        }
        return query;
    }

    static MinutesId minutes(ResultSet row, int number) throws SQLException {
        return new MinutesId(row.getObject("minutes", UUID.class));
    }
}
