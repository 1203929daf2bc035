package org.minuta.server.integrity;

import javax.sql.DataSource;
import org.minuta.query.history.PostgresTraces;
import org.minuta.query.minutes.PostgresCheckpoints;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.query.readmodels.ReadModel;
import org.minuta.server.axon.DeadLetters;
import org.minuta.server.axon.Processors;
import org.minuta.server.axon.RecordWiring;
import org.minuta.server.database.DatabaseConfiguration;
import org.minuta.server.history.HistoryConfiguration;
import org.minuta.server.reading.ReadingConfiguration;
import org.minuta.server.readmodels.Generations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the check needs of the server: the database, the record and what is derived from it, and nothing that runs. */
@Configuration(proxyBeanMethods = false)
@Import({DatabaseConfiguration.class, RecordWiring.class, ReadingConfiguration.class, HistoryConfiguration.class})
class IntegrityConfiguration {

    @Bean
    IntegrityCheck integrityCheck(DataSource database, PlatformTransactionManager transactions, RecordedEvents record,
            PostgresCheckpoints checkpoints, PostgresTraces pasts, ObjectProvider<ReadModel> models,
            Generations generations, Processors processors, DeadLetters deadLetters) {
        var moment = new TransactionTemplate(transactions);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setReadOnly(true);
        return new IntegrityCheck(new NamedParameterJdbcTemplate(database), moment, record, checkpoints, pasts,
                models.orderedStream().toList(), generations, processors, deadLetters);
    }
}
