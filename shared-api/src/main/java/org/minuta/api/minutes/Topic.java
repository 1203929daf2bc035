package org.minuta.api.minutes;

import org.minuta.api.text.Delta;

/**
 * A topic of the meeting.
 *
 * @param discussion what was said on it, as a document (inserts only)
 */
public record Topic(TopicId id, String title, Delta discussion) {

    public Topic titled(String changed) {
        return new Topic(id, changed, discussion);
    }

    public Topic discussed(Delta changed) {
        return new Topic(id, title, changed);
    }
}
