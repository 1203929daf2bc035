package org.minuta.server.recording;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ConfigurerModule;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.command.intake.CommittedEvents;
import org.minuta.command.intake.IntakeSettings;
import org.minuta.command.intake.MinutesIntake;
import org.minuta.command.minutes.MinutesModel;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.UnknownRevision;
import org.minuta.query.minutes.Upkeep;
import org.minuta.server.database.StoreFailures;
import org.minuta.server.json.CommandReader;
import org.minuta.server.json.EarlierContent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecordingSettings.class)
class RecordingConfiguration {

    @Bean
    Limits limits(RecordingSettings settings) {
        return settings.minutes();
    }

    @Bean
    ConfigurerModule minutesModel(Limits limits) {
        return new MinutesModel(limits);
    }

    @Bean
    CommandReader commandReader(JsonMapper json, RecordingSettings settings, MinutesReader minutes) {
        return new CommandReader(json, settings.requests(), earlier(minutes));
    }

    private static EarlierContent earlier(MinutesReader minutes) {
        return (id, revision) -> {
            try {
                return minutes.at(id, revision).map(state -> state.content()).orElse(null);
            } catch (UnknownRevision unknown) {
                return null;
            }
        };
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MinutesIntake minutesIntake(CommandBus bus, Clock clock, CommittedEvents announcements, List<Upkeep> upkeeps,
            MeterRegistry meters) {
        MinutesIntake intake = new MinutesIntake(bus, clock, readersFirst(announcements, upkeeps),
                new StoreFailures(), IntakeSettings.DEFAULT);
        Gauge.builder("minuta.commands.waiting", intake, MinutesIntake::waiting)
                .description("Commands that wait to be committed").register(meters);
        FunctionCounter.builder("minuta.commits.conflicts", intake, MinutesIntake::conflicts)
                .description("Times that another server was faster").register(meters);
        return intake;
    }

    private static CommittedEvents readersFirst(CommittedEvents announcements, List<Upkeep> upkeeps) {
        return new CommittedEvents() {

            @Override
            public void committed(MinutesId minutes, List<RecordedEvent> events) {
                announcements.committed(minutes, events);
                long first = events.getFirst().revision();
                long last = events.getLast().revision();
                upkeeps.forEach(upkeep -> upkeep.committed(minutes, first, last));
            }

            @Override
            public void repeated(MinutesId minutes) {
                announcements.repeated(minutes);
            }
        };
    }
}
