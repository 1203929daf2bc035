package org.minuta.query.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;

/**
 * Entries of the history, the one that began last first.
 *
 * @param head   the last revision that the page knows of
 * @param before what to ask for the page that follows; missing on the last one. It means the same whatever happens
 *               meanwhile
 */
public record HistoryPage(MinutesId minutes, long head, List<Entry> entries, @Nullable Long before) {
}
