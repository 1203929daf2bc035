package org.minuta.server.reading;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import javax.sql.DataSource;
import org.minuta.query.list.MinutesList;
import org.minuta.query.list.MinutesListKeeper;
import org.minuta.query.minutes.CheckpointKeeper;
import org.minuta.query.minutes.Checkpoints;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.PostgresCheckpoints;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.server.axon.Projection;
import org.minuta.server.database.DatabaseConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What answers questions about minutes, and what is kept from their events. */
@Configuration(proxyBeanMethods = false)
public class ReadingConfiguration {

    @Bean
    Checkpoints checkpoints(DataSource database, PlatformTransactionManager transactions) {
        return new PostgresCheckpoints(
                JdbcClient.create(database), new TransactionTemplate(transactions), new StateJson());
    }

    @Bean
    MinutesReader minutesReader(RecordedEvents record, Checkpoints checkpoints) {
        return new MinutesReader(record, checkpoints);
    }

    @Bean
    CheckpointKeeper checkpointKeeper(MinutesReader reader) {
        return new CheckpointKeeper(reader);
    }

    @Bean
    MinutesList minutesList(DataSource database) {
        return new MinutesList(JdbcClient.create(database));
    }

    @Bean
    MinutesListKeeper minutesListKeeper(@Qualifier(DatabaseConfiguration.PROJECTIONS) DataSource database,
            RecordedEvents record) {
        return new MinutesListKeeper(JdbcClient.create(database), record);
    }

    @Bean
    Projection minutesListProjection(MinutesListKeeper keeper) {
        return new Projection(MinutesListKeeper.PROCESSOR, keeper);
    }

    @Bean
    MeterBinder eventsLeftOutOfTheList(MinutesListKeeper keeper) {
        return meters -> FunctionCounter.builder("minuta.list.repaired", keeper, MinutesListKeeper::repaired)
                .description("Events that the processor of the list left out and that were read from the record")
                .register(meters);
    }
}
