package org.minuta.server.readmodels;

import java.time.Duration;
import javax.sql.DataSource;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.query.readmodels.ReadModel;
import org.minuta.server.axon.DeadLetters;
import org.minuta.server.axon.Processors;
import org.minuta.server.axon.Projections;
import org.minuta.server.database.DatabaseConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds the beans of {@link ReadModel} and keeps them. */
@Configuration(proxyBeanMethods = false)
public class ReadModelsConfiguration {

    @Bean
    Feeding feeding(ObjectProvider<ReadModel> models, Projections projections,
            @Qualifier(DatabaseConfiguration.PROJECTIONS) DataSource database,
            @Qualifier(DatabaseConfiguration.PROJECTIONS) PlatformTransactionManager transactions,
            RecordedEvents record) {
        var wholly = new TransactionTemplate(transactions);
        wholly.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return new Feeding(models.orderedStream().toList(), projections, new NamedParameterJdbcTemplate(database),
                record, wholly);
    }

    @Bean
    ReadModels readModels(Generations generations, Feeding feeding, Processors processors, DeadLetters deadLetters) {
        return new ReadModels(generations, feeding, processors, deadLetters);
    }

    @Bean
    ReadModelMeters readModelMeters(Feeding feeding, ReadModels models) {
        return new ReadModelMeters(feeding, models);
    }

    @Bean
    LeftOut leftOut(Feeding feeding, Processors processors, DeadLetters deadLetters,
            @Qualifier(DatabaseConfiguration.PROJECTIONS) DataSource database,
            @Qualifier(DatabaseConfiguration.PROJECTIONS) PlatformTransactionManager transactions) {
        JdbcClient sql = JdbcClient.create(database);
        return new LeftOut(feeding, processors.on(sql), deadLetters.on(sql), new StoredPlaces(sql),
                new TransactionTemplate(transactions));
    }

    @Bean
    ReadModelsLifecycle readModelsLifecycle(ReadModels models, Generations generations, Feeding feeding,
            Processors processors, DeadLetters deadLetters, LeftOut leftOut, DataSource database,
            PlatformTransactionManager transactions, Environment settings) {
        var retirement = new Retirement(generations, feeding.models(), processors, deadLetters,
                new NamedParameterJdbcTemplate(database), new TransactionTemplate(transactions),
                settings.getProperty("minuta.read-models.delete-after", Duration.class, Duration.ofSeconds(30)));
        return new ReadModelsLifecycle(models, retirement, leftOut,
                settings.getProperty("minuta.dead-letter-retry", Duration.class, Duration.ofSeconds(30)));
    }
}
