package org.minuta.query.search;

import java.util.List;
import org.minuta.query.list.ListedMinutes;

/**
 * Minutes that answer a question.
 *
 * @param finds the best places; none if no words were asked for
 */
public record FoundMinutes(ListedMinutes minutes, List<Find> finds) {
}
