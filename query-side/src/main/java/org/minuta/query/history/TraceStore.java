package org.minuta.query.history;

import java.util.Optional;
import org.minuta.api.minutes.MinutesId;

/**
 * The pasts of minutes as they were worked out last. They can all be thrown away: one that was lost, or is no longer
 * readable, is worked out from the record again, which takes time.
 */
public interface TraceStore {

    /** The last one kept of these minutes. */
    Optional<TraceForm> of(MinutesId minutes);

    /** Keeps this one in place of any other of the same minutes that knows of fewer revisions. */
    void keep(TraceForm form);
}
