package org.minuta.query.history;

import java.time.Instant;

/** A point in the past of minutes, as somebody asks for it. */
public sealed interface Asked {

    record Revision(long revision) implements Asked {
    }

    /** The last revision made at that instant or before. */
    record At(Instant instant) implements Asked {
    }

    /** The last revision there is. */
    record Now() implements Asked {
    }
}
