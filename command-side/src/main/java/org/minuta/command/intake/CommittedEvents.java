package org.minuta.command.intake;

import java.util.List;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;

/**
 * Is told what became part of the record, after the commit: per minutes in the order of revisions, each event once.
 * Called on the lane of the minutes, which waits for it; what it throws is logged and changes nothing.
 */
public interface CommittedEvents {

    /** @param events at least one; revisions without holes */
    void committed(MinutesId minutes, List<RecordedEvent> events);

    /**
     * Commands were answered as repeats, and nothing new was committed with them. Their events may never have been
     * told: what was to tell of them, or the store's word that it had them, can be lost after the commit.
     */
    void repeated(MinutesId minutes);
}
