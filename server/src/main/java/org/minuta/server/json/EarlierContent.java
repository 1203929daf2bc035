package org.minuta.server.json;

import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesId;

/** Looks up what minutes said. A client that wants a revision restored only names it. */
@FunctionalInterface
public interface EarlierContent {

    /** What the minutes said at this revision; {@code null} if they never had it. */
    @Nullable MinutesContent at(MinutesId minutes, long revision);
}
