package org.minuta.query.agreements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.query.minutes.PrintedNumbers;

/**
 * An agreement as the register keeps it.
 *
 * @param number     the printed one, counted from 1; withdrawn agreements have none
 * @param topicTitle of the topic it came from, if that is still there
 */
record Registered(Agreement agreement, @Nullable Integer number, @Nullable String topicTitle, Times times) {

    /** The agreements in the list of these minutes, in its order. */
    static List<Registered> in(MinutesContent content, Function<AgreementId, Times> times) {
        Map<TopicId, String> titles = new HashMap<>();
        for (Topic topic : content.topics()) {
            titles.put(topic.id(), topic.title());
        }
        Map<AgreementId, Integer> numbers = PrintedNumbers.of(content.agreements());
        return content.agreements().stream().map(agreement -> new Registered(agreement, numbers.get(agreement.id()),
                titles.get(agreement.topic()), times.apply(agreement.id()))).toList();
    }
}
