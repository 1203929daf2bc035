package org.minuta.server.history;

import javax.sql.DataSource;
import org.minuta.query.history.HistoryReader;
import org.minuta.query.history.PostgresTraces;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.query.minutes.Upkeep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What answers questions about the past. */
@Configuration(proxyBeanMethods = false)
public class HistoryConfiguration {

    @Bean
    PostgresTraces traces(DataSource database, PlatformTransactionManager transactions) {
        return new PostgresTraces(
                JdbcClient.create(database), new TransactionTemplate(transactions), new TraceJson());
    }

    @Bean
    HistoryReader historyReader(RecordedEvents record, MinutesReader reader, PostgresTraces traces) {
        return new HistoryReader(record, reader, traces);
    }

    @Bean
    Upkeep pastUpkeep(HistoryReader past) {
        return new Upkeep("pasts", HistoryReader.DISTANCE, (minutes, revision) -> past.prepare(minutes));
    }
}
