package org.minuta.server.recording;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts what is refused, for each reason, and logs what no client should ever send. */
@Component
class RefusalCount {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalCount.class);

    private final Map<Refusal, Counter> counters = new EnumMap<>(Refusal.class);

    RefusalCount(MeterRegistry meters) {
        for (Refusal refusal : Refusal.values()) {
            counters.put(refusal, Counter.builder("minuta.commands.refused").tag("refusal", refusal.name())
                    .description("Commands that were refused").register(meters));
        }
    }

    /** @return the answers as they are */
    List<Answer> of(MinutesId minutes, List<Answer> answers) {
        for (Answer answer : answers) {
            if (answer instanceof Answer.Refused refused) {
                counters.get(refused.refusal()).increment();
                if (refused.refusal() == Refusal.NUMBER_REUSED) {
                    LOG.warn("Client {} sent other content under its number {} again, on minutes {}",
                            refused.client(), refused.number(), minutes);
                }
            }
        }
        return answers;
    }
}
