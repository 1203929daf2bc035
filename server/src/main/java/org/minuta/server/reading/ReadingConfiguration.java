package org.minuta.server.reading;

import javax.sql.DataSource;
import org.minuta.query.agreements.AgreementRegister;
import org.minuta.query.agreements.RegisterModel;
import org.minuta.query.list.MinutesList;
import org.minuta.query.list.MinutesListModel;
import org.minuta.query.minutes.Checkpoints;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.PostgresCheckpoints;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.query.minutes.Upkeep;
import org.minuta.query.readmodels.ReadModel;
import org.minuta.query.search.MinutesSearch;
import org.minuta.query.search.SearchModel;
import org.minuta.query.search.SeenPeople;
import org.minuta.query.search.TextFilters;
import org.minuta.server.readmodels.Generations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What answers questions about minutes, and what is kept from their events. */
@Configuration(proxyBeanMethods = false)
public class ReadingConfiguration {

    @Bean
    PostgresCheckpoints checkpoints(DataSource database, PlatformTransactionManager transactions) {
        return new PostgresCheckpoints(
                JdbcClient.create(database), new TransactionTemplate(transactions), new StateJson());
    }

    @Bean
    MinutesReader minutesReader(RecordedEvents record, Checkpoints checkpoints) {
        return new MinutesReader(record, checkpoints);
    }

    @Bean
    Upkeep checkpointUpkeep(MinutesReader reader) {
        return new Upkeep("checkpoints", MinutesReader.DISTANCE, reader::at);
    }

    @Bean
    MinutesList minutesList(DataSource database, Generations generations) {
        return new MinutesList(JdbcClient.create(database), generations.live(MinutesListModel.NAME));
    }

    @Bean
    ReadModel minutesListModel() {
        return new MinutesListModel();
    }

    @Bean
    AgreementRegister agreementRegister(DataSource database, MinutesReader reader, Generations generations) {
        JdbcClient sql = JdbcClient.create(database);
        return new AgreementRegister(sql, reader, generations.live(RegisterModel.NAME),
                new TextFilters(sql, generations.live(SearchModel.NAME)));
    }

    @Bean
    ReadModel registerModel(MinutesReader reader) {
        return new RegisterModel(reader);
    }

    @Bean
    MinutesSearch minutesSearch(DataSource database, MinutesReader reader, Generations generations) {
        return new MinutesSearch(JdbcClient.create(database), reader, generations.live(SearchModel.NAME));
    }

    @Bean
    SeenPeople seenPeople(DataSource database, MinutesReader reader, Generations generations) {
        return new SeenPeople(JdbcClient.create(database), reader, generations.live(SearchModel.NAME));
    }

    @Bean
    ReadModel searchModel(MinutesReader reader) {
        return new SearchModel(reader);
    }

    @Bean
    Generations generations(DataSource database, PlatformTransactionManager transactions) {
        return new Generations(JdbcClient.create(database), new TransactionTemplate(transactions));
    }
}
