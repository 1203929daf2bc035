package org.minuta.api.minutes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Delta;

/**
 * All that minutes say at one revision. Lists are in printed order; removed attendees and topics are not in them,
 * withdrawn agreements are.
 *
 * @param notes the general notes, as a document (inserts only)
 */
public record MinutesContent(Heading heading, List<Attendee> attendees, List<Topic> topics,
        List<Agreement> agreements, Delta notes, @Nullable FollowUp followUp) {

    public MinutesContent {
        attendees = List.copyOf(attendees);
        topics = List.copyOf(topics);
        agreements = List.copyOf(agreements);
    }

    /** Minutes just opened under this heading. */
    public static MinutesContent opened(Heading heading) {
        return new MinutesContent(heading, List.of(), List.of(), List.of(), Delta.EMPTY, null);
    }
}
