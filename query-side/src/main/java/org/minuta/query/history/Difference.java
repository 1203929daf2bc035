package org.minuta.query.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Topic;

/**
 * What differs between the same minutes at two revisions, by meaning. Applied to the first it gives the second: set the
 * values, change the lists as {@link ListDifference} says, and let each text that is there in the second read as its
 * passages say.
 *
 * @param people   who made the changes; runs name them by their places, from 0
 * @param values   of things that are there both times, of the heading, of the follow-up, and the names of revisions
 * @param texts    those that read or look different, those of added and removed things among them
 */
public record Difference(MinutesId minutes, Moment from, Moment to, List<Author> people, List<ValueChange> values,
        ListDifference<Attendee> attendees, ListDifference<Topic> topics, ListDifference<Agreement> agreements,
        List<TextDifference> texts) {
}
