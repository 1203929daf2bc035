package org.minuta.command.minutes;

import java.time.Instant;
import java.util.List;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Submission;

/**
 * Commands to be decided one after the other and committed together.
 *
 * @param now          server time, to the millisecond
 * @param allOrNothing whether one refusal undoes the rest; if not, neighbours do not touch each other
 */
public record WriteMinutes(MinutesId minutes, List<Submission> submissions, Instant now, boolean allOrNothing) {

    public WriteMinutes {
        submissions = List.copyOf(submissions);
    }
}
