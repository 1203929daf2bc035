package org.minuta.query.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.text.Delta;
import org.minuta.query.minutes.MinutesState;

/**
 * Minutes from one revision to another, step by step, ready to be shown.
 *
 * @param start  the state before the first step
 * @param people who made the changes; steps and runs name them by their places, from 0
 * @param steps  in order; the last one ends at the revision that was asked for
 */
public record Replay(MinutesId minutes, MinutesState start, List<Author> people, List<Step> steps) {

    /** By what a past is cut into steps. */
    public enum Pace {
        EVENT, ENTRY, TIME
    }

    /**
     * One step.
     *
     * @param first      the first revision of the step
     * @param to         where it ends
     * @param by         who made changes in it
     * @param content    what the minutes say then, as far as it changed
     * @param values     as in {@link Difference}, from the step before; so are the lists
     * @param texts      how texts changed that are there before and after
     */
    public record Step(long first, Moment to, List<Integer> by, ChangedContent content, List<ValueChange> values,
            ListDifference<Attendee> attendees, ListDifference<Topic> topics, ListDifference<Agreement> agreements,
            List<ChangedText> texts) {
    }

    /** @param delta makes of the text before what it is after */
    public record ChangedText(TextId text, Delta delta) {
    }

    /** Members of the minutes' content that read differently, each as a whole; the others stay as they were. */
    public record ChangedContent(@Nullable Heading heading, @Nullable List<Attendee> attendees,
            @Nullable List<Topic> topics, @Nullable List<Agreement> agreements, @Nullable Delta notes,
            @Nullable Change<FollowUp> followUp) {
    }
}
